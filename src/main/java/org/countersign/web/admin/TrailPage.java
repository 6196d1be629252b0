package org.countersign.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.report.AnchorFile;
import org.countersign.report.PublishedJson;
import org.countersign.store.Review;
import org.countersign.store.Trail;
import org.countersign.store.TrailQuery;
import org.countersign.web.page.Day;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Saved;
import org.countersign.web.page.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The trail, and whether it is whole. */
@Controller
public final class TrailPage {
    private static final int SHOWN = 100;

    private final Pages pages;
    private final Shelf shelf;
    private final TrailCheck check;

    TrailPage(Pages pages, Shelf shelf, TrailCheck check) {
        this.pages = pages;
        this.shelf = shelf;
        this.check = check;
    }

    /**
     * What is looked for, as it was typed.
     *
     * @param page from 1
     */
    public record Filter(String who, String review, String from, String to, int page) {

        TrailQuery query() {
            return new TrailQuery(who, review, day(from), day(to));
        }

        /** Whether it lets through no more than a part. */
        public boolean narrows() {
            return !(who + review + from + to).isEmpty();
        }

        private static @Nullable LocalDate day(String typed) {
            return typed.isBlank() ? null : Day.of(typed).orElseThrow(Filter::noDay);
        }

        private static ResponseStatusException noDay() {
            return new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "A day is written as in 2026-03-31. Go back and correct it.");
        }
    }

    /** What the page shows. */
    public record View(
            Filter filter,
            List<Trail.Entry> entries,
            int found,
            List<String> people,
            List<Review> reviews,
            TrailCheck.Checked checked) {

        public int lastPage() {
            return Math.max(1, (found + SHOWN - 1) / SHOWN);
        }

        /** The name of the review that an entry is about, or nothing. */
        public String name(String id) {
            return reviews.stream()
                    .filter(review -> review.id().equals(id))
                    .map(Review::name)
                    .findFirst()
                    .orElse("");
        }
    }

    @GetMapping("/admin/trail")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> show(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String review,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        Filter filter = new Filter(who, review, from, to, Math.max(1, Math.min(page, 1_000_000)));
        TrailQuery query = filter.query();
        View view = new View(
                filter,
                shelf.trail().find(query, (filter.page() - 1) * SHOWN, SHOWN),
                shelf.trail().count(query),
                shelf.trail().people(),
                shelf.reviews().all(),
                check.look());
        return pages.fill(request, "admin/trail.jte", Map.of("view", view));
    }

    /** Looks through all of it, for whoever wants to know it now. */
    @PostMapping("/admin/trail/verify")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> verify() {
        check.anew();
        return Pages.to("/admin/trail");
    }

    @GetMapping("/admin/trail.csv")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String review,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        return Saved.as("trail.csv", TrailCsv.of(shelf.trail(), new Filter(who, review, from, to, 1).query()));
    }

    @GetMapping("/admin/trail.anchor.json")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<byte[]> anchor() throws IOException {
        Trail.Anchor anchor = shelf.trail().anchor();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PublishedJson.write(AnchorFile.of(anchor.count(), anchor.head()), out);
        return Saved.as("trail.anchor.json", out.toByteArray());
    }
}
