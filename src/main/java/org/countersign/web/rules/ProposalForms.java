package org.countersign.web.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.drafting.Drafts;
import org.countersign.drafting.Forms.SettingField;
import org.countersign.drafting.OpenPolicy;
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

/** The settings and texts of the checks of a draft as forms. */
@Controller
final class ProposalForms {
    private final Pages pages;
    private final Drafts drafts;
    private final DraftWords words;
    private final Desk desk;

    ProposalForms(Pages pages, Drafts drafts, DraftWords words, Desk desk) {
        this.pages = pages;
        this.drafts = drafts;
        this.words = words;
        this.desk = desk;
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
        Basis basis = Basis.of(check.fields());
        return check(HttpStatus.OK, check, check.settings(), check.text(), basis, List.of(), request);
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
        DraftWords.CheckWords check = words.check(draft, id);
        Map<String, String> given = given(check.settings(), form);
        Basis basis = Basis.against(form.getOrDefault("base", ""), check.fields(), draft, desk.accounts());
        List<String> wrong = basis.isAnother() ? List.of() : words.setCheck(draft, id, given, who.getName());
        HttpStatus status = basis.isAnother() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        String text = given.getOrDefault("text", "").replace("\r\n", "\n");
        return wrong.isEmpty() && !basis.isAnother()
                ? Pages.to("/rules/proposals/" + number)
                : check(status, check, entered(check.settings(), given), text, basis, wrong, request);
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
            HttpStatus status,
            DraftWords.CheckWords check,
            List<SettingField> fields,
            String text,
            Basis basis,
            List<String> wrong,
            HttpServletRequest request) {
        return pages.fill(
                status,
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
                        "basis",
                        basis,
                        "editing",
                        desk.isEditing(),
                        "wrong",
                        wrong));
    }
}
