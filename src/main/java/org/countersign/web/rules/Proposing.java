package org.countersign.web.rules;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.drafting.Drafts;
import org.countersign.drafting.FileChange;
import org.countersign.drafting.ProofOutcome;
import org.countersign.drafting.Stamp;
import org.countersign.report.PublishedJson;
import org.countersign.store.Policies;
import org.countersign.store.Proof;
import org.countersign.store.Proofs;
import org.countersign.store.Proposal;
import org.countersign.store.Proposals;
import org.countersign.store.StoredPolicy;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins proposals, has them tried out and brings them up to date, for pages and programs alike. */
@Component
public final class Proposing {
    private final Shelf shelf;
    private final Policies policies;
    private final Proposals proposals;
    private final Proofs proofs;
    private final Drafts drafts;
    private final WayBack wayBack;
    private final Desk desk;
    private final Today today;

    Proposing(
            Shelf shelf,
            Policies policies,
            Proposals proposals,
            Proofs proofs,
            Drafts drafts,
            WayBack wayBack,
            Desk desk,
            Today today) {
        this.shelf = shelf;
        this.policies = policies;
        this.proposals = proposals;
        this.proofs = proofs;
        this.drafts = drafts;
        this.wayBack = wayBack;
        this.desk = desk;
        this.today = today;
    }

    /**
     * Begins one that changes nothing yet.
     *
     * @param author counts only where nobody has an account
     */
    public Proposal open(String title, String reason, String author, @Nullable LocalDate effectiveOn, String signedIn) {
        Proposals.Plan plan = plan(title, reason, desk.who(signedIn, author), effectiveOn);
        return begin(plan, new TreeMap<>());
    }

    /** Gives a draft another title, reason or day. */
    void amend(int number, String title, String reason, @Nullable LocalDate effectiveOn, String signedIn) {
        Proposal draft = desk.draft(number, signedIn);
        Proposals.Plan plan = plan(title, reason, draft.author(), effectiveOn);
        SortedMap<String, byte[]> stamped = new TreeMap<>();
        stamped.put(Stamp.FILE, stamp(policies.find(draft.base()).orElseThrow(), effectiveOn));
        if (!proposals.amend(draft, plan, stamped)) {
            throw Refused.changed(number);
        }
    }

    private Proposals.Plan plan(String title, String reason, String by, @Nullable LocalDate effectiveOn) {
        if (title.isBlank() || reason.isBlank()) {
            throw Refused.bad("A proposal needs a title and a reason: whoever approves it wants to know both.");
        } else if (effectiveOn != null && effectiveOn.isBefore(today.day())) {
            throw Refused.bad("The day from which it is to be in force has passed. Leave it out for as soon as it is"
                    + " approved.");
        }
        return new Proposals.Plan(title.strip(), reason.strip(), by, effectiveOn);
    }

    /** On top of the newest version, under a new name. */
    Proposal begin(Proposals.Plan plan, SortedMap<String, byte[]> files) {
        StoredPolicy base = policies.newest();
        SortedMap<String, byte[]> stamped = new TreeMap<>(files);
        stamped.put(Stamp.FILE, stamp(base, plan.effectiveOn()));
        return proposals.open(plan, base.number(), stamped);
    }

    private byte[] stamp(StoredPolicy base, @Nullable LocalDate effectiveOn) {
        List<String> given = policies.all().stream().map(StoredPolicy::label).toList();
        return Stamp.of(drafts.text(base.number(), Stamp.FILE), Stamp.after(base.label(), given), effectiveOn)
                .getBytes(StandardCharsets.UTF_8);
    }

    public ProposalView view(int number, String signedIn) {
        Proposal proposal = desk.proposal(number);
        StoredPolicy base = policies.find(proposal.base()).orElseThrow();
        String label = desk.label(proposal);
        List<StoredPolicy> versions = policies.all();
        Optional<Proof> proof = proofs.of(proposal);
        Optional<ProofOutcome> outcome =
                proof.map(Proof::outcome).map(sha256 -> PublishedJson.read(shelf.bytes(sha256), ProofOutcome.class));
        return new ProposalView(
                proposal,
                base,
                label,
                TakesForce.of(proposal, versions, today.day()),
                outcome.isPresent() ? reviews() : Map.of(),
                Stale.of(proposal, label, versions),
                changes(proposal),
                proof,
                outcome,
                desk.isAuthor(proposal, signedIn),
                desk.accounts(),
                policies.isEditing());
    }

    /** When each of them takes force, by its number. */
    Map<Integer, TakesForce> force(List<Proposal> asked) {
        List<StoredPolicy> versions = policies.all();
        return asked.stream()
                .collect(
                        Collectors.toMap(Proposal::number, proposal -> TakesForce.of(proposal, versions, today.day())));
    }

    private Map<String, String> reviews() {
        Map<String, String> reviews = new HashMap<>();
        Set<String> twice = new HashSet<>();
        shelf.reviews().all().forEach(review -> {
            if (reviews.put(review.name(), "/reviews/" + review.id()) != null) {
                twice.add(review.name());
            }
        });
        reviews.keySet().removeAll(twice);
        return reviews;
    }

    /** The file that names the version is no change of anybody's. */
    private List<FileChange> changes(Proposal proposal) {
        return proposals.changed(proposal.number()).keySet().stream()
                .filter(path -> !path.equals(Stamp.FILE))
                .map(path -> FileChange.between(path, drafts.text(proposal.base(), path), drafts.text(proposal, path)))
                .toList();
    }

    /** Tries it out as it is: cases, difference, and what becomes of the reviews. */
    public void prove(int number, String signedIn) {
        Proposal proposal = desk.proposal(number);
        if (!proposal.isOpen()) {
            throw Refused.conflict("Proposal " + number + " is decided, so there is nothing to try out.");
        }
        proofs.ask(proposal, signedIn);
    }

    /** What came of trying it out as it is now. */
    public Proof proved(int number) {
        return proofs.of(desk.proposal(number))
                .filter(proof -> proof.state() == Proof.State.DONE)
                .orElseThrow(() -> Refused.missing("The proposal was not tried out as it is now."));
    }

    /** Sets it on top of what was published since it was begun. */
    public void update(int number, String signedIn) {
        Proposal draft = desk.draft(number, signedIn);
        StoredPolicy newest = policies.newest();
        SortedMap<String, byte[]> files = WayBack.is(draft) ? wayBack.files(draft, newest) : merged(draft, newest);
        files.put(Stamp.FILE, stamp(newest, draft.effectiveOn()));
        if (!proposals.rebase(number, newest.number(), signedIn, files)) {
            throw Refused.conflict("Proposal " + number + " is no draft any more.");
        }
    }

    private SortedMap<String, byte[]> merged(Proposal draft, StoredPolicy newest) {
        Drafts.Rebased rebased = drafts.rebased(draft, newest.number());
        if (!rebased.conflicts().isEmpty()) {
            throw Refused.conflict("Version " + newest.label() + " says something else at the same place: "
                    + String.join("; ", rebased.conflicts())
                    + ". Begin another proposal on top of it, and withdraw this one.");
        }
        return rebased.files();
    }
}
