package org.countersign.web.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.drafting.FileChange;
import org.countersign.drafting.ProofOutcome;
import org.countersign.store.Proof;
import org.countersign.store.Proposal;
import org.countersign.store.StoredPolicy;

/**
 * A proposal as its page shows it.
 *
 * @param label the name that its version will have
 * @param force when it takes force
 * @param reviews where each review is of which a name is that of no other
 * @param stale why it cannot be approved as it is, if it cannot
 * @param changes what differs in each file
 * @param mine whoever looks may change it
 * @param accounts names are those of accounts, and not typed in
 * @param editing rules and cases may be edited in the browser
 */
public record ProposalView(
        Proposal proposal,
        StoredPolicy base,
        String label,
        TakesForce force,
        Map<String, String> reviews,
        Optional<Stale> stale,
        List<FileChange> changes,
        Optional<Proof> proof,
        Optional<ProofOutcome> outcome,
        boolean mine,
        boolean accounts,
        boolean editing) {

    public ProposalView {
        changes = List.copyOf(changes);
    }

    public boolean isUnderWay() {
        return proof.filter(Proof::isUnderWay).isPresent();
    }

    /** It was tried out as it is, and nothing is wrong with it. */
    public boolean isProved() {
        return outcome.filter(ProofOutcome::isSound).isPresent();
    }

    public boolean isChanged() {
        return !changes.isEmpty();
    }

    public int failed() {
        return outcome.map(each -> each.failed().size()).orElse(0);
    }

    public String at() {
        return "/rules/proposals/" + proposal.number();
    }
}
