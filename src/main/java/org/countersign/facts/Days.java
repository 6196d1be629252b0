package org.countersign.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Counts days between dates of which either may be absent. */
final class Days {

    private Days() {}

    /** The day as a number such as 20251031. */
    static int number(LocalDate day) {
        return (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
    }

    /** Days from Monday to Friday after the one day, up to and with the other; holidays are not known here. */
    static @Nullable Integer business(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return null;
        }
        return Math.max(0, Math.toIntExact(weekdays(to) - weekdays(from)));
    }

    /** Days from Monday to Friday from a Monday long past up to and with the day. */
    private static long weekdays(LocalDate day) {
        long days = ChronoUnit.DAYS.between(LocalDate.of(1900, 1, 1), day) + 1;
        return Math.floorDiv(days, 7L) * 5 + Math.min(Math.floorMod(days, 7L), 5);
    }

    static @Nullable Integer between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
