package org.countersign.intake.values;

import java.util.List;
import java.util.OptionalInt;
import org.countersign.vocabulary.Words;

/** The months in English, German, Polish, Ukrainian and Spanish, by the beginnings that tell them apart. */
final class MonthNames {
    // Written out, as the names that a Java runtime brings change between its versions.
    private static final List<List<String>> BEGINNINGS = List.of(
            List.of("jan", "sty", "січ", "ene"),
            List.of("feb", "lut", "лют"),
            List.of("mar", "maerz", "mrz", "берез", "бер"),
            List.of("apr", "kwi", "квіт", "кві", "abr"),
            List.of("may", "mai", "maj", "трав", "тра"),
            List.of("jun", "cze", "черв", "чер"),
            List.of("jul", "lip", "лип"),
            List.of("aug", "sie", "серп", "сер", "ago"),
            List.of("sep", "wrz", "верес", "вер", "set"),
            List.of("oct", "okt", "paz", "жовт", "жов"),
            List.of("nov", "lis", "листоп", "лис"),
            List.of("dec", "dez", "gru", "груд", "гру", "dic"));

    private MonthNames() {}

    /** The number of the month that is named, in any case of its grammar. */
    static OptionalInt number(String name) {
        String bare = Words.bare(name);
        for (int month = 1; month <= BEGINNINGS.size(); month++) {
            if (BEGINNINGS.get(month - 1).stream().map(Words::bare).anyMatch(bare::startsWith)) {
                return OptionalInt.of(month);
            }
        }
        return OptionalInt.empty();
    }
}
