package org.countersign.web.api.format;

import org.countersign.store.WaiverRequest;
import org.jspecify.annotations.Nullable;

/**
 * A waiver that somebody asks for, and what somebody else said to it.
 *
 * @param finding the key of the finding
 * @param subject the id of the subject of the finding, {@code label} its name
 * @param decidedBy never the requester, unless it was taken back
 */
public record WaiverRequestJson(
        String review,
        int number,
        String finding,
        String check,
        String subject,
        String label,
        String message,
        String requester,
        String reason,
        String expiresOn,
        String askedAt,
        String state,
        @Nullable String decidedBy,
        @Nullable String decidedAt,
        @Nullable String why) {

    public static WaiverRequestJson of(WaiverRequest request) {
        String why = request.decidedWhy();
        return new WaiverRequestJson(
                request.review(),
                request.number(),
                request.finding(),
                request.check(),
                request.about(),
                request.label(),
                request.message(),
                request.requester(),
                request.reason(),
                request.expiresOn().toString(),
                request.askedAt().toString(),
                request.state().name(),
                request.decidedBy(),
                request.decidedAt() == null ? null : request.decidedAt().toString(),
                why == null || why.isEmpty() ? null : why);
    }

    /** Asks for a waiver; who asks is the owner of the token. */
    public record AskRequest(
            @Nullable String finding,
            @Nullable String reason,
            @Nullable String expiresOn) {}
}
