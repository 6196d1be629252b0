package org.countersign.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One audit of a review.
 *
 * @param number from 1 within its review
 * @param progress the file that is being read; absent before and after
 * @param why it failed, in words that say what to do; absent otherwise
 * @param decision the name of the verdict; absent until it is done, as are the following
 * @param report the SHA-256 of {@code countersign-audit} JSON, {@code reading} of {@code countersign-reading} JSON,
 *     {@code workbook} of the workbook, {@code summary} of the report without findings and {@code outline} of the
 *     reading without facts, which {@link Documents} hold
 */
public record StoredAudit(
        String review,
        int number,
        LocalDate asOf,
        String askedBy,
        Instant askedAt,
        State state,
        @Nullable String progress,
        @Nullable String why,
        @Nullable String vendor,
        @Nullable String decision,
        @Nullable String report,
        @Nullable String reading,
        @Nullable String workbook,
        @Nullable String summary,
        @Nullable String outline) {

    /** How far it came. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** Nobody works on it any more, nor will. */
    public boolean isOver() {
        return state != State.WAITING && state != State.RUNNING;
    }

    /** The day as of which it would be judged again today: a day that somebody chose stays, any other is today. */
    public LocalDate again(LocalDate today, ZoneId zone) {
        return again(asOf, askedAt, today, zone);
    }

    static LocalDate again(LocalDate asOf, Instant askedAt, LocalDate today, ZoneId zone) {
        return asOf.equals(LocalDate.ofInstant(askedAt, zone)) ? today : asOf;
    }
}
