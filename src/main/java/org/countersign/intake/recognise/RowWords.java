package org.countersign.intake.recognise;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.vocabulary.Words;

/** The words by which rows say that they are no entries: none, totals and remarks, in five languages. */
final class RowWords {
    private static final Set<String> NONE = bare(
            "none", "no entries", "no records", "nothing", "empty", "n a", "nil", "not applicable", "brak",
            "brak wpisów", "nie ma", "nie dotyczy", "keine", "keine einträge", "entfällt", "nicht zutreffend", "немає",
            "нема", "відсутні", "не застосовується", "ninguno", "ninguna", "no hay", "no aplica", "sin registros");
    private static final Set<String> TOTAL = bare(
            "total", "totals", "grand total", "sub total", "sum", "subtotal", "razem", "suma", "łącznie", "ogółem",
            "suma całkowita", "summe", "gesamt", "insgesamt", "zwischensumme", "gesamtsumme", "разом", "всього",
            "усього", "сума", "підсумок", "total general", "suma total");
    // Names begin with "Sum" or "Suma" somewhere, so these two count only when nothing but a number follows.
    private static final Pattern TOTAL_FIRST = Pattern.compile("(?:grand |sub ?)?total|razem|lacznie|ogolem|summe"
            + "|zwischensumme|gesamt|gesamtsumme|insgesamt|разом|всього|усього|підсумок");
    private static final Pattern REMARK = Pattern.compile("(?:note|notes|nb|remark|remarks|comment|legend|source|key|as"
            + " of|prepared by|approved by|reviewed by|created by|updated|last updated|signature|date|page|confidential"
            + "|uwaga|uwagi|legenda|zrodlo|stan na|sporzadzil|przygotowal|zatwierdzil|podpis|data|strona|poufne"
            + "|hinweis|anmerkung|bemerkung|legende|quelle|stand|erstellt von|geprueft von|unterschrift|datum|seite"
            + "|vertraulich|примітка|примітки|легенда|джерело|станом на|підготував|підготувала|затвердив|підпис|дата"
            + "|сторінка|конфіденційно|nota|notas|leyenda|fuente|fecha|elaborado por|preparado por|aprobado por|firma"
            + "|pagina|confidencial)");
    private static final Pattern REMARK_FIRST = Pattern.compile(REMARK.pattern() + "(?: .*)?");
    private static final int LONGEST_NAME = 60;

    private RowWords() {}

    private static Set<String> bare(String... words) {
        return Arrays.stream(words).map(Words::bare).collect(Collectors.toUnmodifiableSet());
    }

    static boolean saysNone(String text) {
        return NONE.contains(Words.bare(text));
    }

    /** The word for a total, and nothing besides. */
    static boolean isTotalAlone(String text) {
        return TOTAL.contains(Words.bare(text));
    }

    static boolean isTotal(String text) {
        String bare = Words.bare(text);
        String first = bare.replaceFirst("[ ]?\\d.*$", "");
        return TOTAL.contains(bare)
                || TOTAL.contains(first)
                || TOTAL_FIRST.matcher(bare.replaceFirst(" .*$", "")).matches();
    }

    /** It labels or explains something, as no name does. */
    static boolean isRemark(String text) {
        String shown = text.strip();
        return shown.endsWith(":")
                || shown.startsWith("*")
                || shown.length() > LONGEST_NAME
                || (shown.indexOf(':') > 0 && REMARK_FIRST.matcher(Words.bare(shown)).matches())
                || REMARK.matcher(Words.bare(shown)).matches();
    }
}
