package org.countersign.web.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.countersign.drafting.Drafts;
import org.countersign.drafting.Forms;
import org.countersign.drafting.Forms.SettingField;
import org.countersign.drafting.Forms.ThresholdRow;
import org.countersign.drafting.OpenPolicy;
import org.countersign.drafting.Slip;
import org.countersign.policy.Page;
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
    private final Desk desk;

    ProposalForms(Pages pages, Drafts drafts, Desk desk) {
        this.pages = pages;
        this.drafts = drafts;
        this.desk = desk;
    }

    @GetMapping("/rules/proposals/{number}/thresholds")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> thresholds(@PathVariable int number, Principal who, HttpServletRequest request) {
        Proposal draft = desk.draft(number, who.getName());
        return pages.fill(
                request,
                "rules/thresholds.jte",
                Map.of("proposal", draft, "rows", Forms.thresholds(drafts.text(draft, Forms.THRESHOLDS))));
    }

    @GetMapping("/rules/proposals/{number}/thresholds/{key}")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> threshold(
            @PathVariable int number, @PathVariable String key, Principal who, HttpServletRequest request) {
        Proposal draft = desk.draft(number, who.getName());
        return threshold(draft, row(draft, key), List.of(), request);
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
        Proposal draft = desk.draft(number, who.getName());
        ThresholdRow row = row(draft, key);
        ThresholdRow given = new ThresholdRow(key, value.strip(), row.unit(), why, source);
        if (!Forms.isNumber(value)) {
            return threshold(
                    draft,
                    given,
                    List.of("\"" + value + "\" is no number; write it with a point, such as 12.5"),
                    request);
        }
        String csv = drafts.text(draft, Forms.THRESHOLDS);
        List<Slip> slips = desk.put(
                draft, who.getName(), Forms.threshold(csv, key, Map.of("value", value, "why", why, "source", source)));
        return slips.isEmpty() ? Pages.to("/rules/proposals/" + number) : threshold(draft, given, said(slips), request);
    }

    private ThresholdRow row(Proposal draft, String key) {
        return Forms.thresholds(drafts.text(draft, Forms.THRESHOLDS)).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.missing("There is no such threshold."));
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
        Proposal draft = desk.draft(number, who.getName());
        try (OpenPolicy open = drafts.open(draft)) {
            Page page = Desk.check(open.policy(), id).page();
            return check(draft, open, page, Forms.settings(page), Forms.text(page), List.of(), request);
        }
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
        Proposal draft = desk.draft(number, who.getName());
        try (OpenPolicy open = drafts.open(draft)) {
            Page page = Desk.check(open.policy(), id).page();
            Map<String, String> given = given(page, form);
            SortedMap<String, byte[]> files =
                    Forms.page(drafts.text(draft, page.area() + "/" + id + ".md"), page, given);
            List<Slip> slips = desk.put(draft, who.getName(), files);
            return slips.isEmpty()
                    ? Pages.to("/rules/proposals/" + number)
                    : check(
                            draft,
                            open,
                            page,
                            entered(page, given),
                            given.getOrDefault("text", ""),
                            said(slips),
                            request);
        }
    }

    /** Only what the form offers counts; a box that is not ticked is not sent. */
    private static Map<String, String> given(Page page, Map<String, String> form) {
        Map<String, String> given = new HashMap<>();
        Forms.settings(page).forEach(field -> {
            if (form.containsKey(field.key())) {
                given.put(field.key(), form.getOrDefault(field.key(), ""));
            }
        });
        if (form.containsKey("text")) {
            given.put("text", form.getOrDefault("text", ""));
        }
        return given;
    }

    private static List<SettingField> entered(Page page, Map<String, String> given) {
        return Forms.settings(page).stream()
                .map(field -> new SettingField(
                        field.key(),
                        field.note(),
                        given.getOrDefault(field.key(), field.value()),
                        field.isFlag(),
                        field.isLong()))
                .toList();
    }

    private ResponseEntity<String> check(
            Proposal draft,
            OpenPolicy open,
            Page page,
            List<SettingField> fields,
            String text,
            List<String> wrong,
            HttpServletRequest request)
            throws IOException {
        return answered(
                wrong,
                pages.fill(
                        request,
                        "rules/settings.jte",
                        Map.of(
                                "proposal", draft,
                                "id", page.id(),
                                "fields", fields,
                                "text", text,
                                "thresholds", Forms.thresholds(open.policy(), open.text(Forms.THRESHOLDS), page.id()),
                                "wrong", wrong)));
    }

    private static List<String> said(List<Slip> slips) {
        return slips.stream().map(slip -> slip.line(true)).toList();
    }

    private static ResponseEntity<String> answered(List<String> wrong, ResponseEntity<String> page) {
        return wrong.isEmpty()
                ? page
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .headers(page.getHeaders())
                        .body(page.getBody());
    }
}
