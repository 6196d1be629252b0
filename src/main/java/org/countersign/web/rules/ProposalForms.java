package org.countersign.web.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.drafting.Drafts;
import org.countersign.drafting.Forms;
import org.countersign.drafting.Forms.SettingField;
import org.countersign.drafting.Forms.ThresholdRow;
import org.countersign.drafting.OpenPolicy;
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

/** The thresholds, settings and texts of a draft as forms. */
@Controller
final class ProposalForms {
    private final Pages pages;
    private final Drafts drafts;
    private final DraftWords words;
    private final Desk desk;
    private final InForce inForce;

    ProposalForms(Pages pages, Drafts drafts, DraftWords words, Desk desk, InForce inForce) {
        this.pages = pages;
        this.drafts = drafts;
        this.words = words;
        this.desk = desk;
        this.inForce = inForce;
    }

    @GetMapping("/rules/proposals/{number}/thresholds")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> thresholds(@PathVariable int number, Principal who, HttpServletRequest request) {
        return pages.fill(
                request,
                "rules/thresholds.jte",
                Map.of(
                        "proposal", desk.draft(number, who.getName()),
                        "rows", words.thresholds(number, who.getName()),
                        "checks", Forms.checksByThreshold(inForce.policy())));
    }

    @GetMapping("/rules/proposals/{number}/thresholds/{key}")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> threshold(
            @PathVariable int number, @PathVariable String key, Principal who, HttpServletRequest request) {
        ThresholdRow row = words.threshold(number, key, who.getName());
        return threshold(desk.draft(number, who.getName()), row, List.of(), request);
    }

    @PostMapping("/rules/proposals/{number}/thresholds/{key}")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> setThreshold(
            @PathVariable int number,
            @PathVariable String key,
            @RequestParam String value,
            @RequestParam String why,
            @RequestParam String source,
            Principal who,
            HttpServletRequest request)
            throws IOException {
        String unit = words.threshold(number, key, who.getName()).unit();
        ThresholdRow given = new ThresholdRow(key, value.strip(), unit, why, source);
        List<String> wrong = words.setThreshold(number, given, who.getName());
        return wrong.isEmpty()
                ? Pages.to("/rules/proposals/" + number)
                : threshold(desk.draft(number, who.getName()), given, wrong, request);
    }

    private ResponseEntity<String> threshold(
            Proposal draft, ThresholdRow row, List<String> wrong, HttpServletRequest request) {
        return answered(
                wrong,
                pages.fill(request, "rules/threshold.jte", Map.of("proposal", draft, "row", row, "wrong", wrong)));
    }

    @GetMapping("/rules/proposals/{number}/checks")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> choose(@PathVariable int number, Principal who, HttpServletRequest request)
            throws IOException {
        Proposal draft = desk.draft(number, who.getName());
        try (OpenPolicy open = drafts.open(draft)) {
            return pages.fill(
                    request,
                    "rules/choose.jte",
                    Map.of("proposal", draft, "checks", open.policy().checks()));
        }
    }

    @GetMapping("/rules/proposals/{number}/checks/{id}")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> check(
            @PathVariable int number, @PathVariable String id, Principal who, HttpServletRequest request)
            throws IOException {
        DraftWords.CheckWords check = words.check(number, id, who.getName());
        return check(check, check.settings(), check.text(), List.of(), request);
    }

    @PostMapping("/rules/proposals/{number}/checks/{id}")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> setCheck(
            @PathVariable int number,
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Principal who,
            HttpServletRequest request)
            throws IOException {
        DraftWords.CheckWords check = words.check(number, id, who.getName());
        Map<String, String> given = given(check.settings(), form);
        List<String> wrong = words.setCheck(number, id, given, who.getName());
        return wrong.isEmpty()
                ? Pages.to("/rules/proposals/" + number)
                : check(check, entered(check.settings(), given), given.getOrDefault("text", ""), wrong, request);
    }

    /** Only what the form offers counts; a box that is not ticked is not sent. */
    private static Map<String, String> given(List<SettingField> settings, Map<String, String> form) {
        Map<String, String> given = new HashMap<>();
        settings.forEach(field -> {
            if (form.containsKey(field.key())) {
                given.put(field.key(), form.getOrDefault(field.key(), ""));
            }
        });
        if (form.containsKey("text")) {
            given.put("text", form.getOrDefault("text", ""));
        }
        return given;
    }

    private static List<SettingField> entered(List<SettingField> settings, Map<String, String> given) {
        return settings.stream()
                .map(field -> new SettingField(
                        field.key(),
                        field.note(),
                        given.getOrDefault(field.key(), field.value()),
                        field.isFlag(),
                        field.isLong()))
                .toList();
    }

    private ResponseEntity<String> check(
            DraftWords.CheckWords check,
            List<SettingField> fields,
            String text,
            List<String> wrong,
            HttpServletRequest request) {
        return answered(
                wrong,
                pages.fill(
                        request,
                        "rules/settings.jte",
                        Map.of(
                                "proposal",
                                check.draft(),
                                "id",
                                check.page().id(),
                                "fields",
                                fields,
                                "text",
                                text,
                                "thresholds",
                                check.thresholds(),
                                "wrong",
                                wrong)));
    }

    private static ResponseEntity<String> answered(List<String> wrong, ResponseEntity<String> page) {
        return wrong.isEmpty()
                ? page
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .headers(page.getHeaders())
                        .body(page.getBody());
    }
}
