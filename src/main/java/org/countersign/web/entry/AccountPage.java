package org.countersign.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.countersign.store.Attempts;
import org.countersign.store.Person;
import org.countersign.web.page.Insider;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person may see and change of her own account. */
@Controller
final class AccountPage {
    private final Pages pages;
    private final Accounts accounts;
    private final Attempts attempts;
    private final StoredSessions sessions;

    AccountPage(Pages pages, Accounts accounts, Attempts attempts, StoredSessions sessions) {
        this.pages = pages;
        this.accounts = accounts;
        this.attempts = attempts;
        this.sessions = sessions;
    }

    @GetMapping("/account")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@AuthenticationPrincipal Insider who, HttpServletRequest request) {
        return page(HttpStatus.OK, request, person(who), "");
    }

    /** All other sessions of the person end; this browser stays in. */
    @PostMapping("/account/password")
    @Needs(Permission.READ)
    ResponseEntity<String> change(
            @RequestParam String before,
            @RequestParam String password,
            @RequestParam String again,
            @AuthenticationPrincipal Insider who,
            HttpServletRequest request,
            HttpServletResponse response) {
        Person person = person(who);
        Optional<String> problem = problem(person, before, password, again, request.getRemoteAddr());
        if (problem.isPresent()) {
            return page(HttpStatus.BAD_REQUEST, request, person, problem.get());
        }
        accounts.change(person, password);
        sessions.begin(person, "signed in with the new password", request, response);
        return Pages.to("/account");
    }

    /** Ends a session in another browser; it takes something away and lets nobody in, so no password is asked for. */
    @PostMapping("/account/sessions/end")
    @Needs(Permission.READ)
    ResponseEntity<String> end(@RequestParam String session, @AuthenticationPrincipal Insider who) {
        sessions.endElsewhere(person(who), session);
        return Pages.to("/account");
    }

    private Optional<String> problem(Person person, String before, String password, String again, String address) {
        if (!password.equals(again)) {
            return Optional.of("The two are not the same.");
        }
        Optional<String> weak = PasswordRule.problem(password, person.name(), person.email());
        if (weak.isPresent()) {
            return weak;
        }
        if (!attempts.allows(person.email(), address)) {
            return Optional.of("There were too many attempts. Wait a quarter of an hour, then try again.");
        }
        if (accounts.open(person.email(), before).isEmpty()) {
            attempts.failed(person.email(), address);
            return Optional.of("The password that you have now is another one.");
        }
        attempts.succeeded(person.email(), address);
        return Optional.empty();
    }

    private ResponseEntity<String> page(HttpStatus status, HttpServletRequest request, Person person, String problem) {
        return pages.fill(
                status,
                request,
                "entry/account.jte",
                Map.of(
                        "person",
                        person,
                        "problem",
                        problem,
                        "sessions",
                        sessions.of(person),
                        "here",
                        sessions.here(request)));
    }

    private static Person person(Insider who) {
        return Optional.ofNullable(who.person()).orElseThrow(Shelf::missing);
    }
}
