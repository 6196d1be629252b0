package org.countersign.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A waiver as it lies in a review, withdrawn or not.
 *
 * @param withdrawnBy who ended it before its time; absent while nobody did
 */
public record GivenWaiver(
        String review,
        int number,
        Accepted accepted,
        Instant givenAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnWhy) {

    /** It is not withdrawn, and the day is not past its expiry. */
    public boolean countsOn(LocalDate day) {
        return withdrawnBy == null && !accepted.expiresOn().isBefore(day);
    }
}
