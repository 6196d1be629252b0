package org.countersign.audit;

import java.time.LocalDate;
import java.util.List;
import org.countersign.policy.lock.Approval;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody stood behind the policy when it gave its colours.
 *
 * @param by who approved it, {@code on} which day, with which {@code key}; absent where nobody did, the key
 *     also where she approved it in the web application
 * @param why what speaks against it; empty where nothing does
 */
public record PolicyApproval(
        State state,
        @Nullable String by,
        @Nullable LocalDate on,
        @Nullable String key,
        List<String> why) {

    /** Who stands behind a policy. */
    public enum State {
        APPROVED,
        BUNDLED,
        NOT_APPROVED
    }

    public PolicyApproval {
        why = List.copyOf(why);
    }

    static PolicyApproval of(Approval approval) {
        if (approval instanceof Approval.Approved approved) {
            return new PolicyApproval(State.APPROVED, approved.by(), approved.on(), approved.key(), List.of());
        }
        if (approval instanceof Approval.Published published) {
            return new PolicyApproval(State.APPROVED, published.by(), published.on(), null, List.of());
        }
        return approval instanceof Approval.Missing missing
                ? new PolicyApproval(State.NOT_APPROVED, null, null, null, missing.why())
                : new PolicyApproval(State.BUNDLED, null, null, null, List.of());
    }

    /** In words, such as {@code approved by Jane Doe on 2026-03-01}. */
    public String words() {
        return switch (state) {
            case APPROVED -> "approved by " + by + " on " + on;
            case BUNDLED -> "as it came with Countersign";
            case NOT_APPROVED -> "not approved";
        };
    }
}
