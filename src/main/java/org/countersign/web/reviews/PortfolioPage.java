package org.countersign.web.reviews;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.countersign.store.Portfolio;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Today;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All reviews at a glance: how they stand, and what ends soon. */
@Controller
final class PortfolioPage {
    private final Pages pages;
    private final Portfolio portfolio;
    private final Today today;

    PortfolioPage(Pages pages, Portfolio portfolio, Today today) {
        this.pages = pages;
        this.portfolio = portfolio;
        this.today = today;
    }

    @GetMapping("/portfolio")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@RequestParam(defaultValue = "90") String within, HttpServletRequest request) {
        LocalDate day = today.day();
        return pages.fill(
                request, "reviews/portfolio.jte", Map.of("page", Standing.of(portfolio, day, within), "today", day));
    }
}
