package org.countersign.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of the trail is looked for.
 *
 * @param who empty for anybody, as {@code about} is for any review
 * @param from the first day in UTC; null for the beginning
 * @param to the last day in UTC, which counts whole; null for the end
 */
public record TrailQuery(
        String who,
        String about,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    static final String WHERE = " WHERE (:who = '' OR who = :who) AND (:about = '' OR about = :about)"
            + " AND substr(happened_at, 1, 10) BETWEEN :first AND :last";

    /** As it is bound. */
    public String first() {
        return from == null ? "0000-01-01" : from.toString();
    }

    public String last() {
        return to == null ? "9999-12-31" : to.toString();
    }
}
