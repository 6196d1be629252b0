package org.countersign.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.report.Wording;
import org.countersign.store.HouseRules;
import org.countersign.store.Retention;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How long documents are kept, and whose go next. */
@Controller
public final class RetentionPage {
    private static final String PATH = "/admin/retention";
    private static final int LONGEST = 36_500;
    private static final int AHEAD_DAYS = 30;

    private final Pages pages;
    private final Shelf shelf;
    private final Today today;
    private final Retention retention;
    private final RetentionDays days;
    private final HouseRules rules;

    RetentionPage(Pages pages, Shelf shelf, Today today, Retention retention, RetentionDays days, HouseRules rules) {
        this.pages = pages;
        this.shelf = shelf;
        this.today = today;
        this.retention = retention;
        this.days = days;
        this.rules = rules;
    }

    /** A review with the day on which its documents go; absent for never. */
    public record Line(Retention.Kept kept, String goesOn, boolean soon) {}

    /**
     * What the page shows.
     *
     * @param deciding the days that are looked at before they are decided
     */
    public record View(int forAll, int deciding, LocalDate today, List<Line> lines) {
        public long soon() {
            return lines.stream().filter(Line::soon).count();
        }
    }

    /** With days in the address it shows what those would do, and changes nothing. */
    @GetMapping(PATH)
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> show(
            @RequestParam(name = "days", required = false) Integer tried, HttpServletRequest request) {
        int forAll = days.forAll();
        int deciding = tried == null ? forAll : sound(tried);
        LocalDate soon = today.day().plusDays(AHEAD_DAYS);
        List<Line> lines = retention.kept().stream()
                .map(kept -> new Line(kept, goesOn(kept, deciding), kept.isOver(soon, deciding)))
                .toList();
        return pages.fill(
                request, "admin/retention.jte", Map.of("view", new View(forAll, deciding, today.day(), lines)));
    }

    @PostMapping(PATH)
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> decide(@RequestParam(name = "days") int chosen, Principal who) {
        int sound = sound(chosen);
        rules.decide(
                RetentionDays.NAME,
                String.valueOf(sound),
                who.getName(),
                "decided that documents are kept " + (sound == 0 ? "for ever" : Wording.count(sound, "day")));
        return Pages.to(PATH);
    }

    /** Left empty, the days that hold for all hold again. */
    @PostMapping(PATH + "/{id}")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> decideOne(
            @PathVariable String id, @RequestParam(name = "days", defaultValue = "") String chosen, Principal who) {
        shelf.review(id);
        if (!chosen.isBlank() && !chosen.strip().matches("\\d{1,5}")) {
            throw refused();
        }
        retention.decide(id, chosen.isBlank() ? null : sound(Integer.parseInt(chosen.strip())), who.getName());
        return Pages.to(PATH);
    }

    private static String goesOn(Retention.Kept kept, int forAll) {
        LocalDate day = kept.goesOn(forAll);
        return day == null ? "never" : day.toString();
    }

    private static int sound(int days) {
        if (days < 0 || days > LONGEST) {
            throw refused();
        }
        return days;
    }

    private static ResponseStatusException refused() {
        return new ResponseStatusException(
                HttpStatus.BAD_REQUEST, "Days are a whole number from 0, for ever, to " + LONGEST + ". Go back.");
    }
}
