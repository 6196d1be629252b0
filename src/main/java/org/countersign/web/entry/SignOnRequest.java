package org.countersign.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.countersign.store.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What is asked of single sign-on. All that must come back right is made of the secret in the browser's cookie, so that
 * nothing is kept meanwhile, any replica may take the answer, and no other browser's answer fits.
 */
public final class SignOnRequest implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    static final String NAME = "sso";

    private final ClientRegistrationRepository registrations;
    private final BrowserSecret secret;

    SignOnRequest(ClientRegistrationRepository registrations, BrowserSecret secret) {
        this.registrations = registrations;
        this.secret = secret;
    }

    /** A new request, which remembers where its person wanted to go. */
    OAuth2AuthorizationRequest begin(String next, HttpServletRequest request, HttpServletResponse response) {
        String browser = secret.ensured(request, response);
        String start = Secret.fresh() + "." + encoded(next.getBytes(StandardCharsets.UTF_8));
        return request(browser, start + "." + made("state " + start, browser));
    }

    /** Where the person of an answer wanted to go. */
    static String next(HttpServletRequest answer) {
        String[] parts = String.valueOf(answer.getParameter("state")).split("\\.", -1);
        return parts.length == 3
                ? Onward.safe(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                : "/";
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest answer) {
        String state = Optional.ofNullable(answer.getParameter("state")).orElse("");
        int end = state.lastIndexOf('.');
        return secret.of(answer)
                .filter(browser -> end > 0
                        && MessageDigest.isEqual(
                                ascii(state.substring(end + 1)),
                                ascii(made("state " + state.substring(0, end), browser))))
                .map(browser -> request(browser, state))
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return loadAuthorizationRequest(request);
    }

    /** With PKCE and a nonce, as OpenID Connect has them. */
    private OAuth2AuthorizationRequest request(String browser, String state) {
        ClientRegistration registration = Objects.requireNonNull(registrations.findByRegistrationId(NAME));
        String nonce = made("nonce " + state, browser);
        String verifier = made("verifier " + state, browser);
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(registration.getClientId())
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(state)
                .attributes(attributes -> {
                    attributes.put("registration_id", NAME);
                    attributes.put("nonce", nonce);
                    attributes.put("code_verifier", verifier);
                })
                .additionalParameters(parameters -> {
                    parameters.put("nonce", encoded(sha256(nonce)));
                    parameters.put("code_challenge", encoded(sha256(verifier)));
                    parameters.put("code_challenge_method", "S256");
                })
                .build();
    }

    private static String made(String what, String browser) {
        return Secret.hash("sign-on " + what + " " + browser);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ascii(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
