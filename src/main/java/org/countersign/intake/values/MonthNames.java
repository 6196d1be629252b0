package org.countersign.intake.values;

import java.util.List;
import java.util.OptionalInt;
import org.countersign.vocabulary.Words;

/** The months in English, German, Polish and Ukrainian, by the beginnings that tell them apart. */
final class MonthNames {
    // Written out, as the names that a Java runtime brings change between its versions.
    private static final List<List<String>> BEGINNINGS = List.of(
            List.of("jan", "styc", "січ"),
            List.of("feb", "lut", "лют"),
            List.of("mar", "maerz", "берез"),
            List.of("apr", "kwie", "квіт"),
            List.of("may", "mai", "maj", "трав"),
            List.of("jun", "czerw", "черв"),
            List.of("jul", "lip", "лип"),
            List.of("aug", "sierp", "серп"),
            List.of("sep", "wrze", "верес"),
            List.of("oct", "okt", "pazdz", "жовт"),
            List.of("nov", "listop", "листоп"),
            List.of("dec", "dez", "grudz", "груд"));

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
