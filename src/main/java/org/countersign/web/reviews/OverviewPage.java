package org.countersign.web.reviews;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.store.Review;
import org.countersign.store.StoredAudit;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of a review: how far it is, the verdict, and why. */
@Controller
final class OverviewPage {
    private final Pages pages;
    private final Shelf shelf;
    private final Today today;

    OverviewPage(Pages pages, Shelf shelf, Today today) {
        this.pages = pages;
        this.shelf = shelf;
        this.today = today;
    }

    @GetMapping("/reviews/{id}")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable String id, HttpServletRequest request) {
        return pages.fill(request, "reviews/overview.jte", Map.of("page", overview(id), "today", today.day()));
    }

    /** How far the audit is, for the page to ask again and again; once it is over, the whole page is asked for. */
    @GetMapping("/reviews/{id}/progress")
    @Needs(Permission.READ)
    ResponseEntity<String> progress(@PathVariable String id, HttpServletRequest request) {
        Overview overview = overview(id);
        ResponseEntity<String> page = pages.fill(request, "reviews/progress.jte", Map.of("page", overview));
        return overview.newest().isOver()
                ? ResponseEntity.ok().header("HX-Refresh", "true").body("")
                : page;
    }

    @PostMapping("/reviews/{id}/audits")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> again(
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            Principal who) {
        shelf.review(id);
        shelf.reviews().ask(id, who.getName(), asOf);
        return Pages.to("/reviews/" + id);
    }

    @PostMapping("/reviews/{id}/audits/{number}/cancel")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> cancel(@PathVariable String id, @PathVariable int number, Principal who) {
        shelf.review(id);
        shelf.audits().cancel(id, number, who.getName());
        return Pages.to("/reviews/" + id);
    }

    private Overview overview(String id) {
        Review review = shelf.review(id);
        List<StoredAudit> all = shelf.audits().of(id);
        StoredAudit shown = Shelf.lastDone(all).orElse(null);
        return new Overview(review, all.get(0), shown, shown == null ? null : shelf.summary(shown));
    }
}
