package org.countersign.web.api.format;

import java.time.LocalDate;
import java.util.List;
import org.countersign.store.Proof;
import org.countersign.store.Proposal;
import org.countersign.web.rules.ProposalView;
import org.jspecify.annotations.Nullable;

/**
 * A change of the policy that somebody proposes.
 *
 * @param base the number of the version on top of which it is
 * @param digest of its files; who approves it says which they looked at
 * @param reviewer who decided on it last, with which {@code words}; absent where nobody did
 * @param label the name that its version will have; absent in a list, as is all that follows
 * @param stale the number of the version on top of which it has to be set before it can be approved; absent where it is
 */
public record ProposalJson(
        int number,
        int base,
        String title,
        String reason,
        String author,
        String proposedAt,
        @Nullable String effectiveOn,
        String state,
        String digest,
        @Nullable String reviewer,
        @Nullable String words,
        @Nullable String label,
        @Nullable Integer stale,
        @Nullable List<ChangeJson> changes,
        @Nullable ProofJson proof) {

    /**
     * How far trying it out came; what came of it is its impact.
     *
     * @param why nothing came of it; absent otherwise
     * @param sound nothing is wrong with it; absent until it is done, as are {@code cases} and {@code failed}
     */
    public record ProofJson(
            String state,
            String askedAt,
            @Nullable String why,
            @Nullable Boolean sound,
            @Nullable Integer cases,
            @Nullable Integer failed) {

        static ProofJson of(Proof proof, ProposalView view) {
            return new ProofJson(
                    proof.state().name(),
                    proof.askedAt().toString(),
                    proof.why(),
                    view.outcome().map(outcome -> outcome.isSound()).orElse(null),
                    view.outcome().map(outcome -> outcome.cases()).orElse(null),
                    view.outcome().map(outcome -> outcome.failed().size()).orElse(null));
        }
    }

    /** What a list shows of it. */
    public static ProposalJson of(Proposal proposal) {
        return of(proposal, null, null, null, null);
    }

    public static ProposalJson of(ProposalView view) {
        return of(
                view.proposal(),
                view.label(),
                view.stale().map(stale -> stale.onto().number()).orElse(null),
                view.changes().stream().map(ChangeJson::of).toList(),
                view.proof().map(proof -> ProofJson.of(proof, view)).orElse(null));
    }

    private static ProposalJson of(
            Proposal proposal,
            @Nullable String label,
            @Nullable Integer stale,
            @Nullable List<ChangeJson> changes,
            @Nullable ProofJson proof) {
        LocalDate effectiveOn = proposal.effectiveOn();
        return new ProposalJson(
                proposal.number(),
                proposal.base(),
                proposal.title(),
                proposal.reason(),
                proposal.author(),
                proposal.proposedAt().toString(),
                effectiveOn == null ? null : effectiveOn.toString(),
                proposal.state().name(),
                proposal.digest(),
                proposal.reviewer(),
                proposal.words(),
                label,
                stale,
                changes,
                proof);
    }

    /**
     * Begins a proposal.
     *
     * @param author who proposes it, where nobody has an account; the owner of the token where it is left out
     */
    public record OpenRequest(
            @Nullable String title,
            @Nullable String reason,
            @Nullable String effectiveOn,
            @Nullable String author) {}

    /**
     * Says what somebody decides who looked at it.
     *
     * @param digest of what was looked at; a proposal is sent back without
     * @param seenFailures the cases that no longer give what they should were looked at
     * @param reviewer who decides, where nobody has an account; the owner of the token where it is left out
     */
    public record DecisionRequest(
            @Nullable String words,
            @Nullable String digest,
            @Nullable Boolean seenFailures,
            @Nullable String reviewer) {}
}
