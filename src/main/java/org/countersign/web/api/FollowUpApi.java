package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.countersign.store.FollowUp;
import org.countersign.store.FollowUpChange;
import org.countersign.store.FollowUps;
import org.countersign.web.api.format.FollowUpJson;
import org.countersign.web.api.format.ListJson;
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
@RequestMapping(path = Answers.API + "/reviews/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class FollowUpApi {
    private final Shelf shelf;
    private final FollowUps followUps;
    private final Today today;

    FollowUpApi(Shelf shelf, FollowUps followUps, Today today) {
        this.shelf = shelf;
        this.followUps = followUps;
        this.today = today;
    }

    @GetMapping("/finding/follow-up")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable String id, @RequestParam String key) {
        shelf.review(id);
        if (!followUps.knows(id, key)) {
            throw Shelf.missing();
        }
        return answer(id, key);
    }

    /** Needs no key of its own: what is sent is true afterwards, however often it is sent. */
    @PutMapping(path = "/finding/follow-up", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.REVIEW)
    ResponseEntity<String> set(@PathVariable String id, @RequestParam String key, InputStream body, Principal who)
            throws IOException {
        shelf.review(id);
        FollowUpJson.FollowUpRequest sent = Fields.body(body, FollowUpJson.FollowUpRequest.class);
        Fields fields = new Fields();
        FollowUpChange change = FollowUpChange.whole(new FollowUp(
                fields.one("status", sent.status(), FollowUp.Status.class),
                fields.optional("assignee", sent.assignee(), FollowUp.LONGEST_ASSIGNEE),
                fields.optionalDay("dueOn", sent.dueOn())));
        fields.check();
        if (!followUps.change(id, Set.of(key), change, who.getName())) {
            throw Shelf.missing();
        }
        return answer(id, key);
    }

    /** Of several at once: all of them, or none. What is left out stays as it is. */
    @PutMapping(path = "/findings/follow-up", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.REVIEW)
    ResponseEntity<String> setAll(@PathVariable String id, InputStream body, Principal who) throws IOException {
        shelf.review(id);
        FollowUpJson.FollowUpsRequest sent = Fields.body(body, FollowUpJson.FollowUpsRequest.class);
        Fields fields = new Fields();
        Set<String> keys = new LinkedHashSet<>(Objects.requireNonNullElse(sent.findings(), List.of()));
        if (keys.isEmpty()) {
            fields.wrong("findings", "is missing; name at least one by its key");
        }
        FollowUpChange change = FollowUpChange.some(
                sent.status() == null ? null : fields.one("status", sent.status(), FollowUp.Status.class),
                fields.optional("assignee", sent.assignee(), FollowUp.LONGEST_ASSIGNEE),
                fields.optionalDay("dueOn", sent.dueOn()));
        fields.check();
        if (!followUps.change(id, keys, change, who.getName())) {
            throw Shelf.missing();
        }
        return Answers.of(
                ListJson.whole(keys.stream().map(key -> published(id, key)).toList()));
    }

    private ResponseEntity<String> answer(String id, String key) {
        return Answers.of(published(id, key));
    }

    private FollowUpJson published(String id, String key) {
        return FollowUpJson.of(key, followUps.of(id, key), followUps.steps(id, key), today.day());
    }
}
