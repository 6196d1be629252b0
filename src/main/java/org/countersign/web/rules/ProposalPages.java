package org.countersign.web.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.store.Proposal;
import org.countersign.store.Proposals;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Saved;
import org.countersign.web.page.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
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
    private final Proposals proposals;
    private final Proposing proposing;
    private final Desk desk;

    ProposalPages(Pages pages, Shelf shelf, Proposals proposals, Proposing proposing, Desk desk) {
        this.pages = pages;
        this.shelf = shelf;
        this.proposals = proposals;
        this.proposing = proposing;
        this.desk = desk;
    }

    @GetMapping("/rules/proposals")
    @Needs(Permission.READ)
    ResponseEntity<String> list(HttpServletRequest request) {
        return list(HttpStatus.OK, Begun.NOT_YET, request);
    }

    private ResponseEntity<String> list(HttpStatusCode status, Begun begun, HttpServletRequest request) {
        List<Proposal> all = proposals.all();
        return pages.fill(
                status,
                request,
                "rules/proposals.jte",
                Map.of("begun", begun, "proposals", all, "force", proposing.force(all), "accounts", desk.accounts()));
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
            @RequestParam(required = false) @Nullable LocalDate effectiveOn,
            Principal who,
            HttpServletRequest request) {
        try {
            Proposal opened = proposing.open(title, reason, author, effectiveOn, who.getName());
            return Pages.to(first("/rules/proposals/" + opened.number(), check, threshold));
        } catch (Refused e) {
            Begun typed = Begun.of(title, reason, author, effectiveOn, check);
            return list(e.getStatusCode(), typed.wrong(e.why()), request);
        }
    }

    private static String first(String at, String check, String threshold) {
        return check.matches("[A-Z]{2,4}-[0-9]{2}")
                ? at + "/checks/" + check
                : threshold.matches("[a-z0-9.-]+") ? at + "/thresholds/" + threshold : at;
    }

    @GetMapping("/rules/proposals/{number}")
    @Needs(Permission.READ)
    ResponseEntity<String> show(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String saved,
            @RequestParam(defaultValue = "0") int problems,
            @RequestParam(defaultValue = "0") int failed,
            Principal who,
            HttpServletRequest request) {
        return pages.fill(
                request,
                "rules/proposal.jte",
                Map.of(
                        "view",
                        proposing.view(number, who.getName()),
                        "saved",
                        saved.matches("[A-Z]{2,4}-[0-9]{2}") ? saved : "",
                        "problems",
                        problems,
                        "failed",
                        failed));
    }

    /** Gives a draft another title, reason or day. */
    @PostMapping("/rules/proposals/{number}/plan")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> amend(
            @PathVariable int number,
            @RequestParam String title,
            @RequestParam String reason,
            @RequestParam(required = false) @Nullable LocalDate effectiveOn,
            Principal who) {
        proposing.amend(number, title, reason, effectiveOn, who.getName());
        return Pages.to("/rules/proposals/" + number);
    }

    @PostMapping("/rules/proposals/{number}/proof")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> prove(@PathVariable int number, Principal who) {
        proposing.prove(number, who.getName());
        return Pages.to("/rules/proposals/" + number);
    }

    @GetMapping("/rules/proposals/{number}/impact.xlsx")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> workbook(@PathVariable int number) {
        return Saved.as(
                "impact of proposal " + number + ".xlsx",
                shelf.bytes(proposing.proved(number).workbook()));
    }

    @GetMapping("/rules/proposals/{number}/impact.json")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> json(@PathVariable int number) {
        return Saved.as(
                "impact of proposal " + number + ".json",
                shelf.bytes(proposing.proved(number).outcome()));
    }

    @PostMapping("/rules/proposals/{number}/update")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> update(@PathVariable int number, Principal who) {
        proposing.update(number, who.getName());
        return Pages.to("/rules/proposals/" + number);
    }
}
