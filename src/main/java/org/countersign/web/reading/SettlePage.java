package org.countersign.web.reading;

import java.security.Principal;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Takes answers to open questions and takes them back; the next audit, which is asked for here too, judges by them. */
@Controller
final class SettlePage {
    private final Shelf shelf;
    private final Today today;

    SettlePage(Shelf shelf, Today today) {
        this.shelf = shelf;
        this.today = today;
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
        shelf.reviews().settlements().settle(id, new Settlement(key, query.ask(), answer, who.getName(), today.day()));
        return Pages.to("/reviews/" + id + "/read#questions");
    }

    @PostMapping("/reviews/{id}/settlements/withdraw")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> unsettle(@PathVariable String id, @RequestParam String key, Principal who) {
        shelf.review(id);
        shelf.reviews().settlements().unsettle(id, key, who.getName(), today.day());
        return Pages.to("/reviews/" + id + "/read?question=" + WhatWasRead.encoded(key) + "#questions");
    }

    /** Asks for an audit of the same documents, as of the day of the last one. */
    @PostMapping("/reviews/{id}/read/again")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> again(@PathVariable String id, Principal who) {
        shelf.review(id);
        shelf.reviews().ask(id, who.getName(), shelf.asOf(id));
        return Pages.to("/reviews/" + id);
    }
}
