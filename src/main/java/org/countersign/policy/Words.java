package org.countersign.policy;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.facts.Threshold;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;

/** Fills the placeholders of texts. */
final class Words {

    private static final BigDecimal LONG = BigDecimal.valueOf(10_000);

    /** How the unit of a threshold begins that is a day written as one number, such as 20251031. */
    private static final String A_DAY = "day as";

    private Words() {}

    /** A rule's message, with thresholds and what the rule matched. */
    static String fill(String text, Map<String, Threshold> thresholds, Match match) {
        return Placeholder.fill(
                text, place -> place.isThreshold() ? show(thresholds.get(place.name())) : show(value(place, match)));
    }

    /** A text of a page, with thresholds. */
    static String fill(String text, Map<String, Threshold> thresholds) {
        return Placeholder.fill(text, place -> show(thresholds.get(place.name())));
    }

    /** The same with numbers as they stand in the table, for what must not depend on how they are shown. */
    static String fillPlain(String text, Map<String, Threshold> thresholds) {
        return Placeholder.fill(text, place -> {
            Threshold threshold = thresholds.get(place.name());
            return threshold == null ? show(null) : plain(threshold);
        });
    }

    private static String plain(Threshold threshold) {
        return threshold.value().stripTrailingZeros().toPlainString();
    }

    private static @Nullable Object value(Placeholder place, Match match) {
        Object owner = match.getDeclarationValue(place.name());
        if (place.member() == null || owner == null) {
            return owner;
        }
        return FactTypes.call(
                owner,
                place.member(),
                place.argument().map(match::getDeclarationValue).stream().toArray());
    }

    /** From 10,000 on with a comma for each thousand, as nobody counts the zeros of 1000000. */
    private static String grouped(BigDecimal number) {
        String plain = number.toPlainString();
        return number.abs().compareTo(LONG) < 0
                ? plain
                : String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    /** The value as a reader writes it. */
    static String show(@Nullable Object value) {
        if (value == null) {
            return "not given";
        } else if (value instanceof Threshold threshold) {
            return threshold.unit().startsWith(A_DAY) ? plain(threshold) : show(threshold.value());
        } else if (value instanceof BigDecimal number) {
            return grouped(number.stripTrailingZeros());
        } else if (value instanceof Collection<?> many) {
            return many.stream().map(Words::show).collect(Collectors.joining(", "));
        } else if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return value.toString();
    }
}
