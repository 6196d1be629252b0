package org.countersign.web.findings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.store.GivenWaivers;
import org.countersign.store.Review;
import org.countersign.store.WaiverRequest;
import org.countersign.store.WaiverRequests;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The waivers that wait for an approver, and those that run out soon, over all reviews. */
@Controller
final class WaiverPage {
    private static final int SOON_DAYS = 60;

    private final Pages pages;
    private final Shelf shelf;
    private final WaiverRequests requests;
    private final GivenWaivers waivers;
    private final Today today;

    WaiverPage(Pages pages, Shelf shelf, WaiverRequests requests, GivenWaivers waivers, Today today) {
        this.pages = pages;
        this.shelf = shelf;
        this.requests = requests;
        this.waivers = waivers;
        this.today = today;
    }

    @GetMapping("/waivers")
    @Needs(Permission.READ)
    ResponseEntity<String> show(
            @RequestParam(defaultValue = "") String review,
            @RequestParam(defaultValue = "0") int decided,
            HttpServletRequest request) {
        LocalDate day = today.day();
        WaiverBoard board = new WaiverBoard(
                requests.find(review, decided)
                        .filter(each -> each.state() != WaiverRequest.State.OPEN)
                        .orElse(null),
                requests.open(),
                waivers.runningOut(day, day.plusDays(SOON_DAYS)),
                shelf.reviews().all().stream().collect(Collectors.toMap(Review::id, Review::name)),
                day);
        return pages.fill(request, "findings/waivers.jte", Map.of("board", board));
    }
}
