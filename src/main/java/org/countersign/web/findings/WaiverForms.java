package org.countersign.web.findings;

import java.security.Principal;
import java.time.LocalDate;
import org.countersign.store.Accepted;
import org.countersign.store.FindingSearch;
import org.countersign.store.GivenWaiver;
import org.countersign.store.GivenWaivers;
import org.countersign.web.page.Address;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives a waiver whose two names are typed in, where nobody has an account, and withdraws any. */
@Controller
final class WaiverForms {
    private static final int LONGEST_NAME = 80;

    private final Shelf shelf;
    private final FindingSearch search;
    private final GivenWaivers waivers;
    private final Waiving waiving;
    private final WaiverDesk desk;

    WaiverForms(Shelf shelf, FindingSearch search, GivenWaivers waivers, Waiving waiving, WaiverDesk desk) {
        this.shelf = shelf;
        this.search = search;
        this.waivers = waivers;
        this.waiving = waiving;
        this.desk = desk;
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
            @RequestParam LocalDate expiresOn,
            Principal who) {
        shelf.review(id);
        if (requester.length() > LONGEST_NAME || approver.length() > LONGEST_NAME) {
            throw Waiving.incomplete();
        }
        Accepted asked = new Accepted(check, about, requester.strip(), reason.strip(), approver.strip(), expiresOn);
        String key = waiving.give(id, asked, who.getName());
        return finding(id, key);
    }

    /** It only makes the audit stricter, so whoever works on the review may do it. */
    @PostMapping("/reviews/{id}/waivers/{number}/withdraw")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> withdraw(
            @PathVariable String id, @PathVariable int number, @RequestParam String why, Principal who) {
        return finding(desk.withdraw(id, number, why, who.getName()));
    }

    /** Leads to the finding that the waiver is of. */
    @GetMapping("/reviews/{id}/waivers/{number}")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable String id, @PathVariable int number) {
        shelf.review(id);
        return finding(waivers.find(id, number).orElseThrow(Shelf::missing));
    }

    private ResponseEntity<String> finding(GivenWaiver waiver) {
        String id = waiver.review();
        Accepted accepted = waiver.accepted();
        return search.key(id, waiving.shown(id).number(), accepted.check(), accepted.about())
                .map(key -> finding(id, key))
                .orElseGet(() -> Pages.to("/reviews/" + id + "/findings"));
    }

    private static ResponseEntity<String> finding(String id, String key) {
        return Pages.to(
                new Address("/reviews/" + id + "/finding").with("key", key).text());
    }
}
