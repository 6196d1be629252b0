package org.countersign.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.countersign.store.Person;
import org.countersign.web.page.ForAnybody;
import org.countersign.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a person chooses a password, and sets up the app for codes where they are asked for, by the link that an administrator made. */
@Controller
final class PasswordPage {
    private final Pages pages;
    private final Accounts accounts;

    PasswordPage(Pages pages, Accounts accounts) {
        this.pages = pages;
        this.accounts = accounts;
    }

    @GetMapping("/password/{secret}")
    @ForAnybody
    ResponseEntity<String> show(@PathVariable String secret, HttpServletRequest request) {
        return page(HttpStatus.OK, request, secret, invited(secret), "");
    }

    @PostMapping("/password/{secret}")
    @ForAnybody
    ResponseEntity<String> choose(
            @PathVariable String secret,
            @RequestParam String password,
            @RequestParam String again,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        Person person = invited(secret);
        Optional<String> problem = problem(person, password, again).or(() -> problem(offered(secret), code));
        if (problem.isPresent()) {
            return page(HttpStatus.BAD_REQUEST, request, secret, person, problem.get());
        }
        if (accounts.choose(secret, password).isEmpty()) {
            throw over();
        }
        return Pages.to("/login?remark=chosen");
    }

    private static Optional<String> problem(Person person, String password, String again) {
        return password.equals(again)
                ? PasswordRule.problem(password, person.name(), person.email())
                : Optional.of("The two are not the same.");
    }

    private Optional<String> problem(Optional<AppCode> offered, String code) {
        return offered.filter(each -> !accounts.fits(each, code))
                .map(
                        each ->
                                "This is not the code that the app shows now. If it goes on, look at the clock of the telephone.");
    }

    /** Empty where no code is asked for; a link from before codes were asked for is good no more. */
    private Optional<AppCode> offered(String secret) {
        Optional<AppCode> offered = accounts.offered(secret);
        if (offered.isEmpty() && accounts.asksForCode()) {
            throw over();
        }
        return offered;
    }

    private ResponseEntity<String> page(
            HttpStatus status, HttpServletRequest request, String secret, Person person, String problem) {
        return pages.fill(
                status,
                request,
                "entry/password.jte",
                Map.of("secret", secret, "person", person, "problem", problem, "offered", offered(secret)));
    }

    private Person invited(String secret) {
        return accounts.invited(secret).orElseThrow(PasswordPage::over);
    }

    private static ResponseStatusException over() {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "This link was used or is too old. Ask an administrator for a new one.");
    }
}
