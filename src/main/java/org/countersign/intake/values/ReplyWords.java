package org.countersign.intake.values;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.vocabulary.Words;

/** Words that are a reply by themselves, in the languages that questionnaires come in. */
final class ReplyWords {
    private static final Pattern END_OF_PHRASE = Pattern.compile("\\s+[-–—]\\s+|[,;:.(\\n]|\\s+/\\s+");

    static final Set<String> NOT_APPLICABLE = bare(
            "n/a, na, n.a., n a, not applicable, does not apply, nicht zutreffend, nicht anwendbar, entfällt, trifft nicht zu,"
                    + " k.a., nie dotyczy, nd, n.d., не застосовується, не стосується, незастосовно, no aplica, no procede,"
                    + " no aplicable");
    static final Set<String> PARTLY = bare(
            "partly, partially, partial, in part, partially implemented, partly implemented, partially compliant,"
                    + " in progress, work in progress,"
                    + " implementation in progress, under way, underway, ongoing rollout, being implemented, being rolled out,"
                    + " drafted, in draft, draft, teilweise, zum teil, teilweise umgesetzt, teilweise erfüllt, in arbeit,"
                    + " in umsetzung, in bearbeitung, im aufbau, częściowo, po części, częściowo wdrożone, w trakcie,"
                    + " w trakcie wdrażania, w toku, частково, в процесі, частково впроваджено, впроваджується, parcialmente,"
                    + " parcial, en parte, en curso, en proceso, en progreso, parcialmente implementado, partial compliance");
    static final Set<String> YES = bare(
            "implemented, fully implemented, in place, fully in place, compliant, fully compliant, enforced, fully enforced,"
                    + " established, available, confirmed, agreed, correct, certified, done, met, fulfilled, affirmative,"
                    + " always, we do, yes we do, yes we have, yes it is, yes they are, of course yes, yep, yeah, supported,"
                    + " umgesetzt, vollständig umgesetzt, vorhanden, erfüllt, implementiert, ja haben wir, selbstverständlich,"
                    + " wdrożone, w pełni wdrożone, spełnione, spełniamy, potwierdzam, oczywiście, впроваджено,"
                    + " повністю впроваджено, наявний, наявна, виконано, підтверджуємо, звісно, implementado,"
                    + " totalmente implementado, cumple, cumplido, disponible, por supuesto, sí lo tenemos");
    static final Set<String> NO = bare(
            "not implemented, not in place, not available, not compliant, non compliant, not established, not met, none,"
                    + " never, not at all, absent, missing, negative, we do not, we don't, no we do not, no we don't,"
                    + " not supported, not enforced, nope, not certified, not done, does not exist, nicht vorhanden,"
                    + " nicht umgesetzt, nicht erfüllt, keine, keines, haben wir nicht, nie, brak, nie mamy, nie posiadamy,"
                    + " niewdrożone, nie wdrożono, nie ma, немає, відсутній, відсутня, не впроваджено, не маємо, ні не маємо,"
                    + " no implementado, no disponible, no existe, no tenemos, ninguno, ninguna, no cumple, nunca");
    /** It is not there, and will or may be. */
    static final Set<String> NOT_YET = bare(
            "not yet, not as yet, not currently, not at present, not at this time, planned, is planned, on the roadmap,"
                    + " roadmap, to be implemented, to be done, coming soon, future, noch nicht, geplant, ist geplant,"
                    + " in planung, derzeit nicht, jeszcze nie, planowane, w planach, planujemy, obecnie nie, ще ні, ще не,"
                    + " поки ні, планується, заплановано, todavía no, aún no, planificado, previsto, planeado, en el futuro,"
                    + " actualmente no, yet to be implemented");
    /** Those that say so at the beginning of a longer sentence too. */
    static final Set<String> BEGINS_NOT_YET = bare(
            "not yet, not as yet, not currently, not at present, not at this time, planned, is planned, to be implemented,"
                    + " yet to be, noch nicht, geplant, ist geplant, derzeit nicht, jeszcze nie, planowane, planujemy,"
                    + " obecnie nie, ще ні, ще не, поки ні, планується, todavía no, aún no, planificado");

    static final Set<String> BEGINS_PARTLY = bare(
            "partly, partially, partial, in progress, work in progress, being implemented, being rolled out, teilweise, in arbeit,"
                    + " in umsetzung, częściowo, w trakcie, частково, в процесі, parcialmente, en curso, en proceso");
    /** Nothing is said with it. */
    static final Set<String> PLACEHOLDER = bare(
            "select, select one, please select, select an answer, choose, choose an item, choose an answer, please choose,"
                    + " bitte wählen, auswählen, proszę wybrać, wybierz, виберіть, оберіть, seleccione, elija, pick one,"
                    + " click or tap here to enter text, enter text, your answer");
    /** Somebody has still to say something. */
    static final Set<String> OPEN = bare(
            "tbd, tba, tbc, to be determined, to be confirmed, to be defined, to be answered, to be discussed, unknown,"
                    + " do not know, don't know, not sure, unsure, pending, see comment, see comments, unbekannt, offen,"
                    + " nieznane, do ustalenia, do potwierdzenia, nie wiem, невідомо, уточнюється, desconocido, por definir,"
                    + " por confirmar, no se, csp-owned, csc-owned, shared");

    private ReplyWords() {}

    private static Set<String> bare(String words) {
        return Arrays.stream(words.split(",")).map(Words::bare).collect(Collectors.toUnmodifiableSet());
    }

    /** The words up to the first mark that ends a phrase. */
    static String head(String text) {
        String[] parts = END_OF_PHRASE.split(text.strip(), 2);
        return parts.length == 0 ? "" : parts[0];
    }

    /** The text begins with one of the words, whatever follows. */
    static boolean beginsWith(String text, Set<String> words) {
        String bare = Words.bare(text) + " ";
        return words.stream().anyMatch(word -> bare.startsWith(word + " "));
    }

    /** The text, or its first phrase, is one of the words. */
    static boolean saysOneOf(String text, Set<String> words) {
        return words.contains(Words.bare(text)) || words.contains(Words.bare(head(text)));
    }
}
