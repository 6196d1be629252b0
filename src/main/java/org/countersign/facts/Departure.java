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
 * @param noticedOn when the vendor told the client that the person leaves
 * @param knewSecrets the person knew secrets that others share, such as a common password
 * @param secretsRotatedOn when those secrets were last changed
 * @param tokensListed the record lists the person's tokens and keys, be it to say that there are none
 * @param approver who approved the record
 * @param systems the systems from which access was taken away
 * @param evidence what shows that it was
 */
public record Departure(
        List<Source> sources,
        @Nullable String person,
        @Nullable String name,
        @Nullable LocalDate lastDay,
        @Nullable OffsetDateTime leftAt,
        @Nullable LocalDate revokedOn,
        @Nullable OffsetDateTime revokedAt,
        @Nullable LocalDate noticedOn,
        @Nullable Boolean knewSecrets,
        @Nullable LocalDate secretsRotatedOn,
        @Nullable Boolean tokensListed,
        @Nullable String approver,
        @Nullable String systems,
        @Nullable String evidence)
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

    /** The shared secrets were changed between the last day and the day. */
    @Reads({"lastDay", "leftAt", "secretsRotatedOn"})
    public boolean rotatedBy(LocalDate day) {
        return lastDay != null
                && secretsRotatedOn != null
                && !secretsRotatedOn.isBefore(lastDay)
                && !secretsRotatedOn.isAfter(day);
    }

    /** Days from Monday to Friday after the last day, up to the notice; none when it came before, absent without it. */
    @Reads({"lastDay", "leftAt", "noticedOn"})
    public @Nullable Integer businessDaysToNotice() {
        return Days.business(lastDay, noticedOn);
    }

    /** The vendor told the client on or before the day. */
    @Reads("noticedOn")
    public boolean noticedBy(LocalDate day) {
        return noticedOn != null && !noticedOn.isAfter(day);
    }

    @Override
    public Subject subject() {
        return new Subject("departure", whoseId(), "Departure of " + whose());
    }
}
