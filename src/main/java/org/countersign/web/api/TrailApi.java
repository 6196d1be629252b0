package org.countersign.web.api;

import java.time.LocalDate;
import java.util.List;
import org.countersign.store.Trail;
import org.countersign.store.TrailQuery;
import org.countersign.web.admin.TrailCsv;
import org.countersign.web.api.format.ListJson;
import org.countersign.web.api.format.TrailJson;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Saved;
import org.countersign.web.page.Shelf;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what and when, and whether anybody changed that since. */
@RestController
@RequestMapping(path = Answers.API, produces = MediaType.APPLICATION_JSON_VALUE)
final class TrailApi {
    private static final int MOST = 1_000;
    private static final String CSV = "text/csv";
    private static final String OF = "trail";

    private final Shelf shelf;

    TrailApi(Shelf shelf) {
        this.shelf = shelf;
    }

    /** The newest first. */
    @GetMapping("/trail")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> list(
            @RequestParam(defaultValue = "100") int limit, @RequestParam(defaultValue = "") String cursor) {
        Fields fields = new Fields();
        fields.limit(limit, MOST);
        fields.check();
        int before = cursor.isEmpty() ? Integer.MAX_VALUE : Cursor.number(Cursor.read(cursor)[1]);
        List<TrailJson> entries =
                shelf.trail().before(before, limit).stream().map(TrailJson::of).toList();
        boolean more = entries.size() == limit && entries.get(limit - 1).number() > 1;
        return Answers.of(new ListJson<>(
                entries, more ? Cursor.of(OF, entries.get(limit - 1).number()) : null));
    }

    /** As a table for a spreadsheet, the newest first; a day counts whole, in UTC. */
    @GetMapping(path = "/trail/export", produces = CSV)
    @Needs(Permission.ADMINISTER)
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String review,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Fields fields = new Fields();
        LocalDate first = fields.optionalDay("from", from);
        LocalDate last = fields.optionalDay("to", to);
        fields.check();
        TrailQuery query = new TrailQuery(who, review, first, last);
        return Saved.as("trail.csv", MediaType.valueOf(CSV), TrailCsv.of(shelf.trail(), query));
    }

    @GetMapping("/trail/anchor")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> anchor() {
        return Answers.of(TrailJson.AnchorJson.of(shelf.trail().anchor()));
    }

    @GetMapping("/trail/verification")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> verification() {
        Trail.Verification verification = shelf.trail().verify();
        return Answers.of(TrailJson.VerificationJson.of(verification));
    }

    /** What was done in one review, the oldest first. */
    @GetMapping("/reviews/{id}/trail")
    @Needs(Permission.READ)
    ResponseEntity<String> of(@PathVariable String id) {
        shelf.review(id);
        return Answers.of(
                ListJson.whole(shelf.trail().of(id).stream().map(TrailJson::of).toList()));
    }
}
