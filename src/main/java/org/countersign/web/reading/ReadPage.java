package org.countersign.web.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import org.countersign.intake.settle.Query;
import org.countersign.vocabulary.Settlement;
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

/** What was read of each document, and the questions that only a person can settle. */
@Controller
final class ReadPage {
    private final Pages pages;
    private final Shelf shelf;
    private final Today today;

    ReadPage(Pages pages, Shelf shelf, Today today) {
        this.pages = pages;
        this.shelf = shelf;
        this.today = today;
    }

    @GetMapping("/reviews/{id}/read")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable String id, HttpServletRequest request) {
        return pages.fill(
                request,
                "reading/read.jte",
                Map.of(
                        "review", shelf.review(id),
                        "outlines", shelf.shown(id).map(shelf::outline).stream().toList()));
    }

    @PostMapping("/reviews/{id}/settlements")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> settle(
            @PathVariable String id, @RequestParam String key, @RequestParam String answer, Principal who) {
        shelf.review(id);
        Query query = shelf.shown(id)
                .flatMap(audit -> shelf.outline(audit).open().stream()
                        .filter(open -> open.key().equals(key))
                        .findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "This question is settled."));
        boolean offered = answer.equals(Settlement.NONE)
                || query.answers().stream().anyMatch(each -> each.value().equals(answer));
        if (!offered) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "This answer was not offered.");
        }
        Settlement settlement = new Settlement(key, query.ask(), answer, who.getName(), today.day());
        shelf.reviews().settle(id, settlement, shelf.audits().of(id).get(0).asOf());
        return Pages.to("/reviews/" + id);
    }
}
