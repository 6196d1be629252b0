package org.countersign.facts;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the offboarding log.
 *
 * @param leftAt the moment of leaving, where the log gives a time with its zone
 * @param revokedAt the moment the last access was taken away, where the log gives a time with its zone
 */
public record Departure(
        List<Source> sources,
        @Nullable String person,
        @Nullable String name,
        @Nullable LocalDate lastDay,
        @Nullable OffsetDateTime leftAt,
        @Nullable LocalDate revokedOn,
        @Nullable OffsetDateTime revokedAt)
        implements PersonRecord {

    /** Whole and broken hours count up to the next hour; absent unless both moments are known. */
    @Reads({"leftAt", "revokedAt"})
    public @Nullable Integer hoursToRevoke() {
        if (leftAt == null || revokedAt == null) {
            return null;
        }
        return Math.toIntExact(
                -Math.floorDiv(-Duration.between(leftAt, revokedAt).toMinutes(), 60L));
    }

    /** Days from the last day to the revocation, for logs without times; absent when hours are known or a date is not. */
    @Reads({"lastDay", "leftAt", "revokedOn", "revokedAt"})
    public @Nullable Integer daysToRevoke() {
        return hoursToRevoke() != null ? null : Days.between(lastDay, revokedOn);
    }

    /** The person has left and no revocation up to the day is recorded. */
    @Reads({"lastDay", "leftAt", "revokedOn", "revokedAt"})
    public boolean openOn(LocalDate day) {
        return leftBefore(day) && (revokedOn == null || revokedOn.isAfter(day));
    }

    /** The last day lies before the day. */
    @Reads({"lastDay", "leftAt"})
    public boolean leftBefore(LocalDate day) {
        return lastDay != null && lastDay.isBefore(day);
    }

    @Override
    public Subject subject() {
        return new Subject("departure", whoseId(), "Departure of " + whose());
    }
}
