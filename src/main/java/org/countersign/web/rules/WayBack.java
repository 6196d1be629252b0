package org.countersign.web.rules;

import java.util.Optional;
import java.util.SortedMap;
import org.countersign.drafting.Drafts;
import org.countersign.store.Policies;
import org.countersign.store.Proposal;
import org.countersign.store.StoredPolicy;
import org.springframework.stereotype.Component;

/** Proposals to go back to an older version, which say all that it says, whatever was published meanwhile. */
@Component
final class WayBack {
    private static final String TITLE = "Back to version ";

    private final Policies policies;
    private final Drafts drafts;

    WayBack(Policies policies, Drafts drafts) {
        this.policies = policies;
        this.drafts = drafts;
    }

    static String title(StoredPolicy old) {
        return TITLE + old.label();
    }

    static boolean is(Proposal proposal) {
        return proposal.title().startsWith(TITLE);
    }

    /** The files that say on top of a version what an older one says. */
    SortedMap<String, byte[]> files(StoredPolicy old, StoredPolicy onto) {
        return drafts.back(old.number(), onto.number())
                .orElseThrow(() -> Refused.conflict("Version " + old.label() + " has other files than version "
                        + onto.label() + ", such as checks that were added since. Going back to it is done in the rules"
                        + " folder."));
    }

    /** The same for a proposal that went back on top of another version, and says no more than that. */
    SortedMap<String, byte[]> files(Proposal proposal, StoredPolicy onto) {
        Optional<StoredPolicy> old = policies.all().stream()
                .filter(each -> proposal.title().startsWith(title(each)))
                .filter(each -> drafts.saysTheSame(proposal, each.number()))
                .findFirst();
        return files(
                old.orElseThrow(() -> Refused.conflict("Proposal " + proposal.number() + ", \"" + proposal.title()
                        + "\", no longer says what that version says, so it cannot be known what it is to be on top of"
                        + " version " + onto.label() + ". Withdraw it, and propose anew to go back, on the page"
                        + " Versions.")),
                onto);
    }
}
