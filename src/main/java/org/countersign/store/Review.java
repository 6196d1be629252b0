package org.countersign.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One engagement that is looked at before it is signed.
 *
 * @param owner who opened it, or who took it over since
 * @param archived left out of the list unless it is asked for
 * @param cleared when its documents were deleted; absent while they are here
 */
public record Review(
        String id,
        String name,
        String owner,
        Instant openedAt,
        boolean archived,
        @Nullable Cleared cleared) {

    /** A review with its documents. */
    public Review(String id, String name, String owner, Instant openedAt, boolean archived) {
        this(id, name, owner, openedAt, archived, null);
    }

    /** When documents were deleted, and under a retention of how many days. */
    public record Cleared(Instant at, int afterDays) {}
}
