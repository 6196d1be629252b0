package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import org.countersign.drafting.Drafts;
import org.countersign.web.api.format.DraftJson;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.rules.DraftRules;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rules and cases of a draft, refused until an administrator turned their editing on. */
@RestController
@RequestMapping(
        path = Answers.API + "/policy/proposals/{number}/checks/{check}/rules",
        produces = MediaType.APPLICATION_JSON_VALUE)
final class DraftRulesApi {
    private static final int LONGEST = 512 * 1024;

    private final DraftRules rules;

    DraftRulesApi(DraftRules rules) {
        this.rules = rules;
    }

    @GetMapping
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> show(@PathVariable int number, @PathVariable String check, Principal who) {
        DraftRules.Text text = rules.show(number, check, who.getName());
        return Answers.of(new DraftJson.RulesJson(text.rules(), text.cases()));
    }

    /** Keeps them, sound or not; they are published only when they are. */
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> save(@PathVariable int number, @PathVariable String check, InputStream body, Principal who)
            throws IOException {
        rules.save(number, check, text(body), who.getName());
        return show(number, check, who);
    }

    /** Needs no key: it keeps nothing. */
    @PostMapping(path = "/try", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> attempt(
            @PathVariable int number, @PathVariable String check, InputStream body, Principal who)
            throws IOException, InterruptedException {
        Drafts.Trial trial = rules.attempt(number, check, text(body), who.getName());
        if (trial instanceof Drafts.Trial.Tried tried) {
            return Answers.of(tried.trial());
        }
        throw Refused.as(Kind.CONFLICT, ((Drafts.Trial.Stopped) trial).why());
    }

    private static DraftRules.Text text(InputStream body) throws IOException {
        DraftJson.RulesRequest sent = Fields.body(body, DraftJson.RulesRequest.class);
        Fields fields = new Fields();
        DraftRules.Text text = new DraftRules.Text(
                fields.text("rules", sent.rules(), LONGEST), fields.text("cases", sent.cases(), LONGEST));
        fields.check();
        return text;
    }
}
