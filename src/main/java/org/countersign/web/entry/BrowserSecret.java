package org.countersign.web.entry;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.store.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The secret by which a browser is known again, in a cookie that no script and no other site gets hold of. */
public final class BrowserSecret {
    private static final String GIVEN = BrowserSecret.class.getName();
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private final Premises premises;

    public BrowserSecret(Premises premises) {
        this.premises = premises;
    }

    /** What the browser showed, or was given in this request. */
    Optional<String> of(HttpServletRequest request) {
        if (request.getAttribute(GIVEN) instanceof String given) {
            return Optional.of(given);
        }
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .filter(value -> FORM.matcher(value).matches())
                .findFirst();
    }

    /** What the browser showed, or a fresh secret that it is given. */
    String ensured(HttpServletRequest request, HttpServletResponse response) {
        return of(request).orElseGet(() -> {
            String fresh = Secret.fresh();
            give(request, response, fresh);
            return fresh;
        });
    }

    void give(HttpServletRequest request, HttpServletResponse response, String secret) {
        request.setAttribute(GIVEN, secret);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(secret).build().toString());
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        request.removeAttribute(GIVEN);
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie("").maxAge(Duration.ZERO).build().toString());
    }

    private String name() {
        return premises.secure() ? "__Host-countersign" : "countersign";
    }

    /** Lax for a team, so that a link in a message leads to where it points; what changes something has its own guard. */
    private ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(name(), value)
                .path("/")
                .httpOnly(true)
                .secure(premises.secure())
                .sameSite(premises.local() ? "Strict" : "Lax");
    }
}
