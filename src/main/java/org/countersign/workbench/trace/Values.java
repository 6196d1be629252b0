package org.countersign.workbench.trace;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Compares values as the rule engine does: a value that is not there is equal to none, and neither above nor below. */
final class Values {

    private Values() {}

    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == other;
        }
        return comparable(one).equals(comparable(other));
    }

    /** Below zero when the first is less; empty when one is not there or they cannot be compared. */
    @SuppressWarnings("unchecked")
    static OptionalInt compare(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return OptionalInt.empty();
        }
        Object left = comparable(one);
        Object right = comparable(other);
        return left instanceof Comparable<?> && left.getClass() == right.getClass()
                ? OptionalInt.of(((Comparable<Object>) left).compareTo(right))
                : OptionalInt.empty();
    }

    static boolean holds(@Nullable Object many, @Nullable Object one) {
        return many instanceof Collection<?> all && all.stream().anyMatch(each -> same(each, one));
    }

    /** The value in a form in which 2, 2.0 and 2.00 are one number. */
    static Object comparable(Object value) {
        return value instanceof Number number ? number(number).stripTrailingZeros() : value;
    }

    static BigDecimal number(Object value) {
        return value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
    }
}
