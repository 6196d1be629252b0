package org.countersign.intake.values;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.vocabulary.Words;

/** Countries by their two letters or their names. */
final class Countries {
    private static final Set<String> CODES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
    private static final Map<String, String> BY_NAME = names();

    private Countries() {}

    static Optional<String> code(String written) {
        String upper = written.strip().toUpperCase(Locale.ROOT);
        return CODES.contains(upper) ? Optional.of(upper) : Optional.ofNullable(BY_NAME.get(Words.bare(written)));
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String language : List.of("en", "de", "pl", "uk", "es")) {
            Locale reader = Locale.forLanguageTag(language);
            CODES.forEach(code -> names.put(
                    Words.bare(new Locale.Builder().setRegion(code).build().getDisplayCountry(reader)), code));
        }
        names.putAll(Map.of(
                "usa",
                "US",
                "u s a",
                "US",
                "u s",
                "US",
                "united states of america",
                "US",
                "uk",
                "GB",
                "great britain",
                "GB",
                "england",
                "GB",
                "czech republic",
                "CZ"));
        return Map.copyOf(names);
    }
}
