package org.countersign.web.reviews;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Uploads;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The documents of a review, what is handed out of it, and the vendor's reply. */
@Controller
final class DocumentsPage {
    private final Pages pages;
    private final Shelf shelf;

    DocumentsPage(Pages pages, Shelf shelf) {
        this.pages = pages;
        this.shelf = shelf;
    }

    @GetMapping("/reviews/{id}/documents")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable String id, HttpServletRequest request) {
        return pages.fill(
                request,
                "reviews/documents.jte",
                Map.of(
                        "review", shelf.review(id),
                        "documents", shelf.reviews().enclosed(id),
                        "done", shelf.shown(id).stream().toList()));
    }

    @PostMapping("/reviews/{id}/documents")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> enclose(@PathVariable String id, @RequestParam List<MultipartFile> files, Principal who)
            throws IOException {
        shelf.review(id);
        shelf.reviews().enclose(id, who.getName(), shelf.audits().of(id).get(0).asOf(), Uploads.of(files));
        return Pages.to("/reviews/" + id);
    }
}
