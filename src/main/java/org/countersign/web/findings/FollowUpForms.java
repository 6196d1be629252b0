package org.countersign.web.findings;

import java.security.Principal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.countersign.store.FollowUp;
import org.countersign.store.FollowUpChange;
import org.countersign.store.FollowUps;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What people write down about findings: who sees to it, by when, how far it is, and what they think. */
@Controller
final class FollowUpForms {
    private static final int LONGEST_REMARK = 2000;

    private final Shelf shelf;
    private final FollowUps followUps;

    FollowUpForms(Shelf shelf, FollowUps followUps) {
        this.shelf = shelf;
        this.followUps = followUps;
    }

    /** Of one finding: what was changed in the form since it was shown, so that nothing of others is undone unseen. */
    @PostMapping("/reviews/{id}/finding/follow-up")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> one(
            @PathVariable String id,
            @RequestParam String key,
            Asked asked,
            @RequestParam FollowUp.Status setStatus,
            @RequestParam(defaultValue = "") String setAssignee,
            @RequestParam(required = false) @Nullable LocalDate setDue,
            @RequestParam FollowUp.Status wasStatus,
            @RequestParam(defaultValue = "") String wasAssignee,
            @RequestParam(required = false) @Nullable LocalDate wasDue,
            Principal who) {
        FollowUp seen = new FollowUp(wasStatus, name(wasAssignee), wasDue);
        FollowUp wanted = new FollowUp(setStatus, name(setAssignee), setDue);
        change(id, Set.of(key), FollowUpChange.between(seen, wanted), who);
        return Pages.to(asked.finding(id, key).text());
    }

    /** Of several at once: what is left empty in the form stays as it is. */
    @PostMapping("/reviews/{id}/findings/follow-up")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> several(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            Asked asked,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) FollowUp.@Nullable Status setStatus,
            @RequestParam(defaultValue = "") String setAssignee,
            @RequestParam(required = false) @Nullable LocalDate setDue,
            Principal who) {
        // NB: as a list of its own, Spring would take one key with a comma in it for two.
        Set<String> keys = new LinkedHashSet<>(form.getOrDefault("keys", List.of()));
        if (keys.isEmpty()) {
            throw refused("No finding was ticked. Go back and tick some.");
        }
        change(id, keys, FollowUpChange.some(setStatus, name(setAssignee), setDue), who);
        return Pages.to(asked.list(id).with("page", page).text());
    }

    @PostMapping("/reviews/{id}/remarks")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> remark(
            @PathVariable String id,
            Asked asked,
            @RequestParam String finding,
            @RequestParam String words,
            Principal who) {
        shelf.review(id);
        String remark = words.strip();
        if (remark.isEmpty() || remark.length() > LONGEST_REMARK) {
            throw refused("A comment has between 1 and " + LONGEST_REMARK + " characters. Go back and shorten it.");
        }
        if (!followUps.knows(id, finding)) {
            throw Shelf.missing();
        }
        shelf.reviews().remark(id, finding, remark, who.getName());
        return Pages.to(asked.finding(id, finding).text());
    }

    private void change(String id, Set<String> keys, FollowUpChange change, Principal who) {
        shelf.review(id);
        if (!followUps.change(id, keys, change, who.getName())) {
            throw Shelf.missing();
        }
    }

    private static @Nullable String name(String written) {
        String name = written.strip();
        if (name.length() > FollowUp.LONGEST_ASSIGNEE) {
            throw refused("A name has at most " + FollowUp.LONGEST_ASSIGNEE + " characters. Go back and shorten it.");
        }
        return name.isEmpty() ? null : name;
    }

    private static ResponseStatusException refused(String why) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
    }
}
