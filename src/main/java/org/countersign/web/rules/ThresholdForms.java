package org.countersign.web.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.countersign.drafting.Forms;
import org.countersign.drafting.Forms.ThresholdRow;
import org.countersign.review.InForce;
import org.countersign.store.Proposal;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The thresholds of a draft as forms. */
@Controller
final class ThresholdForms {
    private final Pages pages;
    private final DraftWords words;
    private final Desk desk;
    private final InForce inForce;

    ThresholdForms(Pages pages, DraftWords words, Desk desk, InForce inForce) {
        this.pages = pages;
        this.words = words;
        this.desk = desk;
        this.inForce = inForce;
    }

    @GetMapping("/rules/proposals/{number}/thresholds")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> thresholds(@PathVariable int number, Principal who, HttpServletRequest request) {
        Proposal draft = desk.draft(number, who.getName());
        return pages.fill(
                request,
                "rules/thresholds.jte",
                Map.of(
                        "proposal", draft,
                        "rows", ByName.of(words.thresholds(draft)),
                        "checks", Forms.checksByThreshold(inForce.policy())));
    }

    @GetMapping("/rules/proposals/{number}/thresholds/{key}")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> threshold(
            @PathVariable int number, @PathVariable String key, Principal who, HttpServletRequest request) {
        Proposal draft = desk.draft(number, who.getName());
        ThresholdRow row = words.threshold(draft, key);
        return threshold(HttpStatus.OK, draft, row, words.basis(draft, key, ""), List.of(), request);
    }

    @PostMapping("/rules/proposals/{number}/thresholds/{key}")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> setThreshold(
            @PathVariable int number,
            @PathVariable String key,
            @RequestParam String value,
            @RequestParam String why,
            @RequestParam String source,
            @RequestParam(defaultValue = "") String base,
            Principal who,
            HttpServletRequest request)
            throws IOException {
        Proposal draft = desk.draft(number, who.getName());
        String unit = words.threshold(draft, key).unit();
        ThresholdRow given = new ThresholdRow(key, value.strip(), unit, why, source);
        Basis basis = words.basis(draft, key, base);
        if (basis.isAnother()) {
            return threshold(HttpStatus.CONFLICT, draft, given, basis, List.of(), request);
        }
        List<String> wrong = words.setThreshold(draft, given, who.getName());
        return wrong.isEmpty()
                ? Pages.to("/rules/proposals/" + number)
                : threshold(HttpStatus.UNPROCESSABLE_CONTENT, draft, given, basis, wrong, request);
    }

    private ResponseEntity<String> threshold(
            HttpStatus status,
            Proposal draft,
            ThresholdRow row,
            Basis basis,
            List<String> wrong,
            HttpServletRequest request) {
        return pages.fill(
                status,
                request,
                "rules/threshold.jte",
                Map.of("proposal", draft, "row", row, "basis", basis, "wrong", wrong));
    }
}
