package org.countersign.web.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.countersign.facts.Colour;
import org.countersign.store.FindingFilter;
import org.countersign.store.FindingSearch;
import org.countersign.store.FollowUp;
import org.countersign.store.StoredAudit;
import org.countersign.web.api.format.FoundJson;
import org.countersign.web.api.format.ListJson;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the newest audit that is done found. */
@RestController
@RequestMapping(path = Answers.API + "/reviews/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class FindingsApi {
    private static final int MOST = 500;

    private final Shelf shelf;
    private final FindingSearch findings;
    private final Today today;

    FindingsApi(Shelf shelf, FindingSearch findings, Today today) {
        this.shelf = shelf;
        this.findings = findings;
        this.today = today;
    }

    /** A cursor names its audit, so that no list begins with one audit and ends with the next. */
    @GetMapping("/findings")
    @Needs(Permission.READ)
    ResponseEntity<String> list(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String colour,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String check,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String assignee,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        shelf.review(id);
        Fields fields = new Fields();
        fields.word("colour", colour, Colour.class);
        fields.word("status", status, FollowUp.Status.class);
        fields.limit(limit, MOST);
        fields.check();
        FindingFilter filter = new FindingFilter(
                colour.isEmpty() ? FindingFilter.ALL : colour,
                area,
                check,
                subject,
                person,
                assignee,
                status.isEmpty() ? null : FollowUp.Status.valueOf(status),
                search,
                today.day());
        if (!cursor.isEmpty()) {
            String[] from = Cursor.read(cursor);
            return Answers.of(page(id, Cursor.number(from[0]), filter, Cursor.number(from[1]), limit));
        }
        Optional<StoredAudit> shown = shelf.shown(id);
        return Answers.of(
                shown.isEmpty()
                        ? ListJson.whole(List.of())
                        : page(id, shown.get().number(), filter, 0, limit));
    }

    /** Its key is a parameter, as it may hold any sign that a name may. */
    @GetMapping("/finding")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable String id, @RequestParam String key) {
        shelf.review(id);
        StoredAudit shown = shelf.shown(id).orElseThrow(Shelf::missing);
        return Answers.of(shelf.findings()
                .find(id, shown.number(), key)
                .map(found -> FoundJson.of(shown.number(), found))
                .orElseThrow(Shelf::missing));
    }

    /** The audits that reported it, the oldest first. */
    @GetMapping("/finding/history")
    @Needs(Permission.READ)
    ResponseEntity<String> history(@PathVariable String id, @RequestParam String key) {
        shelf.review(id);
        return Answers.of(ListJson.whole(findings.history(id, key).stream()
                .filter(seen -> seen.finding() != null)
                .map(seen -> FoundJson.SeenJson.of(seen.audit(), seen.asOf(), Objects.requireNonNull(seen.finding())))
                .toList()));
    }

    private ListJson<FoundJson> page(String id, int audit, FindingFilter filter, int after, int limit) {
        return ListJson.part(
                findings.after(id, audit, filter, after, limit + 1),
                limit,
                each -> FoundJson.of(audit, each.finding()),
                last -> Cursor.of(audit, last.number()));
    }
}
