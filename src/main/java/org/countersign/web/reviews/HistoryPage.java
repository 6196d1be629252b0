package org.countersign.web.reviews;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was done in a review, by whom and when. */
@Controller
final class HistoryPage {
    private final Pages pages;
    private final Shelf shelf;

    HistoryPage(Pages pages, Shelf shelf) {
        this.pages = pages;
        this.shelf = shelf;
    }

    @GetMapping("/reviews/{id}/history")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable String id, HttpServletRequest request) {
        return pages.fill(
                request,
                "reviews/history.jte",
                Map.of("review", shelf.review(id), "entries", shelf.trail().of(id)));
    }
}
