package org.countersign.web.rules;

import java.util.Optional;
import org.countersign.drafting.ProofOutcome;
import org.countersign.drafting.Stamp;
import org.countersign.drafting.Succession;
import org.countersign.report.PublishedJson;
import org.countersign.store.Proof;
import org.countersign.store.Proofs;
import org.countersign.store.Proposal;
import org.countersign.store.Proposals;
import org.countersign.store.StoredPolicy;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.springframework.stereotype.Component;

/** Leads a proposal through two pairs of eyes to being in force, for pages and programs alike. */
@Component
public final class Deciding {
    private static final int LONGEST = 4000;

    private final Shelf shelf;
    private final Proposals proposals;
    private final Proofs proofs;
    private final Succession succession;
    private final Desk desk;
    private final Today today;

    Deciding(Shelf shelf, Proposals proposals, Proofs proofs, Succession succession, Desk desk, Today today) {
        this.shelf = shelf;
        this.proposals = proposals;
        this.proofs = proofs;
        this.succession = succession;
        this.desk = desk;
        this.today = today;
    }

    /**
     * What somebody says who looked at it.
     *
     * @param reviewer counts only where nobody has an account
     * @param digest of what was looked at
     * @param seen the cases that no longer give what they should were looked at
     */
    public record Approval(String reviewer, String words, String digest, boolean seen) {}

    /** Asks for the review by somebody else; it is tried out by then. */
    public void submit(int number, String signedIn) {
        Proposal draft = desk.draft(number, signedIn);
        boolean changesNothing = proposals.changed(number).keySet().stream().allMatch(Stamp.FILE::equals);
        if (changesNothing) {
            throw Refused.conflict("Proposal " + number + " changes nothing yet. Change something first.");
        }
        move(number, Proposal.State.DRAFT, Proposal.State.IN_REVIEW, author(draft, signedIn), "");
        if (proofs.of(draft)
                .filter(proof -> proof.state() != Proof.State.FAILED)
                .isEmpty()) {
            proofs.ask(draft, signedIn);
        }
    }

    /** Takes it back into a draft, by its author. */
    public void takeBack(int number, String signedIn) {
        Proposal proposal = desk.proposal(number);
        desk.mustBeAuthor(proposal, signedIn);
        if (!proposals.takeBack(number, author(proposal, signedIn))) {
            throw gone(number);
        }
    }

    public void withdraw(int number, String signedIn) {
        Proposal proposal = desk.proposal(number);
        desk.mustBeAuthor(proposal, signedIn);
        if (!proposal.isOpen()) {
            throw gone(number);
        }
        move(number, proposal.state(), Proposal.State.WITHDRAWN, author(proposal, signedIn), "");
    }

    /**
     * Gives it back to its author with what is to be changed.
     *
     * @param reviewer counts only where nobody has an account
     */
    public void sendBack(int number, String reviewer, String words, String signedIn) {
        String by = reviewer(desk.proposal(number), reviewer, words, signedIn);
        if (words.isBlank()) {
            throw Refused.bad("Say what is to be changed: a proposal is sent back with words.");
        }
        move(number, Proposal.State.IN_REVIEW, Proposal.State.DRAFT, by, words.strip());
    }

    /** Makes it a version, in force at once or on its day. */
    public StoredPolicy approve(int number, Approval approval, String signedIn) {
        Proposal proposal = desk.proposal(number);
        String by = reviewer(proposal, approval.reviewer(), approval.words(), signedIn);
        ProofOutcome outcome = proved(proposal, approval.digest());
        if (!outcome.failed().isEmpty() && !approval.seen()) {
            int failed = outcome.failed().size();
            throw Refused.conflict(
                    (failed == 1 ? "1 case no longer gives what it" : failed + " cases no longer give what they")
                            + " should. Look at each, and tick that you have seen them; or send the proposal back.");
        }
        Optional<StoredPolicy> published = proposals.publish(
                number,
                approval.digest(),
                desk.label(proposal),
                by,
                approval.words().strip(),
                today.day());
        StoredPolicy version = published.orElseThrow(() ->
                Refused.conflict("Proposal " + number + " was not published: it is in review no longer, was changed, or"
                        + " another version was published or called off meanwhile. Its author brings it up to date and asks"
                        + " again."));
        succession.lookSoon();
        return version;
    }

    private ProofOutcome proved(Proposal proposal, String digest) {
        if (!proposal.isInReview() || !proposal.digest().equals(digest)) {
            throw Refused.conflict("Proposal " + proposal.number()
                    + " is not what you looked at: it was changed, taken back or decided. Look again.");
        }
        ProofOutcome outcome = proofs.of(proposal)
                .map(Proof::outcome)
                .map(sha256 -> PublishedJson.read(shelf.bytes(sha256), ProofOutcome.class))
                .orElseThrow(() -> Refused.conflict("Proposal " + proposal.number()
                        + " was not tried out to its end yet. Wait for that, or have it tried out again."));
        if (!outcome.isSound()) {
            throw Refused.conflict("Proposal " + proposal.number() + " is not sound. Send it back.");
        }
        return outcome;
    }

    private String reviewer(Proposal proposal, String typed, String words, String signedIn) {
        String by = desk.who(signedIn, typed);
        if (proposal.isBy(by)) {
            throw Refused.forbidden("Proposal " + proposal.number() + " is by " + proposal.author()
                    + ", and nobody decides on a proposal of their own. Ask somebody else.");
        } else if (words.length() > LONGEST) {
            throw Refused.bad("That is too long; say it in " + LONGEST + " letters.");
        }
        return by;
    }

    private String author(Proposal proposal, String signedIn) {
        return desk.accounts() ? signedIn : proposal.author();
    }

    private void move(int number, Proposal.State from, Proposal.State to, String by, String words) {
        if (!proposals.move(number, from, to, by, words)) {
            throw gone(number);
        }
    }

    private static Refused gone(int number) {
        return Refused.conflict("Proposal " + number + " is in another state by now. Look again.");
    }
}
