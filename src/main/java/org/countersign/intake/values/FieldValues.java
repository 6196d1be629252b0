package org.countersign.intake.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Value;
import org.countersign.vocabulary.Field;

/** Turns a cell into the value of a field. */
public final class FieldValues {
    private static final Set<String> EMPTY_WORDS =
            Set.of("-", "--", "–", "—", "n/a", "N/A", "n.a.", "?", "k.A.", "k. A.", "b.d.", "н/д", "s/d");
    private static final Set<String> COUNTRIES = Set.of("country", "governingLaw");

    private FieldValues() {}

    /** What the cell means as a value of the field, whose component has the type. */
    public static Meaning read(Cell cell, Field field, Class<?> type, boolean decimalComma) {
        return read(cell, field, type, decimalComma, DayOrder.UNKNOWN);
    }

    /** The same in a column whose dates tell which number is the day. */
    public static Meaning read(Cell cell, Field field, Class<?> type, boolean decimalComma, DayOrder order) {
        if (cell.isBlank()) {
            return Meaning.NOTHING;
        } else if (cell.value() instanceof Value.Fault fault) {
            return Meaning.unclear(fault.why());
        }
        Optional<String> option = field.options().canonical(cell.text());
        if (option.isEmpty() && EMPTY_WORDS.contains(cell.text())) {
            return Meaning.NOTHING;
        } else if (!field.options().isAny() && type != Boolean.class) {
            return option.<Meaning>map(Meaning.Is::new)
                    .orElseGet(() -> Meaning.unclear("is none of: "
                            + String.join(", ", field.options().words().keySet())));
        }
        return typed(option.isPresent() ? Cell.words(null, option.get()) : cell, field, type, decimalComma, order);
    }

    private static Meaning typed(Cell cell, Field field, Class<?> type, boolean decimalComma, DayOrder order) {
        if (type == LocalDate.class) {
            return date(cell, field, order);
        } else if (type == OffsetDateTime.class) {
            return moment(cell, order);
        } else if (type == Boolean.class) {
            return truth(cell);
        } else if (type == BigDecimal.class) {
            return Numbers.read(cell, Unit.ofField(field.name()), decimalComma);
        } else if (type == Integer.class) {
            return whole(Numbers.read(cell, Unit.ofField(field.name()), decimalComma));
        } else if (type == List.class) {
            return new Meaning.Is(Arrays.stream(cell.text().split("[;\\n]"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList());
        }
        return words(cell, field);
    }

    private static Meaning date(Cell cell, Field field, DayOrder order) {
        boolean month = field.name().equals("month");
        if (cell.value() instanceof Value.Moment moment) {
            LocalDate day = moment.at().toLocalDate();
            return new Meaning.Is(month && !moment.dayShown() ? day.withDayOfMonth(day.lengthOfMonth()) : day);
        } else if (cell.value() instanceof Value.Amount) {
            return Meaning.unclear("is a number and no date; format the cell as a date");
        }
        return month ? Dates.readMonth(cell.text(), order) : Dates.read(cell.text(), order);
    }

    private static Meaning moment(Cell cell, DayOrder order) {
        return cell.value() instanceof Value.Moment
                ? Meaning.unclear("has no time zone, without which hours cannot be counted; " + Moments.ACCEPTED)
                : Moments.read(cell.text(), order);
    }

    /** The day of a moment, which is known even where its zone is not. */
    public static Optional<LocalDate> day(Cell cell, DayOrder order) {
        if (cell.value() instanceof Value.Moment moment) {
            return Optional.of(moment.at().toLocalDate());
        }
        return Dates.read(cell.text(), order) instanceof Meaning.Is is
                ? Optional.of((LocalDate) is.value())
                : Optional.empty();
    }

    /** Whether the cell says no more than yes or no. */
    public static boolean isYesOrNo(Cell cell) {
        return cell.value() instanceof Value.Truth || YesNo.of(cell.text()).isPresent();
    }

    private static Meaning truth(Cell cell) {
        if (cell.value() instanceof Value.Truth truth) {
            return new Meaning.Is(truth.holds());
        }
        return YesNo.of(cell.text())
                .<Meaning>map(Meaning.Is::new)
                .orElseGet(() -> Meaning.unclear("is neither yes nor no; write Yes or No"));
    }

    private static Meaning whole(Meaning number) {
        if (!(number instanceof Meaning.Is is)) {
            return number;
        }
        try {
            return new Meaning.Is(((BigDecimal) is.value()).intValueExact());
        } catch (ArithmeticException e) {
            return Meaning.unclear("is not a whole number");
        }
    }

    private static Meaning words(Cell cell, Field field) {
        if (COUNTRIES.contains(field.name())) {
            return Countries.code(cell.text())
                    .<Meaning>map(Meaning.Is::new)
                    .orElseGet(() -> Meaning.unclear("is no country that is known; write its two letters, such as PL"));
        } else if (field.name().equals("currency")) {
            return Currencies.code(cell.text())
                    .<Meaning>map(Meaning.Is::new)
                    .orElseGet(() ->
                            Meaning.unclear("is no currency that is known; write its three letters, such as USD"));
        }
        // The ids of checks are written in capitals, so that a waiver finds its check however it was typed.
        return new Meaning.Is(field.name().equals("check") ? cell.text().toUpperCase(Locale.ROOT) : cell.text());
    }
}
