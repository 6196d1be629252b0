package org.countersign.web.entry;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * What single sign-on said of a person, kept by her own browser alone, so that it can be told whom to sign out. It opens
 * nothing here.
 */
final class Voucher {
    /** Browsers drop a cookie of more than 4 KB. */
    private static final int LONGEST = 3500;

    private static final Pattern FORM = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*");

    private final Premises premises;

    Voucher(Premises premises) {
        this.premises = premises;
    }

    void give(OidcIdToken said, HttpServletResponse response) {
        if (said.getTokenValue().length() <= LONGEST) {
            add(cookie(said.getTokenValue()), response);
        }
    }

    Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .filter(value -> FORM.matcher(value).matches())
                .findFirst();
    }

    void forget(HttpServletResponse response) {
        add(cookie("").maxAge(Duration.ZERO), response);
    }

    private static void add(ResponseCookie.ResponseCookieBuilder cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    private String name() {
        return premises.secure() ? "__Host-countersign-sign-on" : "countersign-sign-on";
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(name(), value)
                .path("/")
                .httpOnly(true)
                .secure(premises.secure())
                .sameSite("Strict");
    }
}
