package org.countersign.web.api;

import java.util.Set;
import org.countersign.store.Portfolio;
import org.countersign.web.api.format.PortfolioJson;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Today;
import org.countersign.web.reviews.Standing;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All reviews at a glance: how they stand, and what ends soon. */
@RestController
@RequestMapping(path = Answers.API + "/portfolio", produces = MediaType.APPLICATION_JSON_VALUE)
final class PortfolioApi {
    private static final Set<String> WITHIN = Set.of("30", "90", "365", "past");

    private final Portfolio portfolio;
    private final Today today;

    PortfolioApi(Portfolio portfolio, Today today) {
        this.portfolio = portfolio;
        this.today = today;
    }

    @GetMapping
    @Needs(Permission.READ)
    ResponseEntity<String> show(@RequestParam(defaultValue = "90") String within) {
        if (!WITHIN.contains(within)) {
            throw Refused.field("within", "is none of 30, 90, 365, past");
        }
        return Answers.of(PortfolioJson.of(Standing.of(portfolio, today.day(), within)));
    }
}
