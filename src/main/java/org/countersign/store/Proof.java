package org.countersign.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The trying out of a proposal.
 *
 * @param digest of the files that were tried
 * @param why nothing came of it; absent otherwise
 * @param outcome the SHA-256 of what came of it, {@code workbook} that of the impact as a workbook; absent until it is done
 */
public record Proof(
        int proposal,
        String digest,
        Instant askedAt,
        State state,
        @Nullable String why,
        @Nullable String outcome,
        @Nullable String workbook) {

    /** How far it came. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }
}
