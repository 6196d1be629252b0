package org.countersign.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.store.Token;
import org.countersign.store.Tokens;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person makes and revokes the tokens of her programs, and an administrator sees everybody's. */
@Controller
final class TokensPage {
    private static final int NAME = 80;
    private static final int LONGEST_DAYS = 365;

    private final Pages pages;
    private final Tokens tokens;
    private final Clock clock;

    TokensPage(Pages pages, Tokens tokens, Clock clock) {
        this.pages = pages;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/tokens")
    @Needs(Permission.READ)
    ResponseEntity<String> show(HttpServletRequest request, Authentication who) {
        return page(request, who, "", null);
    }

    /** Shows the secret in the answer itself, since it is kept nowhere that another page could take it from. */
    @PostMapping("/tokens")
    @Needs(Permission.READ)
    ResponseEntity<String> make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Set<String> scopes,
            @RequestParam(defaultValue = "90") int days,
            HttpServletRequest request,
            Authentication who) {
        Set<String> wanted = scopes == null ? Set.of() : scopes;
        String named = name.strip();
        String wrong = wrong(named, wanted, days, who);
        if (!wrong.isEmpty()) {
            ResponseEntity<String> page = page(request, who, wrong, null);
            return ResponseEntity.status(HttpStatus.BAD_REQUEST)
                    .headers(page.getHeaders())
                    .body(page.getBody());
        }
        Tokens.Made made = tokens.make(who.getName(), named, wanted, Duration.ofDays(days));
        return page(request, who, "", made.secret());
    }

    @PostMapping("/tokens/{id}/revoke")
    @Needs(Permission.READ)
    ResponseEntity<String> revoke(@PathVariable String id, Authentication who) {
        Token token = tokens.find(id)
                .filter(each -> each.owner().equals(who.getName()) || may(who, Permission.ADMINISTER))
                .orElseThrow(Shelf::missing);
        tokens.revoke(token.id(), who.getName());
        return Pages.to("/tokens");
    }

    private static String wrong(String name, Set<String> scopes, int days, Authentication who) {
        if (name.isEmpty() || name.length() > NAME || name.chars().anyMatch(Character::isISOControl)) {
            return "Give the token a name of at most " + NAME + " characters, such as the program that will use it.";
        }
        Set<String> offered = offered(who).stream().map(Scope::word).collect(Collectors.toSet());
        if (scopes.isEmpty() || !offered.containsAll(scopes)) {
            return "Choose what the token is for, of what is offered to you.";
        }
        return days < 1 || days > LONGEST_DAYS ? "Let it last from 1 to " + LONGEST_DAYS + " days." : "";
    }

    private ResponseEntity<String> page(
            HttpServletRequest request, Authentication who, String wrong, @Nullable String secret) {
        boolean all = may(who, Permission.ADMINISTER);
        List<TokenLine> lines = (all ? tokens.all() : tokens.of(who.getName()))
                .stream().map(token -> TokenLine.of(token, clock.instant())).toList();
        return pages.fill(
                request,
                "api/tokens.jte",
                Map.of(
                        "lines",
                        lines,
                        "offered",
                        offered(who),
                        "wrong",
                        wrong,
                        "secret",
                        secret == null ? "" : secret));
    }

    private static List<Scope> offered(Authentication who) {
        return Stream.of(Scope.values())
                .filter(scope -> may(who, scope.permission()))
                .toList();
    }

    private static boolean may(Authentication who, Permission permission) {
        return who.getAuthorities().stream().anyMatch(held -> permission.name().equals(held.getAuthority()));
    }
}
