package org.countersign.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Counts months between dates of which either may be absent. */
final class Months {

    private Months() {}

    /** Months from one day to a later one; only those that have passed count. */
    static @Nullable Integer whole(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? null : Math.toIntExact(ChronoUnit.MONTHS.between(from, to));
    }

    /** Months from one day to a later one; a month that has begun counts, so three months and a day are four. */
    static @Nullable Integer started(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return null;
        }
        long whole = ChronoUnit.MONTHS.between(from, to);
        return Math.toIntExact(from.plusMonths(whole).isBefore(to) ? whole + 1 : whole);
    }
}
