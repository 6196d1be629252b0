package org.countersign.web.reviews;

import java.io.IOException;
import org.countersign.review.HandOut;
import org.countersign.review.InForce;
import org.countersign.store.HandOuts;
import org.countersign.store.Review;
import org.countersign.store.StoredAudit;
import org.countersign.web.page.BlankKit;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Saved;
import org.countersign.web.page.Shelf;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out reports, documents and blank kits. */
@Controller
final class Downloads {
    private final Shelf shelf;
    private final HandOuts handOuts;
    private final InForce inForce;

    Downloads(Shelf shelf, HandOuts handOuts, InForce inForce) {
        this.shelf = shelf;
        this.handOuts = handOuts;
        this.inForce = inForce;
    }

    @GetMapping("/kit/{model}")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> kit(@PathVariable String model) throws IOException {
        return BlankKit.of(model, inForce.policy().vocabulary());
    }

    @GetMapping("/reviews/{id}/audits/{number:[0-9]+}/{format:[a-z0-9-]+}")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> download(@PathVariable String id, @PathVariable int number, @PathVariable String format) {
        Review review = shelf.review(id);
        HandOut handOut = HandOut.of(format).orElseThrow(Shelf::missing);
        StoredAudit done = shelf.audits().of(id).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(Shelf::missing);
        HandOuts.Stored stored = handOuts.find(id, number, format).orElseThrow(Shelf::missing);
        return Saved.as(
                name(review, done, format),
                MediaType.parseMediaType(handOut.mediaType()),
                shelf.bytes(stored.sha256()));
    }

    /** Such as {@code Acme, audit 2 of 2026-03-01.xlsx}, so that two of them lie side by side. */
    static String name(Review review, StoredAudit audit, String ending) {
        return review.name() + ", audit " + audit.number() + " of " + audit.asOf() + "." + ending;
    }

    /** Any version that was ever sent. */
    @GetMapping("/reviews/{id}/documents/{sha256}")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> document(@PathVariable String id, @PathVariable String sha256) {
        shelf.review(id);
        return shelf.reviews().papers().ever(id).stream()
                .filter(each -> each.sha256().equals(sha256))
                .findFirst()
                .map(each -> Saved.as(
                        each.path().substring(each.path().lastIndexOf('/') + 1),
                        MediaType.APPLICATION_OCTET_STREAM,
                        shelf.bytes(sha256)))
                .orElseThrow(Shelf::missing);
    }
}
