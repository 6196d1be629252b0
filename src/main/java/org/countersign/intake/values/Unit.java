package org.countersign.intake.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.countersign.vocabulary.Point;

/** What a number counts, and how other units are turned into it where that is exact. */
public enum Unit {
    HOURS("24 h", "h|hrs?|hours?|godz(?:in[ay]?)?|std|stunden?|годин[аи]?|год"),
    DAYS("30 days", "d|days?|calendar days?|dni|dzien|dzień|tage?n?|дн(?:ів|і)|день"),
    BUSINESS_DAYS(
            "10 business days",
            "(?:business|working|work) days?|dni robocz(?:e|ych)|(?:arbeits|werk)tage?n?|робочих днів|робочі дні"),
    WEEKS("2 weeks", "w|wks?|weeks?|tyg(?:odni(?:e)?)?|wochen?|тижн(?:ів|і)"),
    MONTHS("6 months", "m|mo|mos|months?|miesi[aą]c(?:e)?|miesi[eę]cy|monate?n?|місяц(?:ів|і)"),
    YEARS("2 years", "y|yrs?|years?|lat[a]?|rok|jahre?n?|рок(?:ів|и)|рік"),
    PERCENT("12 %", "%.*|per ?cent.*|pct.*|procent.*|prozent.*|відсотк.*"),
    MONEY("1,250.00 USD", "(?:[a-z]{3}|[$€£]|zł|zl|грн|₴)?(?: ?(?:/|per|a|an) ?(?:h|hr|hour|mo|month|year|annum))?"),
    NUMBER("12", "");

    private static final Map<Unit, Map<Unit, BigDecimal>> EXACT = Map.of(
            HOURS, Map.of(DAYS, new BigDecimal(24)),
            DAYS, Map.of(WEEKS, new BigDecimal(7)),
            // Days in answer to a question about business days are taken as such: for a time limit that is stricter.
            BUSINESS_DAYS, Map.of(WEEKS, new BigDecimal(5), DAYS, BigDecimal.ONE),
            MONTHS, Map.of(YEARS, new BigDecimal(12)));

    private final String example;
    private final Pattern words;

    Unit(String example, String words) {
        this.example = example;
        this.words = Pattern.compile(words, Pattern.DOTALL);
    }

    String example() {
        return example;
    }

    /** The unit that the point names, such as {@code business days} or {@code percent of annual fees}. */
    public static Unit of(Point point) {
        String name = point.unit();
        if (name == null) {
            return NUMBER;
        } else if (name.equals("days") && point.ask().contains("working days")) {
            return BUSINESS_DAYS;
        }
        return name.startsWith("percent")
                ? PERCENT
                : known(name.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    /** A unit that the vocabulary names and that has no words here is a plain number. */
    private static Unit known(String name) {
        return Arrays.stream(values())
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElse(NUMBER);
    }

    /** The unit of a field that holds a number, which its name tells. */
    static Unit ofField(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return name.endsWith("months")
                ? MONTHS
                : name.endsWith("weeks") ? WEEKS : name.endsWith("percent") ? PERCENT : isMoney(field) ? MONEY : NUMBER;
    }

    private static boolean isMoney(String field) {
        return switch (field) {
            case "annualFees", "contractPrice", "forecast", "rate", "limit", "dollars" -> true;
            default -> false;
        };
    }

    private static boolean measuresTime(Unit unit) {
        return unit.compareTo(YEARS) <= 0;
    }

    /** The number, given in what the words behind it say, in this unit; empty when they do not fit. */
    Optional<BigDecimal> convert(BigDecimal number, String behind) {
        String written = behind.toLowerCase(Locale.ROOT).strip().replaceFirst("\\.$", "");
        if (written.isEmpty() || words.matcher(written).matches()) {
            return Optional.of(number);
        }
        return measuresTime(this)
                ? Arrays.stream(values())
                        .filter(unit -> measuresTime(unit)
                                && unit.words.matcher(written).matches())
                        .findFirst()
                        .flatMap(unit -> from(unit, number))
                : Optional.empty();
    }

    private Optional<BigDecimal> from(Unit other, BigDecimal number) {
        BigDecimal factor = EXACT.getOrDefault(this, Map.of()).get(other);
        if (factor != null) {
            return Optional.of(number.multiply(factor));
        }
        return this == YEARS && other == MONTHS
                ? Optional.of(number.divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros())
                : Optional.empty();
    }
}
