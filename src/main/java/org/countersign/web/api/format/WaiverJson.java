package org.countersign.web.api.format;

import org.countersign.store.Accepted;
import org.countersign.store.GivenWaiver;
import org.jspecify.annotations.Nullable;

/**
 * A waiver that was given.
 *
 * @param number by which it is withdrawn
 * @param subject the id of the subject of the finding
 */
public record WaiverJson(
        int number,
        String check,
        String subject,
        String requester,
        String reason,
        String approver,
        String expiresOn,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnWhy) {

    public static WaiverJson of(GivenWaiver given) {
        Accepted waiver = given.accepted();
        return new WaiverJson(
                given.number(),
                waiver.check(),
                waiver.about(),
                waiver.requester(),
                waiver.reason(),
                waiver.approver(),
                waiver.expiresOn().toString(),
                given.withdrawnBy(),
                given.withdrawnWhy());
    }

    /** Approves what the requester asked for; who approves is the owner of the token. */
    public record WaiverRequest(
            @Nullable String check,
            @Nullable String subject,
            @Nullable String requester,
            @Nullable String reason,
            @Nullable String expiresOn) {}
}
