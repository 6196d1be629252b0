package org.countersign.web.api;

import org.countersign.comparison.ComparisonJson;
import org.countersign.comparison.Judged;
import org.countersign.comparison.Since;
import org.countersign.store.Review;
import org.countersign.web.compare.Against;
import org.countersign.web.compare.Sides;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Two audits on the same rows, as the command line compares two reports: countersign-comparison, version 1. */
@RestController
@RequestMapping(path = Answers.API, produces = MediaType.APPLICATION_JSON_VALUE)
final class ComparisonApi {
    private final Shelf shelf;
    private final Sides sides;

    ComparisonApi(Shelf shelf, Sides sides) {
        this.shelf = shelf;
        this.sides = sides;
    }

    /** The newest audit of a review against the last before it, or any. */
    @GetMapping("/reviews/{id}/comparison")
    @Needs(Permission.READ)
    ResponseEntity<String> since(@PathVariable String id, @RequestParam(defaultValue = "0") int with) {
        Since since = sides.against(shelf.review(id), with)
                .map(Against::since)
                .orElseThrow(() -> Refused.as(
                        Kind.CONFLICT,
                        "Only one audit of this review is done, so there is nothing to compare it with."));
        return Answers.of(ComparisonJson.of(since.before(), since.after()));
    }

    /** Two reviews, each by its newest audit. */
    @GetMapping("/comparison")
    @Needs(Permission.READ)
    ResponseEntity<String> vendors(@RequestParam String a, @RequestParam String b) {
        return Answers.of(ComparisonJson.of(newest(a), newest(b)));
    }

    private Judged newest(String id) {
        Review review = shelf.review(id);
        return sides.of(review, shelf.shown(id).orElseThrow(Shelf::missing));
    }
}
