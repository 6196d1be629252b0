package org.countersign.web.findings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.countersign.store.GivenWaiver;
import org.countersign.store.WaiverRequest;
import org.jspecify.annotations.Nullable;

/**
 * Waivers over all reviews.
 *
 * @param decided the one that was decided just now; absent where none was
 * @param names of the reviews by their ids
 */
public record WaiverBoard(
        @Nullable WaiverRequest decided,
        List<WaiverRequest> open,
        List<GivenWaiver> runningOut,
        Map<String, String> names,
        LocalDate today) {

    public String name(String review) {
        return names.getOrDefault(review, review);
    }

    public long daysLeft(LocalDate expiresOn) {
        return ChronoUnit.DAYS.between(today, expiresOn);
    }
}
