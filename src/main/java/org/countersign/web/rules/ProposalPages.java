package org.countersign.web.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Proposals to change the policy: what they change, and what came of trying them out. */
@Controller
final class ProposalPages {
    private final Pages pages;
    private final Shelf shelf;
    private final Policies policies;
    private final Proposals proposals;
    private final Proofs proofs;
    private final Drafts drafts;
    private final Desk desk;
    private final Today today;

    ProposalPages(
            Pages pages,
            Shelf shelf,
            Policies policies,
            Proposals proposals,
            Proofs proofs,
            Drafts drafts,
            Desk desk,
            Today today) {
        this.pages = pages;
        this.shelf = shelf;
        this.policies = policies;
        this.proposals = proposals;
        this.proofs = proofs;
        this.drafts = drafts;
        this.desk = desk;
        this.today = today;
    }

    @GetMapping("/rules/proposals")
    @Needs(Permission.READ)
    ResponseEntity<String> list(HttpServletRequest request) {
        return pages.fill(
                request, "rules/proposals.jte", Map.of("proposals", proposals.all(), "accounts", desk.accounts()));
    }

    /** Begins a proposal, and goes on to the check or threshold that it is about, if it is known. */
    @PostMapping("/rules/proposals")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> open(
            @RequestParam String title,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String author,
            @RequestParam(defaultValue = "") String check,
            @RequestParam(defaultValue = "") String threshold,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate effectiveOn,
            Principal who) {
        Proposal opened = begin(plan(title, reason, desk.who(who.getName(), author), effectiveOn), new TreeMap<>());
        String at = "/rules/proposals/" + opened.number();
        return Pages.to(
                check.matches("[A-Z]{2,4}-[0-9]{2}")
                        ? at + "/checks/" + check
                        : threshold.matches("[a-z0-9.-]+") ? at + "/thresholds/" + threshold : at);
    }

    private Proposals.Plan plan(String title, String reason, String author, @Nullable LocalDate effectiveOn) {
        if (title.isBlank() || reason.isBlank()) {
            throw Refused.bad("A proposal needs a title and a reason: whoever approves it wants to know both.");
        } else if (effectiveOn != null && effectiveOn.isBefore(today.day())) {
            throw Refused.bad("The day from which it is to be in force has passed. Leave it out for as soon as it is"
                    + " approved.");
        }
        return new Proposals.Plan(title.strip(), reason.strip(), author, effectiveOn);
    }

    /** On top of the newest version, under a new name. */
    Proposal begin(Proposals.Plan plan, SortedMap<String, byte[]> files) {
        StoredPolicy base = policies.newest();
        SortedMap<String, byte[]> stamped = new TreeMap<>(files);
        stamped.put(Stamp.FILE, stamp(base, plan.effectiveOn()));
        return proposals.open(plan, base.number(), stamped);
    }

    private byte[] stamp(StoredPolicy base, @Nullable LocalDate effectiveOn) {
        return Stamp.of(drafts.text(base.number(), Stamp.FILE), Stamp.after(base.label()), effectiveOn)
                .getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping("/rules/proposals/{number}")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable int number, Principal who, HttpServletRequest request) {
        return pages.fill(request, "rules/proposal.jte", Map.of("view", view(desk.proposal(number), who.getName())));
    }

    private ProposalView view(Proposal proposal, String signedIn) {
        StoredPolicy base = policies.find(proposal.base()).orElseThrow();
        Optional<Proof> proof = proofs.of(proposal);
        return new ProposalView(
                proposal,
                base,
                Stamp.after(base.label()),
                Optional.of(policies.newest())
                        .filter(newest -> proposal.isOpen() && newest.number() != proposal.base()),
                changes(proposal),
                proof,
                outcome(proof),
                desk.isAuthor(proposal, signedIn),
                desk.accounts(),
                policies.isEditing());
    }

    /** The file that names the version is no change of anybody's. */
    private List<FileChange> changes(Proposal proposal) {
        return proposals.changed(proposal.number()).keySet().stream()
                .filter(path -> !path.equals(Stamp.FILE))
                .map(path -> FileChange.between(path, drafts.text(proposal.base(), path), drafts.text(proposal, path)))
                .toList();
    }

    private Optional<ProofOutcome> outcome(Optional<Proof> proof) {
        return proof.map(Proof::outcome).map(sha256 -> PublishedJson.read(shelf.bytes(sha256), ProofOutcome.class));
    }

    /** Tries it out as it is: cases, difference, and what becomes of the reviews. */
    @PostMapping("/rules/proposals/{number}/proof")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> prove(@PathVariable int number, Principal who) {
        Proposal proposal = desk.proposal(number);
        if (!proposal.isOpen()) {
            throw Refused.conflict("Proposal " + number + " is decided, so there is nothing to try out.");
        }
        proofs.ask(proposal, who.getName());
        return Pages.to("/rules/proposals/" + number);
    }

    @GetMapping("/rules/proposals/{number}/impact.xlsx")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> workbook(@PathVariable int number) {
        return HandOut.file(
                "impact of proposal " + number + ".xlsx",
                shelf.bytes(done(number).workbook()));
    }

    @GetMapping("/rules/proposals/{number}/impact.json")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> json(@PathVariable int number) {
        return HandOut.file(
                "impact of proposal " + number + ".json",
                shelf.bytes(done(number).outcome()));
    }

    private Proof done(int number) {
        return proofs.of(desk.proposal(number))
                .filter(proof -> proof.state() == Proof.State.DONE)
                .orElseThrow(() -> Refused.missing("The proposal was not tried out as it is now."));
    }

    /** Sets it on top of what was published since it was begun. */
    @PostMapping("/rules/proposals/{number}/update")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> update(@PathVariable int number, Principal who) {
        Proposal draft = desk.draft(number, who.getName());
        StoredPolicy newest = policies.newest();
        Drafts.Rebased rebased = drafts.rebased(draft, newest.number());
        if (!rebased.conflicts().isEmpty()) {
            throw Refused.conflict("Version " + newest.number() + " says something else in the same lines of "
                    + String.join(", ", rebased.conflicts())
                    + ". Begin another proposal on top of it, and withdraw this one.");
        }
        rebased.files().put(Stamp.FILE, stamp(newest, draft.effectiveOn()));
        if (!proposals.rebase(number, newest.number(), who.getName(), rebased.files())) {
            throw Refused.conflict("Proposal " + number + " is no draft any more.");
        }
        return Pages.to("/rules/proposals/" + number);
    }
}
