package org.countersign.web.api;

import org.countersign.store.StoredAudit;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Saved;
import org.countersign.web.page.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What came of an audit, as it was filed. */
@RestController
@RequestMapping(Answers.API + "/reviews/{id}/audits/{number}")
final class HandOutsApi {

    private final Shelf shelf;

    HandOutsApi(Shelf shelf) {
        this.shelf = shelf;
    }

    /** All of it: countersign-audit, version 1. */
    @GetMapping(path = "/report", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.READ)
    ResponseEntity<byte[]> report(@PathVariable String id, @PathVariable int number) {
        return json(done(id, number).report());
    }

    /** The same without its findings. */
    @GetMapping(path = "/summary", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.READ)
    ResponseEntity<byte[]> summary(@PathVariable String id, @PathVariable int number) {
        return json(done(id, number).summary());
    }

    /** What was read, with all facts: countersign-reading, version 1. */
    @GetMapping(path = "/reading", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.READ)
    ResponseEntity<byte[]> reading(@PathVariable String id, @PathVariable int number) {
        return json(done(id, number).reading());
    }

    /** The same without its facts. */
    @GetMapping(path = "/outline", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.READ)
    ResponseEntity<byte[]> outline(@PathVariable String id, @PathVariable int number) {
        return json(done(id, number).outline());
    }

    @GetMapping(path = "/workbook", produces = Saved.XLSX)
    @Needs(Permission.READ)
    ResponseEntity<byte[]> workbook(@PathVariable String id, @PathVariable int number) {
        return Answers.filed(shelf, done(id, number).workbook(), MediaType.valueOf(Saved.XLSX));
    }

    private ResponseEntity<byte[]> json(@Nullable String sha256) {
        return Answers.filed(shelf, sha256, MediaType.APPLICATION_JSON);
    }

    private StoredAudit done(String id, int number) {
        shelf.review(id);
        StoredAudit audit = shelf.audits().of(id).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(Shelf::missing);
        if (audit.state() != StoredAudit.State.DONE) {
            throw Refused.as(
                    Kind.CONFLICT,
                    "Audit " + number + " is " + audit.state()
                            + " and has no report. Ask for its state until it is DONE.");
        }
        return audit;
    }
}
