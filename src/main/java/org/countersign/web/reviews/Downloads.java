package org.countersign.web.reviews;

import java.nio.charset.StandardCharsets;
import org.countersign.review.HandOut;
import org.countersign.store.HandOuts;
import org.countersign.store.Review;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out reports and documents. */
@Controller
final class Downloads {
    private final Shelf shelf;
    private final HandOuts handOuts;

    Downloads(Shelf shelf, HandOuts handOuts) {
        this.shelf = shelf;
        this.handOuts = handOuts;
    }

    @GetMapping("/reviews/{id}/audits/{number:[0-9]+}/{format:[a-z0-9-]+}")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> download(@PathVariable String id, @PathVariable int number, @PathVariable String format) {
        Review review = shelf.review(id);
        HandOut handOut = HandOut.of(format).orElseThrow(Shelf::missing);
        HandOuts.Stored stored = handOuts.find(id, number, format).orElseThrow(Shelf::missing);
        return file(
                review.name() + "." + format,
                MediaType.parseMediaType(handOut.mediaType()),
                shelf.bytes(stored.sha256()));
    }

    /** Any version that was ever sent. */
    @GetMapping("/reviews/{id}/documents/{sha256}")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> document(@PathVariable String id, @PathVariable String sha256) {
        shelf.review(id);
        return shelf.reviews().everEnclosed(id).stream()
                .filter(each -> each.sha256().equals(sha256))
                .findFirst()
                .map(each -> file(
                        each.path().substring(each.path().lastIndexOf('/') + 1),
                        MediaType.APPLICATION_OCTET_STREAM,
                        shelf.bytes(sha256)))
                .orElseThrow(Shelf::missing);
    }

    /**
     * Always to be saved, never shown: a document of somebody else must not become a page of ours. Spring Security adds its
     * headers with the first byte of a body, so an empty document would go without.
     */
    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(bytes);
    }
}
