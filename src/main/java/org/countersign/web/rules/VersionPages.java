package org.countersign.web.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import org.countersign.drafting.Drafts;
import org.countersign.drafting.Handed;
import org.countersign.drafting.OpenPolicy;
import org.countersign.drafting.Succession;
import org.countersign.store.Policies;
import org.countersign.store.Proposal;
import org.countersign.store.Proposals;
import org.countersign.store.StoredPolicy;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Today;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The versions of the policy: who, when and why, what differs, the way back, and the policy as files. */
@Controller
final class VersionPages {
    private final Pages pages;
    private final Policies policies;
    private final Drafts drafts;
    private final Succession succession;
    private final Versions versions;
    private final Proposing proposing;
    private final Desk desk;
    private final Today today;

    VersionPages(
            Pages pages,
            Policies policies,
            Drafts drafts,
            Succession succession,
            Versions versions,
            Proposing proposing,
            Desk desk,
            Today today) {
        this.pages = pages;
        this.policies = policies;
        this.drafts = drafts;
        this.succession = succession;
        this.versions = versions;
        this.proposing = proposing;
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
    ResponseEntity<String> callOff(@PathVariable int number, Principal who) {
        versions.callOff(number, who.getName());
        return Pages.to("/rules/versions");
    }

    @GetMapping("/rules/versions/{number}/rules.zip")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> zip(@PathVariable int number) throws IOException {
        return HandOut.file("rules " + versions.version(number).label() + ".zip", versions.zip(number));
    }

    /** The newest version as a workbook to decide in. */
    @GetMapping("/rules/decisions.xlsx")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> workbook() throws IOException {
        StoredPolicy newest = policies.newest();
        try (OpenPolicy open = drafts.open(newest.number())) {
            return HandOut.file("decisions " + newest.label() + ".xlsx", Handed.workbook(open));
        }
    }

    /** Proposes what was decided in such a workbook. */
    @PostMapping("/rules/decisions")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> take(
            @RequestParam("files") MultipartFile file,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String author,
            Principal who,
            HttpServletRequest request)
            throws IOException {
        if (reason.isBlank()) {
            throw Refused.bad("Say why: whoever approves what the workbook changes wants to know.");
        }
        String by = desk.who(who.getName(), author);
        try (OpenPolicy open = drafts.open(policies.newest().number())) {
            Handed.Back back = Handed.read(open, file.getBytes());
            if (back instanceof Handed.Back.Refused refused) {
                ResponseEntity<String> page =
                        pages.fill(request, "rules/refused.jte", Map.of("why", refused.problems()));
                return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .headers(page.getHeaders())
                        .body(page.getBody());
            }
            return begun((Handed.Back.Sound) back, reason, by);
        }
    }

    private ResponseEntity<String> begun(Handed.Back.Sound sound, String reason, String by) {
        if (sound.files().isEmpty()) {
            throw Refused.conflict("The workbook says what the policy says, so there is nothing to propose.");
        }
        Proposal opened =
                proposing.begin(new Proposals.Plan("Decisions of a workbook", reason.strip(), by, null), sound.files());
        return Pages.to("/rules/proposals/" + opened.number());
    }
}
