package org.countersign.web.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Instants and days as a reader says them; instants in UTC, so that all who look see the same. */
public final class Moment {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Moment() {}

    /** Such as {@code 1 Mar 2026, 09:05 UTC}. */
    public static String words(Instant instant) {
        return INSTANT.format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** Such as {@code 1 Mar 2026}. */
    public static String words(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as {@code in 12 days}. */
    public static String distance(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        if (days == 0) {
            return "today";
        } else if (days < 0) {
            return days == -1 ? "yesterday" : -days + " days ago";
        }
        return days == 1 ? "tomorrow" : "in " + days + " days";
    }
}
