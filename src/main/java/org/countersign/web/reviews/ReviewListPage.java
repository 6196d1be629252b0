package org.countersign.web.reviews;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.store.StoredAudit;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of all reviews. */
@Controller
final class ReviewListPage {
    private final Pages pages;
    private final Shelf shelf;

    ReviewListPage(Pages pages, Shelf shelf) {
        this.pages = pages;
        this.shelf = shelf;
    }

    @GetMapping("/")
    @Needs(Permission.READ)
    ResponseEntity<String> list(@RequestParam(defaultValue = "") String search, HttpServletRequest request) {
        Map<String, StoredAudit> newest =
                shelf.audits().newest().stream().collect(Collectors.toMap(StoredAudit::review, Function.identity()));
        List<ReviewLine> lines = shelf.reviews().all().stream()
                .map(review -> new ReviewLine(review, newest.get(review.id())))
                .filter(line -> line.mentions(search))
                .toList();
        return pages.fill(request, "reviews/list.jte", Map.of("lines", lines, "search", search));
    }
}
