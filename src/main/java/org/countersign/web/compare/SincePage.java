package org.countersign.web.compare;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.countersign.store.Review;
import org.countersign.store.StoredAudit;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** This audit of a review against the last, or any before. */
@Controller
final class SincePage {
    private final Pages pages;
    private final Shelf shelf;
    private final Sides sides;

    SincePage(Pages pages, Shelf shelf, Sides sides) {
        this.pages = pages;
        this.shelf = shelf;
        this.sides = sides;
    }

    @GetMapping("/reviews/{id}/compare")
    @Needs(Permission.READ)
    ResponseEntity<String> show(
            @PathVariable String id, @RequestParam(defaultValue = "0") int with, HttpServletRequest request) {
        Review review = shelf.review(id);
        List<Against> against = sides.against(review, with).stream().toList();
        List<StoredAudit> earlier = sides.done(review).stream().skip(1).toList();
        return pages.fill(
                request, "compare/since.jte", Map.of("review", review, "earlier", earlier, "against", against));
    }
}
