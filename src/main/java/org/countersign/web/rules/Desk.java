package org.countersign.web.rules;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.countersign.drafting.Drafts;
import org.countersign.drafting.Slip;
import org.countersign.drafting.Stamp;
import org.countersign.policy.Check;
import org.countersign.policy.Policy;
import org.countersign.store.Policies;
import org.countersign.store.Proposal;
import org.countersign.store.Proposals;
import org.countersign.web.page.Team;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where proposals are taken up, each by those who may. */
@Component
final class Desk {
    private static final Pattern ID = Pattern.compile("[A-Z]{2,4}-\\d{2}");
    private static final int LONGEST_NAME = 120;

    private final Proposals proposals;
    private final Policies policies;
    private final Drafts drafts;
    private final Team team;

    Desk(Proposals proposals, Policies policies, Drafts drafts, ObjectProvider<Team> team) {
        this.proposals = proposals;
        this.policies = policies;
        this.drafts = drafts;
        this.team = team.getIfAvailable(() -> new Team(false));
    }

    boolean accounts() {
        return team.accounts();
    }

    /** Who counts as having done something: who is signed in, or whom the form names where there are no accounts. */
    String who(String signedIn, String typed) {
        String name = accounts() ? signedIn : typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refused.bad("Say who you are: your name is missing, or longer than " + LONGEST_NAME + " letters.");
        }
        return name;
    }

    Proposal proposal(int number) {
        return proposals.find(number).orElseThrow(() -> Refused.missing("There is no proposal " + number + "."));
    }

    /** A draft, for its author to change. */
    Proposal draft(int number, String signedIn) {
        Proposal proposal = proposal(number);
        mustBeAuthor(proposal, signedIn);
        if (!proposal.isDraft()) {
            throw Refused.conflict("Proposal " + number + " is no draft any more, so it is not changed. "
                    + (proposal.isInReview() ? "Take it back first." : "Begin another."));
        }
        return proposal;
    }

    boolean isAuthor(Proposal proposal, String signedIn) {
        return !accounts() || proposal.isBy(signedIn);
    }

    void mustBeAuthor(Proposal proposal, String signedIn) {
        if (!isAuthor(proposal, signedIn)) {
            throw Refused.forbidden("Only " + proposal.author() + ", who proposed it, changes proposal "
                    + proposal.number() + ". Send it back with words instead, or begin one of your own.");
        }
    }

    /** The name that the version will have which comes of it, as its files give it. */
    String label(Proposal proposal) {
        return Stamp.label(drafts.text(proposal, Stamp.FILE));
    }

    boolean isEditing() {
        return policies.isEditing();
    }

    /** Rules and cases are touched only where an administrator has turned that on. */
    void mustEditRules() {
        if (!isEditing()) {
            throw Refused.forbidden("Rules and cases are not edited in the browser here. An administrator can turn"
                    + " that on, on the page Rules. Thresholds, settings and texts can be changed all the same.");
        }
    }

    /** Puts files of words and numbers into the draft, or says what would be wrong with it. */
    List<Slip> put(Proposal draft, String signedIn, SortedMap<String, byte[]> files) throws IOException {
        List<Slip> slips = drafts.problems(draft, files);
        if (slips.isEmpty() && !proposals.change(draft, signedIn, files)) {
            throw Refused.changed(draft.number());
        }
        return slips;
    }

    static Check check(Policy policy, String id) {
        return policy.checks().stream()
                .filter(each -> ID.matcher(id).matches() && each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.missing("There is no such check."));
    }
}
