package org.countersign.intake.regions;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.vocabulary.Words;

/**
 * A heading in two rows.
 *
 * @param group what the upper row says; empty where there is none
 * @param label what the lower row says
 */
public record Grouped(String group, String label) {
    private static final String UNDER = " › ";
    private static final Set<String> SAYING_NOTHING = Stream.of(
                    "details; data; information; general; general information; dates; period; status",
                    "Angaben; Daten; Allgemein; Allgemeine Angaben; Zeitraum; Termine",
                    "dane; dane ogólne; informacje; daty; okres; szczegóły",
                    "дані; загальні дані; інформація; дати; період",
                    "datos; datos generales; información; fechas; periodo; detalles")
            .flatMap(list -> Stream.of(list.split(";")))
            .map(Words::bare)
            .collect(Collectors.toUnmodifiableSet());

    public static Grouped of(String heading) {
        int under = heading.indexOf(UNDER);
        return under < 0
                ? new Grouped("", heading)
                : new Grouped(heading.substring(0, under), heading.substring(under + UNDER.length()));
    }

    /** One heading of two rows; where they say the same, or one says nothing, the other. */
    public static String joined(String upper, String lower) {
        return upper.isEmpty() || upper.equals(lower) ? lower : lower.isEmpty() ? upper : upper + UNDER + lower;
    }

    boolean isUnder() {
        return !group.isEmpty();
    }

    static boolean saysNothing(String group) {
        return SAYING_NOTHING.contains(Words.bare(group));
    }
}
