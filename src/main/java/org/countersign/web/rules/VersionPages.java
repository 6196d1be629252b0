package org.countersign.web.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import org.countersign.drafting.Succession;
import org.countersign.store.Policies;
import org.countersign.store.Proposal;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Saved;
import org.countersign.web.page.Today;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of the policy: who, when and why, what differs, the way back, and the policy as files. */
@Controller
final class VersionPages {
    private final Pages pages;
    private final Policies policies;
    private final Succession succession;
    private final Versions versions;
    private final Desk desk;
    private final Today today;

    VersionPages(Pages pages, Policies policies, Succession succession, Versions versions, Desk desk, Today today) {
        this.pages = pages;
        this.policies = policies;
        this.succession = succession;
        this.versions = versions;
        this.desk = desk;
        this.today = today;
    }

    @GetMapping("/rules/versions")
    @Needs(Permission.READ)
    ResponseEntity<String> list(HttpServletRequest request) {
        return pages.fill(
                request,
                "rules/versions.jte",
                Map.of(
                        "versions", policies.all(),
                        "whyCalledOff", policies.whyCalledOff(),
                        "inForce", succession.version(),
                        "newest", policies.newest().number(),
                        "today", today.day(),
                        "accounts", desk.accounts()));
    }

    @GetMapping("/rules/versions/difference")
    @Needs(Permission.READ)
    ResponseEntity<String> difference(@RequestParam int from, @RequestParam int to, HttpServletRequest request) {
        return pages.fill(
                request,
                "rules/difference.jte",
                Map.of(
                        "from", versions.version(from),
                        "to", versions.version(to),
                        "changes", versions.difference(from, to)));
    }

    /** Proposes to go back to what an older version says. */
    @PostMapping("/rules/versions/{number}/restore")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> restore(
            @PathVariable int number,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String author,
            Principal who) {
        Proposal opened = versions.restore(number, reason, author, who.getName());
        return Pages.to("/rules/proposals/" + opened.number());
    }

    /** Takes back a version whose day has not come. */
    @PostMapping("/rules/versions/{number}/call-off")
    @Needs(Permission.APPROVE)
    ResponseEntity<String> callOff(
            @PathVariable int number, @RequestParam(defaultValue = "") String reason, Principal who) {
        versions.callOff(number, reason, who.getName());
        return Pages.to("/rules/versions");
    }

    @GetMapping("/rules/versions/{number}/rules.zip")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> zip(@PathVariable int number) throws IOException {
        return Saved.as("rules " + versions.version(number).label() + ".zip", versions.zip(number));
    }
}
