package org.countersign.web.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.drafting.EditorWords;
import org.countersign.drafting.FileChange;
import org.countersign.review.InForce;
import org.countersign.store.Policies;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules and cases of a check in an editor, which tries them in a process of their own while somebody types. */
@Controller
final class RuleEditor {
    private final Pages pages;
    private final InForce inForce;
    private final Policies policies;
    private final DraftRules rules;

    RuleEditor(Pages pages, InForce inForce, Policies policies, DraftRules rules) {
        this.pages = pages;
        this.inForce = inForce;
        this.policies = policies;
        this.rules = rules;
    }

    @GetMapping("/rules/proposals/{number}/checks/{id}/rules")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> show(
            @PathVariable int number, @PathVariable String id, Principal who, HttpServletRequest request) {
        DraftRules.Text text = rules.show(number, id, who.getName());
        return page(HttpStatus.OK, number, id, text, Basis.of(text.fields()), TriedView.NOT_YET, who, request);
    }

    @PostMapping("/rules/proposals/{number}/checks/{id}/rules")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> save(
            @PathVariable int number,
            @PathVariable String id,
            @RequestParam String rules,
            @RequestParam String cases,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "false") boolean tell,
            Principal who,
            HttpServletRequest request)
            throws IOException, InterruptedException {
        DraftRules.Text text = new DraftRules.Text(rules, cases);
        Basis basis = this.rules.save(number, id, text, base, who.getName());
        if (basis.isAnother()) {
            return page(HttpStatus.CONFLICT, number, id, text, basis, TriedView.NOT_YET, who, request);
        }
        String told = tell
                ? TriedView.of(this.rules.attempt(number, id, text, who.getName()))
                        .told(id)
                : "";
        return Pages.to("/rules/proposals/" + number + told);
    }

    /** Says what is wrong with a draft, and what its cases give, without keeping it. */
    @PostMapping("/rules/proposals/{number}/checks/{id}/try")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> attempt(
            @PathVariable int number,
            @PathVariable String id,
            @RequestParam String rules,
            @RequestParam String cases,
            @RequestParam(defaultValue = "") String base,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Principal who,
            HttpServletRequest request)
            throws IOException, InterruptedException {
        DraftRules.Text text = new DraftRules.Text(rules, cases);
        TriedView tried = TriedView.of(this.rules.attempt(number, id, text, who.getName()));
        return part
                ? pages.fill(request, "rules/tried.jte", Map.of("tried", tried))
                : page(HttpStatus.OK, number, id, text, new Basis(base, "", Map.of()), tried, who, request);
    }

    /** The words that rules are made of. */
    @GetMapping("/rules/words.json")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> words() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EditorWords.write(inForce.policy(), out);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(out.toByteArray());
    }

    @PostMapping("/rules/editing")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> allow(@RequestParam boolean allowed, Principal who) {
        policies.allowEditing(allowed, who.getName());
        return Pages.to("/rules?turned=true#editing");
    }

    private ResponseEntity<String> page(
            HttpStatus status,
            int number,
            String id,
            DraftRules.Text text,
            Basis basis,
            TriedView tried,
            Principal who,
            HttpServletRequest request) {
        return pages.fill(
                status,
                request,
                "rules/editor.jte",
                Map.of(
                        "proposal",
                        rules.draft(number, who.getName()),
                        "id",
                        id,
                        "rules",
                        text.rules(),
                        "cases",
                        text.cases(),
                        "basis",
                        basis,
                        "there",
                        changed(id, basis, text),
                        "tried",
                        tried));
    }

    /** From what is there now to what was typed. */
    private static List<FileChange> changed(String id, Basis basis, DraftRules.Text typed) {
        return Stream.of(
                        FileChange.between(id + ".drl", basis.now().getOrDefault("rules", ""), typed.rules()),
                        FileChange.between(id + ".cases.yaml", basis.now().getOrDefault("cases", ""), typed.cases()))
                .filter(change -> basis.isAnother() && !change.hunks().isEmpty())
                .toList();
    }
}
