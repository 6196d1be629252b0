package org.countersign.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.countersign.store.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;

/** The token of forms, made of the secret in the cookie, which no other site knows: so any replica can judge it. */
public final class FormTokens implements CsrfTokenRepository {
    private final BrowserSecret secret;

    FormTokens(BrowserSecret secret) {
        this.secret = secret;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(Secret.fresh());
    }

    /** The token itself cannot be kept: the browser is given a secret, and from then on the token is made of that. */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null) {
            secret.ensured(request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return secret.of(request).map(FormTokens::token).orElse(null);
    }

    /** Fresh browsers are given their secret first. */
    @Override
    public DeferredCsrfToken loadDeferredToken(HttpServletRequest request, HttpServletResponse response) {
        boolean known = secret.of(request).isPresent();
        return new DeferredCsrfToken() {
            @Override
            public CsrfToken get() {
                return token(secret.ensured(request, response));
            }

            @Override
            public boolean isGenerated() {
                return !known;
            }
        };
    }

    private static CsrfToken token(String secret) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", Secret.hash("form " + secret));
    }
}
