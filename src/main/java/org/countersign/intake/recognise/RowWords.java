package org.countersign.intake.recognise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.vocabulary.Words;

/** The words by which rows say that they are no entries: none, totals and remarks, in five languages. */
final class RowWords {
    private static final Set<String> NONE = bare(
            "none; no entries; no records; nothing; empty; n a; nil; not applicable",
            "keine; keine Einträge; entfällt; nicht zutreffend",
            "brak; brak wpisów; nie ma; nie dotyczy",
            "немає; нема; відсутні; не застосовується",
            "ninguno; ninguna; no hay; no aplica; sin registros");
    private static final List<String> TOTALS = List.of(
            "total; totals; grand total; sum; subtotal; sub total",
            "Summe; Gesamt; insgesamt; Zwischensumme; Gesamtsumme",
            "razem; suma; łącznie; ogółem; suma całkowita",
            "разом; всього; усього; сума; підсумок",
            "total general; suma total");
    private static final Set<String> TOTAL = bare(TOTALS.toArray(String[]::new));
    private static final Set<String> TOTAL_AS_WRITTEN = TOTALS.stream()
            .flatMap(list -> Arrays.stream(list.split(";")))
            .map(word -> word.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    // Names begin with "Sum" or "Suma" somewhere, so these two count only when nothing but a number follows.
    private static final Set<String> TOTAL_FIRST = bare(
            "total; subtotal; Summe; Gesamt; insgesamt; Zwischensumme; Gesamtsumme",
            "razem; łącznie; ogółem; разом; всього; усього; підсумок");
    private static final Set<String> REMARK = bare(
            "note; notes; nb; remark; remarks; comment; legend; source; as of; prepared by; approved by; reviewed by",
            "created by; updated; last updated; signature; date; page; confidential",
            "Hinweis; Anmerkung; Bemerkung; Legende; Quelle; Stand; erstellt von; geprüft von; Unterschrift; Datum; Seite",
            "vertraulich; uwaga; uwagi; legenda; źródło; stan na; sporządził; sporządziła; przygotował; przygotowała",
            "zatwierdził; zatwierdziła; podpis; strona; poufne; примітка; примітки; легенда; джерело; станом на",
            "підготував; підготувала; затвердив; затвердила; підпис; дата; сторінка; конфіденційно",
            "nota; notas; leyenda; fuente; fecha; elaborado por; preparado por; aprobado por; firma; página; confidencial");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TOTAL = 20;

    private RowWords() {}

    private static Set<String> bare(String... lists) {
        return Arrays.stream(lists)
                .flatMap(list -> Arrays.stream(list.split(";")))
                .map(Words::bare)
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean saysNone(String text) {
        return NONE.contains(Words.bare(text));
    }

    /** The word for a total, and nothing besides; looked at in every cell, so only its letters are compared. */
    static boolean isTotalAlone(String text) {
        String word = text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
        return text.length() <= LONGEST_TOTAL && TOTAL_AS_WRITTEN.contains(word.toLowerCase(Locale.ROOT));
    }

    /** A total of something, or up to a number. */
    static boolean isTotal(String text) {
        String bare = Words.bare(text);
        return TOTAL.contains(bare.replaceFirst(" ?\\d.*$", "")) || TOTAL_FIRST.contains(firstWord(bare));
    }

    private static String firstWord(String bare) {
        int space = bare.indexOf(' ');
        return space < 0 ? bare : bare.substring(0, space);
    }

    /** It labels or explains something, as no name does. */
    static boolean isRemark(String text) {
        String shown = text.strip();
        int colon = shown.indexOf(':');
        return shown.endsWith(":")
                || shown.startsWith("*")
                || shown.length() > LONGEST_NAME
                || REMARK.contains(Words.bare(colon > 0 ? shown.substring(0, colon) : shown));
    }
}
