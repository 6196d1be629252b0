package org.countersign.web.reviews;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.review.Enclosures;
import org.countersign.store.AuditProgress;
import org.countersign.store.Gist;
import org.countersign.store.Portfolio;
import org.countersign.store.Review;
import org.countersign.store.StoredAudit;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of a review: how far it is, the verdict, and why. */
@Controller
final class OverviewPage {
    private static final int SHOWN = 500;

    private final Pages pages;
    private final Shelf shelf;
    private final Today today;
    private final Portfolio portfolio;
    private final AuditProgress progress;

    OverviewPage(Pages pages, Shelf shelf, Today today, Portfolio portfolio, AuditProgress progress) {
        this.pages = pages;
        this.shelf = shelf;
        this.today = today;
        this.portfolio = portfolio;
        this.progress = progress;
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
        Review review = shelf.review(id);
        StoredAudit newest = shelf.audits().of(id).get(0);
        return newest.isOver()
                ? ResponseEntity.ok().header("HX-Refresh", "true").body("")
                : pages.fill(request, "reviews/progress.jte", Map.of("review", review, "doing", doing(newest)));
    }

    @PostMapping("/reviews/{id}/audits")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> again(@PathVariable String id, @RequestParam LocalDate asOf, Principal who) {
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
        return new Overview(
                review,
                all.get(0),
                shown,
                shown == null ? null : shelf.summary(shown),
                doing(all.get(0)),
                shown == null ? Gist.EMPTY : portfolio.gist(id, shown.number()),
                portfolio.ending(id, today.day(), SHOWN),
                portfolio.owners());
    }

    private Doing doing(StoredAudit audit) {
        return Doing.of(
                audit,
                progress.of(audit.review(), audit.number()),
                audit.isOver() ? new Enclosures(List.of()) : shelf.enclosures(audit.review()));
    }
}
