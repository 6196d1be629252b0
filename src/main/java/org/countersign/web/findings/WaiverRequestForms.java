package org.countersign.web.findings;

import java.security.Principal;
import java.time.LocalDate;
import org.countersign.store.StoredFinding;
import org.countersign.store.WaiverRequest;
import org.countersign.store.WaiverRequests;
import org.countersign.web.page.Address;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Asks for a waiver, and decides on one that somebody else asked for. */
@Controller
final class WaiverRequestForms {
    private final Shelf shelf;
    private final WaiverRequests requests;
    private final Waiving waiving;

    WaiverRequestForms(Shelf shelf, WaiverRequests requests, Waiving waiving) {
        this.shelf = shelf;
        this.requests = requests;
        this.waiving = waiving;
    }

    @PostMapping("/reviews/{id}/waiver-requests")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> ask(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam String reason,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate expiresOn,
            Principal who) {
        shelf.review(id);
        StoredFinding finding = waiving.waivable(id, key, reason.strip(), expiresOn);
        String meaning = waiving.meaning(id, finding.check());
        if (!requests.ask(id, finding, meaning, who.getName(), reason.strip(), expiresOn)) {
            throw conflict("A waiver of this finding is asked for already; it waits for an approver.");
        }
        return back(id, key);
    }

    @PostMapping("/reviews/{id}/waiver-requests/{number}/approve")
    @Needs(Permission.APPROVE)
    ResponseEntity<String> approve(@PathVariable String id, @PathVariable int number, Principal who) {
        WaiverRequest request = request(id, number);
        waiving.waivable(id, request.finding(), request.reason(), request.expiresOn());
        return answer(request, requests.approve(request, who.getName(), shelf.asOf(id)));
    }

    @PostMapping("/reviews/{id}/waiver-requests/{number}/decline")
    @Needs(Permission.APPROVE)
    ResponseEntity<String> decline(
            @PathVariable String id, @PathVariable int number, @RequestParam String why, Principal who) {
        if (why.isBlank()) {
            throw Waiving.refused("Say why the waiver is declined, so that its requester knows what to do.");
        }
        WaiverRequest request = request(id, number);
        return answer(request, requests.decline(request, who.getName(), why.strip()));
    }

    @PostMapping("/reviews/{id}/waiver-requests/{number}/take-back")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> takeBack(@PathVariable String id, @PathVariable int number, Principal who) {
        WaiverRequest request = request(id, number);
        return answer(request, requests.takeBack(request, who.getName()));
    }

    private WaiverRequest request(String id, int number) {
        shelf.review(id);
        return requests.find(id, number).orElseThrow(Shelf::missing);
    }

    private static ResponseEntity<String> answer(WaiverRequest request, WaiverRequests.Outcome outcome) {
        return switch (outcome) {
            case DONE -> back(request.review(), request.finding());
            case NOT_OPEN -> throw conflict("Somebody decided on this request before.");
            case OWN ->
                throw new ResponseStatusException(
                        HttpStatus.FORBIDDEN, "Nobody decides on their own request, and nobody else takes it back.");
        };
    }

    private static ResponseEntity<String> back(String id, String key) {
        return Pages.to(
                new Address("/reviews/" + id + "/finding").with("key", key).text());
    }

    private static ResponseStatusException conflict(String why) {
        return new ResponseStatusException(HttpStatus.CONFLICT, why);
    }
}
