package org.countersign.web.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countersign.drafting.Drafts;
import org.countersign.drafting.EditorWords;
import org.countersign.policy.Page;
import org.countersign.review.InForce;
import org.countersign.store.Policies;
import org.countersign.store.Proposal;
import org.countersign.store.Proposals;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
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
    private static final int LONGEST = 512 * 1024;

    private final Pages pages;
    private final InForce inForce;
    private final Policies policies;
    private final Proposals proposals;
    private final Drafts drafts;
    private final Desk desk;

    RuleEditor(Pages pages, InForce inForce, Policies policies, Proposals proposals, Drafts drafts, Desk desk) {
        this.pages = pages;
        this.inForce = inForce;
        this.policies = policies;
        this.proposals = proposals;
        this.drafts = drafts;
        this.desk = desk;
    }

    @GetMapping("/rules/proposals/{number}/checks/{id}/rules")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> show(
            @PathVariable int number, @PathVariable String id, Principal who, HttpServletRequest request) {
        desk.mustEditRules();
        Proposal draft = desk.draft(number, who.getName());
        String stem = stem(draft, id);
        return page(
                draft,
                id,
                drafts.text(draft, stem + ".drl"),
                drafts.text(draft, stem + ".cases.yaml"),
                TriedView.NOT_YET,
                request);
    }

    /** Keeps the draft as it is, sound or not; it is published only when it is. */
    @PostMapping("/rules/proposals/{number}/checks/{id}/rules")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> save(
            @PathVariable int number,
            @PathVariable String id,
            @RequestParam String rules,
            @RequestParam String cases,
            Principal who) {
        desk.mustEditRules();
        Proposal draft = desk.draft(number, who.getName());
        if (!proposals.change(number, who.getName(), files(stem(draft, id), rules, cases))) {
            throw Refused.conflict("Proposal " + number + " is no draft any more, so it was not changed.");
        }
        return Pages.to("/rules/proposals/" + number);
    }

    /** Says what is wrong with a draft, and what its cases give, without keeping it. */
    @PostMapping("/rules/proposals/{number}/checks/{id}/try")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> attempt(
            @PathVariable int number,
            @PathVariable String id,
            @RequestParam String rules,
            @RequestParam String cases,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Principal who,
            HttpServletRequest request)
            throws IOException, InterruptedException {
        desk.mustEditRules();
        Proposal draft = desk.draft(number, who.getName());
        TriedView tried = TriedView.of(drafts.trial(draft, id, files(stem(draft, id), rules, cases)));
        return part
                ? pages.fill(request, "rules/tried.jte", Map.of("tried", tried))
                : page(draft, id, rules, cases, tried, request);
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
        return Pages.to("/rules");
    }

    private ResponseEntity<String> page(
            Proposal draft, String id, String rules, String cases, TriedView tried, HttpServletRequest request) {
        return pages.fill(
                request,
                "rules/editor.jte",
                Map.of("proposal", draft, "id", id, "rules", rules, "cases", cases, "tried", tried));
    }

    /** The path of the check's files without their endings. */
    private String stem(Proposal draft, String id) {
        Page page = Desk.check(inForce.policy(), id).page();
        String stem = page.area() + "/" + id;
        if (!drafts.files(draft).containsKey(stem + ".drl")) {
            throw Refused.missing("There is no such check in this proposal.");
        }
        return stem;
    }

    private static SortedMap<String, byte[]> files(String stem, String rules, String cases) {
        if (rules.length() > LONGEST || cases.length() > LONGEST) {
            throw Refused.bad("Rules or cases of one check are longer than half a megabyte. Split the check.");
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(stem + ".drl", bytes(rules));
        files.put(stem + ".cases.yaml", bytes(cases));
        return files;
    }

    /** A browser sends other ends of lines than the files have. */
    private static byte[] bytes(String text) {
        String plain = text.replace("\r\n", "\n");
        return (plain.endsWith("\n") ? plain : plain + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
