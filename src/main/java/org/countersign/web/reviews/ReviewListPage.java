package org.countersign.web.reviews;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.countersign.review.InForce;
import org.countersign.store.Portfolio;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Today;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of all reviews. */
@Controller
final class ReviewListPage {
    private final Pages pages;
    private final Portfolio portfolio;
    private final InForce inForce;
    private final Today today;

    ReviewListPage(Pages pages, Portfolio portfolio, InForce inForce, Today today) {
        this.pages = pages;
        this.portfolio = portfolio;
        this.inForce = inForce;
        this.today = today;
    }

    @GetMapping("/")
    @Needs(Permission.READ)
    ResponseEntity<String> list(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        ReviewList list = ReviewList.of(portfolio, inForce.policy().areas(), query(asked), today.day());
        return pages.fill(request, "reviews/list.jte", Map.of("list", list, "today", today.day()));
    }

    /** Where somebody shortens an address by hand. */
    @GetMapping("/reviews")
    @Needs(Permission.READ)
    ResponseEntity<String> list() {
        return Pages.to("/");
    }

    private static ReviewQuery query(Map<String, String> asked) {
        return new ReviewQuery(
                asked.getOrDefault("search", "").strip(),
                asked.getOrDefault("verdict", ""),
                asked.getOrDefault("owner", ""),
                asked.getOrDefault("model", ""),
                asked.getOrDefault("area", ""),
                asked.getOrDefault("colour", "RED"),
                asked.getOrDefault("archived", ""),
                asked.getOrDefault("sort", ""),
                asked.getOrDefault("down", "").equals("true"),
                page(asked.getOrDefault("page", "1")));
    }

    private static int page(String written) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 1;
    }
}
