package org.countersign.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A waiver that somebody asks for, and what somebody else said to it.
 *
 * @param finding the key of the red finding, {@code label} and {@code message} what it says
 * @param meaning what its check meant when it was asked for
 * @param decidedBy never the requester, unless it was taken back
 */
public record WaiverRequest(
        String review,
        int number,
        String finding,
        String check,
        String about,
        String label,
        String message,
        @Nullable String meaning,
        String requester,
        String reason,
        LocalDate expiresOn,
        Instant askedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedWhy) {

    /** What became of it. */
    public enum State {
        OPEN,
        APPROVED,
        DECLINED,
        TAKEN_BACK
    }

    /** That person may not approve it, as it is their own. */
    public boolean isOf(String who) {
        return !new Accepted(check, about, requester, reason, who, expiresOn).isComplete();
    }

    Accepted approvedBy(String approver) {
        return new Accepted(check, about, requester, reason, approver, expiresOn, meaning);
    }
}
