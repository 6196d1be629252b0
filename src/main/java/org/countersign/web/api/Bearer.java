package org.countersign.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.countersign.store.Token;
import org.countersign.store.Tokens;
import org.countersign.web.page.WhoMay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program in that shows a good token, as often as is fair, and with no more than its owner may do now. */
final class Bearer extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(Bearer.class);
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final WhoMay whoMay;
    private final Rates rates;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Bearer(Tokens tokens, WhoMay whoMay, Rates rates) {
        this.tokens = tokens;
        this.whoMay = whoMay;
        this.rates = rates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Token token = token(request);
            enter(token);
            passAlone(token, request, response, chain);
        } catch (Refused e) {
            Problems.write(e, response);
        }
    }

    private Token token(HttpServletRequest request) {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown == null || !shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unknown("Bearer realm=\"Countersign\"", "No token was shown.");
        }
        Optional<Token> token = tokens.admit(shown.substring(SCHEME.length()).strip());
        if (token.isEmpty()) {
            LOG.info("Refused a token that is no good from {}", request.getRemoteAddr());
            throw unknown(
                    "Bearer realm=\"Countersign\", error=\"invalid_token\"",
                    "This token is not known, was revoked, or has expired.");
        }
        if (!rates.take(token.get().id())) {
            throw Refused.with(
                    Kind.TOO_MANY,
                    "Wait a second before the next request, and ask less often.",
                    Map.of(HttpHeaders.RETRY_AFTER, "1"));
        }
        return token.get();
    }

    private static Refused unknown(String challenge, String what) {
        return Refused.with(
                Kind.UNAUTHENTICATED,
                what + " Send the header \"Authorization: Bearer cs_…\" with a token made at /tokens.",
                Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge));
    }

    private void enter(Token token) {
        var allowed = whoMay.of(token.owner()).stream()
                .filter(Scope.permissions(token.scopes())::contains)
                .map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList();
        var who = UsernamePasswordAuthenticationToken.authenticated(token.owner(), "", allowed);
        who.setDetails(token);
        SecurityContextHolder.setContext(new SecurityContextImpl(who));
    }

    /** While a request with a key is under way, the same key lets no other in: its answer is not known yet. */
    private void passAlone(Token token, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(Once.HEADER);
        String of = token.owner() + "\n" + key;
        if (key != null && !underWay.add(of)) {
            throw Refused.with(
                    Kind.CONFLICT,
                    "A request with this " + Once.HEADER + " is under way. Send it again in a moment for its answer.",
                    Map.of(HttpHeaders.RETRY_AFTER, "1"));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            if (key != null) {
                underWay.remove(of);
            }
        }
    }
}
