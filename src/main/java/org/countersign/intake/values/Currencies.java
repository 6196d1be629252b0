package org.countersign.intake.values;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Currencies by their three letters or their sign. */
public final class Currencies {
    private static final Map<String, String> SIGNS =
            Map.of("$", "USD", "US$", "USD", "€", "EUR", "£", "GBP", "ZŁ", "PLN", "₴", "UAH", "ГРН", "UAH");
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern NAMED = Pattern.compile("(?<![\\p{L}])(\\p{L}{3}|zł|US ?\\$|[$€£₴])(?![\\p{L}])");

    private Currencies() {}

    static Optional<String> code(String written) {
        String upper = written.strip().toUpperCase(Locale.ROOT);
        return CODES.contains(upper) ? Optional.of(upper) : Optional.ofNullable(SIGNS.get(upper));
    }

    /** The one currency that stands in an amount or a heading, such as {@code 45 USD} or {@code Rate (EUR/h)}. */
    public static Optional<String> in(String text) {
        Set<String> found = NAMED.matcher(text)
                .results()
                .map(result -> result.group(1).replace(" ", ""))
                .flatMap(word -> code(word).stream())
                .collect(Collectors.toSet());
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }
}
