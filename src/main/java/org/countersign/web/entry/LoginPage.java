package org.countersign.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.countersign.store.Attempts;
import org.countersign.store.Person;
import org.countersign.web.page.ForAnybody;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Settings;
import org.countersign.web.page.Shelf;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people of a team sign in. */
@Controller
final class LoginPage {
    private static final Map<String, String> REMARKS = Map.of(
            "out", "You are signed out.",
            "chosen", "Your password is kept. Sign in with it.",
            "unknown", "You signed on, but nobody here knows you. Ask an administrator to add you.",
            "failed", "Single sign-on did not succeed. Try again; if it goes on, tell your administrator.");

    private final Pages pages;
    private final Settings settings;
    private final Premises premises;
    private final Accounts accounts;
    private final Attempts attempts;
    private final StoredSessions sessions;

    LoginPage(
            Pages pages,
            Settings settings,
            Premises premises,
            Accounts accounts,
            Attempts attempts,
            StoredSessions sessions) {
        this.pages = pages;
        this.settings = settings;
        this.premises = premises;
        this.accounts = accounts;
        this.attempts = attempts;
        this.sessions = sessions;
    }

    @GetMapping("/login")
    @ForAnybody
    ResponseEntity<String> show(
            @RequestParam(defaultValue = "/") String next,
            @RequestParam(defaultValue = "") String remark,
            HttpServletRequest request) {
        return page(HttpStatus.OK, request, next, REMARKS.getOrDefault(remark, ""));
    }

    @PostMapping("/login")
    @ForAnybody
    ResponseEntity<String> signIn(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!takesPasswords()) {
            throw Shelf.missing();
        }
        if (!attempts.allows(email, request.getRemoteAddr())) {
            return page(
                    HttpStatus.TOO_MANY_REQUESTS,
                    request,
                    next,
                    "There were too many attempts. Wait a quarter of an hour, then try again.");
        }
        Optional<Person> person = accounts.signIn(email, password, code);
        if (person.isEmpty()) {
            attempts.failed(email, request.getRemoteAddr());
            return page(HttpStatus.UNAUTHORIZED, request, next, refusal());
        }
        attempts.succeeded(email, request.getRemoteAddr());
        sessions.begin(person.get(), "signed in", request, response);
        return Pages.to(Onward.safe(next));
    }

    private ResponseEntity<String> page(HttpStatus status, HttpServletRequest request, String next, String remark) {
        if (premises.local()) {
            throw Shelf.missing();
        }
        return pages.fill(
                status,
                request,
                "entry/login.jte",
                Map.of(
                        "next",
                        Onward.safe(next),
                        "remark",
                        remark,
                        "takesPasswords",
                        takesPasswords(),
                        "asksForCode",
                        accounts.asksForCode(),
                        "signOn",
                        settings.find("sign-on.issuer").isPresent()
                                ? settings.text("sign-on.name", "single sign-on")
                                : ""));
    }

    /** It does not tell which of them was wrong. */
    private String refusal() {
        return accounts.asksForCode()
                ? "This address, password and code do not belong together, or the code was used before; wait for the next."
                : "This address and password do not belong together.";
    }

    private boolean takesPasswords() {
        return settings.is("accounts.passwords", true);
    }
}
