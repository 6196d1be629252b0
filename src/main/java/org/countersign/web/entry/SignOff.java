package org.countersign.web.entry;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.countersign.web.page.Pages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Leads whoever signed out here on to single sign-on, which ends her session too where it offers that. */
final class SignOff implements LogoutSuccessHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SignOff.class);
    private static final String DOOR = "/login?remark=out";

    private final OidcClientInitiatedLogoutSuccessHandler there;
    private final Voucher voucher;
    private final Pages pages;

    SignOff(ClientRegistrationRepository registrations, Voucher voucher, Premises premises, Pages pages) {
        this.voucher = voucher;
        this.pages = pages;
        this.there = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        there.setPostLogoutRedirectUri(premises.publicUrl() + DOOR);
        there.setDefaultTargetUrl(DOOR);
        there.setRedirectStrategy(this::lead);
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException, ServletException {
        Optional<String> said = voucher.of(request);
        voucher.forget(response);
        if (said.isEmpty()) {
            toTheDoor(response);
            return;
        }
        try {
            there.onLogoutSuccess(request, response, vouched(said.get()));
        } catch (RuntimeException e) {
            LOG.warn("Single sign-on could not be asked where it signs people out: {}", e.getMessage());
            toTheDoor(response);
        }
    }

    /** The signature is looked at there, and nothing is decided here by what it says. */
    private static Authentication vouched(String said) {
        OidcIdToken token = new OidcIdToken(said, null, null, Map.of(IdTokenClaimNames.SUB, "whoever it says"));
        return new OAuth2AuthenticationToken(new DefaultOidcUser(List.of(), token), List.of(), SignOnRequest.NAME);
    }

    /** By a page of ours, as the policy of our pages lets no form lead elsewhere. */
    private void lead(HttpServletRequest request, HttpServletResponse response, String address) throws IOException {
        if (address.equals(DOOR)) {
            toTheDoor(response);
            return;
        }
        response.setHeader("Refresh", "0; url=" + address);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        String page =
                pages.fill(request, "entry/out.jte", Map.of("address", address)).getBody();
        response.getWriter().write(Objects.requireNonNull(page));
    }

    static void toTheDoor(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, DOOR);
    }
}
