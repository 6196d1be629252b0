package org.countersign.web.api.format;

import org.countersign.store.Accepted;
import org.jspecify.annotations.Nullable;

/**
 * A waiver that was given.
 *
 * @param subject the id of the subject of the finding
 */
public record WaiverJson(
        String check, String subject, String requester, String reason, String approver, String expiresOn) {

    public static WaiverJson of(Accepted waiver) {
        return new WaiverJson(
                waiver.check(),
                waiver.about(),
                waiver.requester(),
                waiver.reason(),
                waiver.approver(),
                waiver.expiresOn().toString());
    }

    /** Approves what the requester asked for; who approves is the owner of the token. */
    public record WaiverRequest(
            @Nullable String check,
            @Nullable String subject,
            @Nullable String requester,
            @Nullable String reason,
            @Nullable String expiresOn) {}
}
