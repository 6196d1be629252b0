package org.countersign.web.findings;

import java.security.Principal;
import java.time.LocalDate;
import org.countersign.store.WaiverRequest;
import org.countersign.web.page.Address;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for a waiver, and decides on one that somebody else asked for. */
@Controller
final class WaiverRequestForms {
    private final WaiverDesk desk;

    WaiverRequestForms(WaiverDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/reviews/{id}/waiver-requests")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> ask(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam String reason,
            @RequestParam LocalDate expiresOn,
            Principal who) {
        return back(desk.ask(id, key, reason, expiresOn, who.getName()));
    }

    @PostMapping("/reviews/{id}/waiver-requests/{number}/approve")
    @Needs(Permission.APPROVE)
    ResponseEntity<String> approve(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean queue,
            Principal who) {
        return decided(desk.approve(id, number, who.getName()), queue);
    }

    @PostMapping("/reviews/{id}/waiver-requests/{number}/decline")
    @Needs(Permission.APPROVE)
    ResponseEntity<String> decline(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam String why,
            @RequestParam(defaultValue = "false") boolean queue,
            Principal who) {
        return decided(desk.decline(id, number, why, who.getName()), queue);
    }

    @PostMapping("/reviews/{id}/waiver-requests/{number}/take-back")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> takeBack(@PathVariable String id, @PathVariable int number, Principal who) {
        return back(desk.takeBack(id, number, who.getName()));
    }

    /** Back to what else waits for a decision, where it was taken there. */
    private static ResponseEntity<String> decided(WaiverRequest request, boolean queue) {
        return queue
                ? Pages.to(new Address("/waivers")
                        .with("review", request.review())
                        .with("decided", request.number())
                        .text())
                : back(request);
    }

    private static ResponseEntity<String> back(WaiverRequest request) {
        return Pages.to(new Address("/reviews/" + request.review() + "/finding")
                .with("key", request.finding())
                .text());
    }
}
