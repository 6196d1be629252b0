package org.countersign.web.reviews;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.countersign.report.AnchorFile;
import org.countersign.report.PublishedJson;
import org.countersign.review.HandOut;
import org.countersign.review.InForce;
import org.countersign.review.NamelessExport;
import org.countersign.store.Review;
import org.countersign.store.StoredAudit;
import org.countersign.store.Trail;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Saved;
import org.countersign.web.page.Shelf;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out what goes with a report: the anchor to be kept beside it, and the report without the names of people. */
@Controller
final class ProofDownloads {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Shelf shelf;
    private final NamelessExport nameless;

    ProofDownloads(Shelf shelf, InForce inForce) {
        this.shelf = shelf;
        this.nameless = new NamelessExport(inForce, shelf.reviews(), shelf.documents(), PATIENCE);
    }

    @GetMapping("/reviews/{id}/audits/{number}/anchor")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> anchor(@PathVariable String id, @PathVariable int number) throws IOException {
        Review review = shelf.review(id);
        StoredAudit audit = done(id, number);
        Trail.Anchor anchor = shelf.trail().anchor();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PublishedJson.write(
                AnchorFile.of(anchor.count(), anchor.head())
                        .beside(review.name(), number, audit.workbook(), audit.report()),
                out);
        return Saved.as(Downloads.name(review, audit, "anchor.json"), out.toByteArray());
    }

    /** Of the newest audit, as it is made of the documents that there are now. */
    @GetMapping("/reviews/{id}/audits/{number}/nameless/{format}")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> nameless(@PathVariable String id, @PathVariable int number, @PathVariable String format)
            throws IOException, InterruptedException {
        Review review = shelf.review(id);
        StoredAudit audit = newest(id, number);
        HandOut wanted = HandOut.of(format).orElseThrow(Shelf::missing);
        NamelessExport.Outcome outcome = nameless.make(audit, wanted);
        if (outcome instanceof NamelessExport.Outcome.None none) {
            throw new ResponseStatusException(HttpStatus.GONE, none.why());
        } else if (outcome instanceof NamelessExport.Outcome.Busy) {
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Other reports without names are being made just now. Wait a minute, then ask again.");
        }
        return Saved.as(
                Downloads.name(review, audit, "without-names." + format),
                ((NamelessExport.Outcome.Made) outcome).report());
    }

    private StoredAudit newest(String id, int number) {
        StoredAudit audit = done(id, number);
        boolean later = shelf.audits().of(id).stream()
                .anyMatch(each -> each.number() > number && each.state() == StoredAudit.State.DONE);
        if (later) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "A report without names is made of the documents that there are now, so there is one of the newest"
                            + " audit alone. Take it there.");
        }
        return audit;
    }

    private StoredAudit done(String id, int number) {
        return shelf.audits().of(id).stream()
                .filter(each -> each.number() == number && each.state() == StoredAudit.State.DONE)
                .findFirst()
                .orElseThrow(Shelf::missing);
    }
}
