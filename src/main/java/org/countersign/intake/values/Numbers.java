package org.countersign.intake.values;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Value;

/** Understands numbers with their units. */
public final class Numbers {
    private static final Pattern HARMLESS_BEFORE = Pattern.compile("(?:within|in)?|[a-z]{3}|[$€£₴]|us ?\\$|zł");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Numbers() {}

    /** The number of a cell in the unit. */
    public static Meaning read(Cell cell, Unit unit, boolean decimalComma) {
        if (cell.value() instanceof Value.Amount amount) {
            return amount(amount, unit);
        }
        if (!(cell.value() instanceof Value.Words)) {
            return notUnderstood(unit);
        }
        Optional<Quantity> found = Quantity.in(cell.text(), decimalComma);
        if (found.isEmpty()) {
            return notUnderstood(unit);
        }
        return found.get().ambiguous()
                ? Meaning.unclear("may mean thousands or thousandths; write it without the mark, such as 1250 or 1.25")
                : written(found.get(), unit);
    }

    private static Meaning amount(Value.Amount amount, Unit unit) {
        if (amount.percent()) {
            return unit == Unit.PERCENT
                    ? is(amount.number().multiply(HUNDRED))
                    : Meaning.unclear("is a percentage, where " + unit.example() + " is wanted");
        }
        return plain(amount.number(), unit);
    }

    private static Meaning written(Quantity quantity, Unit unit) {
        if (!HARMLESS_BEFORE.matcher(quantity.before().toLowerCase(Locale.ROOT)).matches()) {
            return notUnderstood(unit);
        }
        boolean marked = !quantity.behind().isEmpty();
        return unit.convert(quantity.number(), quantity.behind())
                .map(number -> marked ? is(number) : plain(number, unit))
                .orElseGet(() -> notUnderstood(unit));
    }

    /** A share below one without its sign may be meant as 0.12 percent or as 12 percent. */
    private static Meaning plain(BigDecimal number, Unit unit) {
        boolean fraction = number.signum() != 0 && number.abs().compareTo(BigDecimal.ONE) < 0;
        return unit == Unit.PERCENT && fraction
                ? Meaning.unclear("may be a share or a percentage; write it with its sign, such as 12 %")
                : is(number);
    }

    private static Meaning is(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return new Meaning.Is(bare.scale() < 0 ? bare.setScale(0) : bare);
    }

    private static Meaning notUnderstood(Unit unit) {
        return Meaning.unclear("is not one number that is understood; write it as " + unit.example());
    }
}
