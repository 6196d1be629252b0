package org.countersign.web.reviews;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.store.Review;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Paths;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.countersign.web.page.Uploads;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Opens a review with its first documents. */
@Controller
final class NewReviewPage {
    private final Pages pages;
    private final Shelf shelf;
    private final Today today;

    NewReviewPage(Pages pages, Shelf shelf, Today today) {
        this.pages = pages;
        this.shelf = shelf;
        this.today = today;
    }

    @GetMapping("/reviews/new")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> form(HttpServletRequest request) {
        return pages.fill(request, "reviews/new.jte", Map.of("today", today.day()));
    }

    @PostMapping("/reviews")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> open(
            @RequestParam String name,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            @RequestParam List<MultipartFile> files,
            Principal who)
            throws IOException {
        Review review = shelf.reviews().open(Paths.name(name), who.getName(), asOf, Uploads.of(files));
        return Pages.to("/reviews/" + review.id());
    }
}
