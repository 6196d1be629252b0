package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Set;
import org.countersign.store.FollowUp;
import org.countersign.store.FollowUpChange;
import org.countersign.store.FollowUps;
import org.countersign.web.api.format.FollowUpJson;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who sees to a finding, by when, and how far it came. */
@RestController
@RequestMapping(path = Answers.API + "/reviews/{id}/finding/follow-up", produces = MediaType.APPLICATION_JSON_VALUE)
final class FollowUpApi {
    private final Shelf shelf;
    private final FollowUps followUps;
    private final Today today;

    FollowUpApi(Shelf shelf, FollowUps followUps, Today today) {
        this.shelf = shelf;
        this.followUps = followUps;
        this.today = today;
    }

    @GetMapping
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable String id, @RequestParam String key) {
        shelf.review(id);
        if (!followUps.knows(id, key)) {
            throw Shelf.missing();
        }
        return answer(id, key);
    }

    /** Needs no key of its own: what is sent is true afterwards, however often it is sent. */
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.REVIEW)
    ResponseEntity<String> set(@PathVariable String id, @RequestParam String key, InputStream body, Principal who)
            throws IOException {
        shelf.review(id);
        FollowUpJson.FollowUpRequest sent = Fields.body(body, FollowUpJson.FollowUpRequest.class);
        Fields fields = new Fields();
        FollowUpChange change = new FollowUpChange(
                fields.one("status", sent.status(), FollowUp.Status.class),
                fields.optional("assignee", sent.assignee(), FollowUp.LONGEST_ASSIGNEE),
                fields.optionalDay("dueOn", sent.dueOn()),
                true);
        fields.check();
        if (!followUps.change(id, Set.of(key), change, who.getName())) {
            throw Shelf.missing();
        }
        return answer(id, key);
    }

    private ResponseEntity<String> answer(String id, String key) {
        return Answers.of(FollowUpJson.of(key, followUps.of(id, key), followUps.steps(id, key), today.day()));
    }
}
