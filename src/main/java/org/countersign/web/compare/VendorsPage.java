package org.countersign.web.compare;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.comparison.Judged;
import org.countersign.comparison.SideBySide;
import org.countersign.store.Portfolio;
import org.countersign.store.Review;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Vendors side by side on the same rows. */
@Controller
final class VendorsPage {
    private final Pages pages;
    private final Shelf shelf;
    private final Sides sides;
    private final Portfolio portfolio;
    private final Today today;

    VendorsPage(Pages pages, Shelf shelf, Sides sides, Portfolio portfolio, Today today) {
        this.pages = pages;
        this.shelf = shelf;
        this.sides = sides;
        this.portfolio = portfolio;
        this.today = today;
    }

    @GetMapping("/compare")
    @Needs(Permission.READ)
    ResponseEntity<String> show(
            @RequestParam(defaultValue = "") String a,
            @RequestParam(defaultValue = "") String b,
            @RequestParam(defaultValue = "") String c,
            @RequestParam(defaultValue = "") String area,
            HttpServletRequest request) {
        List<String> chosen = List.of(a, b, c);
        List<Portfolio.Line> offered = portfolio.lines(today.day()).stream()
                .filter(line -> line.shown() > 0 && (!line.archived() || chosen.contains(line.id())))
                .toList();
        List<Review> reviews = new ArrayList<>();
        List<Judged> judged = new ArrayList<>();
        for (String id :
                chosen.stream().filter(each -> !each.isEmpty()).distinct().toList()) {
            Review review = shelf.review(id);
            reviews.add(review);
            judged.add(sides.of(review, shelf.shown(id).orElseThrow(Shelf::missing)));
        }
        return pages.fill(
                request,
                "compare/vendors.jte",
                Map.of(
                        "offered", offered,
                        "chosen", chosen,
                        "reviews", reviews,
                        "area", area,
                        "compared",
                                Stream.of(SideBySide.of(judged))
                                        .filter(each -> judged.size() > 1)
                                        .toList()));
    }
}
