package org.countersign.web.rules;

import java.security.Principal;
import java.util.Optional;
import org.countersign.drafting.ProofOutcome;
import org.countersign.drafting.Stamp;
import org.countersign.drafting.Succession;
import org.countersign.report.PublishedJson;
import org.countersign.store.Policies;
import org.countersign.store.Proof;
import org.countersign.store.Proofs;
import org.countersign.store.Proposal;
import org.countersign.store.Proposals;
import org.countersign.store.StoredPolicy;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A proposal on its way through two pairs of eyes to being in force. */
@Controller
final class FourEyes {
    private static final int LONGEST = 4000;

    private final Shelf shelf;
    private final Policies policies;
    private final Proposals proposals;
    private final Proofs proofs;
    private final Succession succession;
    private final Desk desk;
    private final Today today;

    FourEyes(
            Shelf shelf,
            Policies policies,
            Proposals proposals,
            Proofs proofs,
            Succession succession,
            Desk desk,
            Today today) {
        this.shelf = shelf;
        this.policies = policies;
        this.proposals = proposals;
        this.proofs = proofs;
        this.succession = succession;
        this.desk = desk;
        this.today = today;
    }

    /** Asks for the review by somebody else; it is tried out by then. */
    @PostMapping("/rules/proposals/{number}/submit")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> submit(@PathVariable int number, Principal who) {
        Proposal draft = desk.draft(number, who.getName());
        boolean changesNothing = proposals.changed(number).keySet().stream().allMatch(Stamp.FILE::equals);
        if (changesNothing) {
            throw Refused.conflict("Proposal " + number + " changes nothing yet. Change something first.");
        }
        move(number, Proposal.State.DRAFT, Proposal.State.IN_REVIEW, author(draft, who), "");
        if (proofs.of(draft)
                .filter(proof -> proof.state() != Proof.State.FAILED)
                .isEmpty()) {
            proofs.ask(draft, who.getName());
        }
        return to(number);
    }

    /** Takes it back into a draft, by its author. */
    @PostMapping("/rules/proposals/{number}/take-back")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> takeBack(@PathVariable int number, Principal who) {
        Proposal proposal = desk.proposal(number);
        desk.mustBeAuthor(proposal, who.getName());
        if (!proposals.takeBack(number, author(proposal, who))) {
            throw gone(number);
        }
        return to(number);
    }

    @PostMapping("/rules/proposals/{number}/withdraw")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> withdraw(@PathVariable int number, Principal who) {
        Proposal proposal = desk.proposal(number);
        desk.mustBeAuthor(proposal, who.getName());
        if (!proposal.isOpen()) {
            throw gone(number);
        }
        move(number, proposal.state(), Proposal.State.WITHDRAWN, author(proposal, who), "");
        return to(number);
    }

    @PostMapping("/rules/proposals/{number}/send-back")
    @Needs(Permission.APPROVE)
    ResponseEntity<String> sendBack(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reviewer,
            @RequestParam(defaultValue = "") String words,
            Principal who) {
        String by = reviewer(desk.proposal(number), reviewer, words, who);
        if (words.isBlank()) {
            throw Refused.bad("Say what is to be changed: a proposal is sent back with words.");
        }
        move(number, Proposal.State.IN_REVIEW, Proposal.State.DRAFT, by, words.strip());
        return to(number);
    }

    /** Makes it a version, in force at once or on its day. */
    @PostMapping("/rules/proposals/{number}/approve")
    @Needs(Permission.APPROVE)
    ResponseEntity<String> approve(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reviewer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam String digest,
            @RequestParam(defaultValue = "false") boolean seen,
            Principal who) {
        Proposal proposal = desk.proposal(number);
        String by = reviewer(proposal, reviewer, words, who);
        ProofOutcome outcome = proved(proposal, digest);
        if (!outcome.failed().isEmpty() && !seen) {
            throw Refused.conflict(outcome.failed().size() + " cases no longer give what they should. Look at each, and"
                    + " tick that you have seen them; or send the proposal back.");
        }
        StoredPolicy base = policies.find(proposal.base()).orElseThrow();
        Optional<StoredPolicy> published =
                proposals.publish(number, digest, Stamp.after(base.label()), by, words.strip(), today.day());
        if (published.isEmpty()) {
            throw Refused.conflict(
                    "Proposal " + number + " was not published: it is in review no longer, was changed, or"
                            + " another version was published meanwhile. Its author brings it up to date and asks again.");
        }
        succession.lookSoon();
        return Pages.to("/rules/versions");
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

    private String reviewer(Proposal proposal, String typed, String words, Principal who) {
        String by = desk.who(who.getName(), typed);
        if (proposal.isBy(by)) {
            throw Refused.forbidden("Proposal " + proposal.number() + " is by " + proposal.author()
                    + ", and nobody decides on a proposal of their own. Ask somebody else.");
        } else if (words.length() > LONGEST) {
            throw Refused.bad("That is too long; say it in " + LONGEST + " letters.");
        }
        return by;
    }

    private String author(Proposal proposal, Principal who) {
        return desk.accounts() ? who.getName() : proposal.author();
    }

    private void move(int number, Proposal.State from, Proposal.State to, String by, String words) {
        if (!proposals.move(number, from, to, by, words)) {
            throw gone(number);
        }
    }

    private static Refused gone(int number) {
        return Refused.conflict("Proposal " + number + " is in another state by now. Look again.");
    }

    private static ResponseEntity<String> to(int number) {
        return Pages.to("/rules/proposals/" + number);
    }
}
