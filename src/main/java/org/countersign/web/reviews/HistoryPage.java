package org.countersign.web.reviews;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.countersign.store.Trail;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done in a review, by whom and when. */
@Controller
final class HistoryPage {
    private static final int A_PAGE = 100;

    private final Pages pages;
    private final Shelf shelf;

    HistoryPage(Pages pages, Shelf shelf) {
        this.pages = pages;
        this.shelf = shelf;
    }

    @GetMapping("/reviews/{id}/history")
    @Needs(Permission.READ)
    ResponseEntity<String> show(
            @PathVariable String id, @RequestParam(defaultValue = "1") int page, HttpServletRequest request) {
        int all = shelf.trail().count(id);
        int last = Math.max(1, (all + A_PAGE - 1) / A_PAGE);
        int shown = Math.min(Math.max(1, page), last);
        List<Trail.Entry> entries = shelf.trail().of(id, A_PAGE, (shown - 1) * A_PAGE);
        return pages.fill(
                request,
                "reviews/history.jte",
                Map.of("review", shelf.review(id), "entries", entries, "all", all, "page", shown, "pages", last));
    }
}
