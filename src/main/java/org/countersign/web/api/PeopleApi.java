package org.countersign.web.api;

import java.util.List;
import java.util.Optional;
import org.countersign.report.PublishedJson;
import org.countersign.report.people.PersonJson;
import org.countersign.store.Roster;
import org.countersign.store.StoredAudit;
import org.countersign.web.api.format.ListJson;
import org.countersign.web.api.format.MatrixJson;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people of a review by IP assignment, NDA, access, devices and departure. */
@RestController
@RequestMapping(path = Answers.API + "/reviews/{id}/people", produces = MediaType.APPLICATION_JSON_VALUE)
final class PeopleApi {
    private static final int MOST = 500;

    private final Shelf shelf;
    private final Roster people;

    PeopleApi(Shelf shelf, Roster people) {
        this.shelf = shelf;
        this.people = people;
    }

    /** In the order of the roster; a cursor names its audit, as that of findings does. */
    @GetMapping
    @Needs(Permission.READ)
    ResponseEntity<String> list(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "false") boolean wrong,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        shelf.review(id);
        Fields fields = new Fields();
        fields.limit(limit, MOST);
        fields.check();
        Optional<StoredAudit> shown = shelf.shown(id);
        if (shown.isEmpty()) {
            return Answers.of(ListJson.whole(List.of()));
        }
        String[] from = cursor.isEmpty() ? new String[] {"" + shown.get().number(), "0"} : Cursor.read(cursor);
        int audit = Cursor.number(from[0]);
        int first = Cursor.number(from[1]);
        return Answers.of(ListJson.part(
                people.page(id, audit, search, wrong, first, limit + 1),
                limit,
                line -> MatrixJson.of(PublishedJson.read(line, PersonJson.class)),
                last -> Cursor.of(audit, first + limit)));
    }
}
