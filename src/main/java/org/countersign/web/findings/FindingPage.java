package org.countersign.web.findings;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.policy.Policy;
import org.countersign.report.PublishedJson;
import org.countersign.report.json.FindingJson;
import org.countersign.review.InForce;
import org.countersign.store.Accepted;
import org.countersign.store.StoredFinding;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** One finding, with its evidence and what people said about it. */
@Controller
final class FindingPage {
    private final Pages pages;
    private final Shelf shelf;
    private final InForce inForce;

    FindingPage(Pages pages, Shelf shelf, InForce inForce) {
        this.pages = pages;
        this.shelf = shelf;
        this.inForce = inForce;
    }

    @GetMapping("/reviews/{id}/finding")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable String id, @RequestParam String key, HttpServletRequest request) {
        StoredFinding stored = shelf.shown(id)
                .flatMap(audit -> shelf.findings().find(id, audit.number(), key))
                .orElseThrow(Shelf::missing);
        Policy policy = inForce.policy();
        String ask = policy.checks().stream()
                .filter(check -> check.id().equals(stored.check()))
                .findFirst()
                .map(check -> policy.fill(check.page().ask()))
                .orElse("");
        return pages.fill(
                request,
                "findings/finding.jte",
                Map.of(
                        "review", shelf.review(id),
                        "stored", stored,
                        "finding", PublishedJson.read(stored.published(), FindingJson.class),
                        "ask", ask,
                        "remarks",
                                shelf.reviews().remarks(id).stream()
                                        .filter(remark -> remark.finding().equals(key))
                                        .toList()));
    }

    @PostMapping("/reviews/{id}/remarks")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> remark(
            @PathVariable String id, @RequestParam String finding, @RequestParam String words, Principal who) {
        shelf.review(id);
        shelf.reviews().remark(id, finding, words, who.getName());
        return Pages.to("/reviews/" + id + "/finding?key=" + UriUtils.encodeQueryParam(finding, "UTF-8"));
    }

    @PostMapping("/reviews/{id}/waivers")
    @Needs(Permission.APPROVE)
    ResponseEntity<String> waive(
            @PathVariable String id,
            @RequestParam String check,
            @RequestParam String about,
            @RequestParam String requester,
            @RequestParam String reason,
            @RequestParam String approver,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate expiresOn,
            Principal who) {
        shelf.review(id);
        Accepted waiver = new Accepted(check, about, requester.strip(), reason.strip(), approver.strip(), expiresOn);
        boolean blank = waiver.requester().isEmpty()
                || waiver.reason().isEmpty()
                || waiver.approver().isEmpty();
        if (blank || !waiver.asFact(List.of()).isComplete()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "A waiver needs a requester, a reason, and an approver who is somebody else.");
        }
        shelf.reviews()
                .waive(id, who.getName(), waiver, shelf.audits().of(id).get(0).asOf());
        return Pages.to("/reviews/" + id);
    }
}
