package org.countersign.web.api.format;

import org.countersign.store.StoredPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A version of the policy that was put in force, or will be.
 *
 * @param proposal the number of the proposal it came of; absent where it came with the rules folder
 * @param effectiveOn the first day on which it is in force
 * @param calledOffBy who took it back before that day; absent where nobody did
 */
public record VersionJson(
        int number,
        String label,
        @Nullable Integer proposal,
        String reason,
        @Nullable String author,
        @Nullable String approver,
        String words,
        String publishedAt,
        String effectiveOn,
        @Nullable String calledOffBy,
        boolean inForce) {

    /**
     * The version as it is published.
     *
     * @param inForce the number of the one that is in force now
     */
    public static VersionJson of(StoredPolicy version, int inForce) {
        return new VersionJson(
                version.number(),
                version.label(),
                version.proposal(),
                version.reason(),
                version.author(),
                version.approver(),
                version.words(),
                version.publishedAt().toString(),
                version.effectiveOn().toString(),
                version.calledOffBy(),
                version.number() == inForce);
    }

    /**
     * Proposes to go back to a version.
     *
     * @param author who proposes it, where nobody has an account
     */
    public record RestoreRequest(
            @Nullable String reason, @Nullable String author) {}

    /** Takes back a version before its day; the reason stands in the trail. */
    public record CallOffRequest(@Nullable String reason) {}
}
