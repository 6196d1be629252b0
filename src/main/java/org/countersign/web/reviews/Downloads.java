package org.countersign.web.reviews;

import java.nio.charset.StandardCharsets;
import org.countersign.store.Review;
import org.countersign.store.StoredAudit;
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

    Downloads(Shelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/reviews/{id}/audits/{number}/{format:xlsx|json}")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> download(@PathVariable String id, @PathVariable int number, @PathVariable String format) {
        Review review = shelf.review(id);
        StoredAudit audit = shelf.audits().of(id).stream()
                .filter(each -> each.number() == number && each.state() == StoredAudit.State.DONE)
                .findFirst()
                .orElseThrow(Shelf::missing);
        return file(
                review.name() + "." + format, shelf.bytes(format.equals("json") ? audit.report() : audit.workbook()));
    }

    @GetMapping("/reviews/{id}/documents/{sha256}")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> document(@PathVariable String id, @PathVariable String sha256) {
        shelf.review(id);
        return shelf.reviews().enclosed(id).stream()
                .filter(each -> each.sha256().equals(sha256))
                .findFirst()
                .map(each -> file(each.path().substring(each.path().lastIndexOf('/') + 1), shelf.bytes(sha256)))
                .orElseThrow(Shelf::missing);
    }

    /** Always to be saved, never shown: a document of somebody else must not become a page of ours. */
    private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(bytes);
    }
}
