package org.countersign.web.rules;

import java.security.Principal;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms of a proposal on its way to being in force. */
@Controller
final class FourEyes {
    private final Deciding deciding;

    FourEyes(Deciding deciding) {
        this.deciding = deciding;
    }

    @PostMapping("/rules/proposals/{number}/submit")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> submit(@PathVariable int number, Principal who) {
        deciding.submit(number, who.getName());
        return to(number);
    }

    @PostMapping("/rules/proposals/{number}/take-back")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> takeBack(@PathVariable int number, Principal who) {
        deciding.takeBack(number, who.getName());
        return to(number);
    }

    @PostMapping("/rules/proposals/{number}/withdraw")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> withdraw(@PathVariable int number, Principal who) {
        deciding.withdraw(number, who.getName());
        return to(number);
    }

    @PostMapping("/rules/proposals/{number}/send-back")
    @Needs(Permission.APPROVE)
    ResponseEntity<String> sendBack(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reviewer,
            @RequestParam(defaultValue = "") String words,
            Principal who) {
        deciding.sendBack(number, reviewer, words, who.getName());
        return to(number);
    }

    @PostMapping("/rules/proposals/{number}/approve")
    @Needs(Permission.APPROVE)
    ResponseEntity<String> approve(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reviewer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam String digest,
            @RequestParam(defaultValue = "false") boolean seen,
            Principal who) {
        deciding.approve(number, new Deciding.Approval(reviewer, words, digest, seen), who.getName());
        return Pages.to("/rules/versions");
    }

    private static ResponseEntity<String> to(int number) {
        return Pages.to("/rules/proposals/" + number);
    }
}
