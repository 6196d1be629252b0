package org.countersign.web.entry;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.countersign.store.Attempts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The doors of the site: what each request passes before any page sees it. */
@Configuration(proxyBeanMethods = false)
final class Doors {
    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";
    /** What a browser forgets when somebody signs out. */
    private static final String FORGET = "\"cache\", \"storage\"";

    private static final String DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    /** Around all others. */
    @Bean
    FilterRegistrationBean<Outage> outage() {
        FilterRegistrationBean<Outage> registration = new FilterRegistrationBean<>(new Outage());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /**
     * Before all that answers, so that not even a wrong address of a foreign page is answered as ours; only the door that
     * words refusals for programs stands before it.
     */
    @Bean
    FilterRegistrationBean<SameOrigin> sameOrigin(Premises premises) {
        FilterRegistrationBean<SameOrigin> registration = new FilterRegistrationBean<>(new SameOrigin(premises));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    @Order // last, so that a door of its own may be put before it for programs
    SecurityFilterChain throughTheDoors(
            HttpSecurity http,
            Premises premises,
            StartToken token,
            StoredSessions sessions,
            BrowserSecret secret,
            Attempts attempts,
            Optional<SignOnRequest> signOnRequests,
            Optional<ClientRegistrationRepository> registrations,
            Optional<SignOn> signOn,
            Optional<SignOff> signOff,
            Voucher voucher) {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/assets/**", "/login", "/password/*", "/sign-on")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .headers(Doors::protect)
                .requestCache(cache -> cache.disable())
                .anonymous(anonymous -> anonymous.disable())
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens(secret)))
                .logout(logout -> logout.addLogoutHandler((request, response, who) -> {
                            sessions.end(request, response);
                            response.setHeader("Clear-Site-Data", FORGET);
                        })
                        .logoutSuccessHandler(
                                signOff.<LogoutSuccessHandler>map(each -> each).orElse(leftAt(premises))))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> stop(premises, request, response))
                        .accessDeniedHandler((request, response, why) -> stale(request, response)))
                .addFilterBefore(new UploadsOfInsiders(premises), CsrfFilter.class)
                .addFilterBefore(new Entrance(token, sessions, premises), AuthorizationFilter.class);
        if (signOn.isPresent()) {
            http.oauth2Login(login -> login.loginPage("/login")
                    .clientRegistrationRepository(registrations.orElseThrow())
                    .authorizedClientRepository(new NoTokens())
                    .authorizationEndpoint(asked -> asked.authorizationRequestRepository(signOnRequests.orElseThrow())
                            .authorizationRequestResolver(new NoTokens()))
                    .userInfoEndpoint(user -> user.oidcUserService(signOn.get()))
                    .successHandler((request, response, who) -> {
                        if (who.getPrincipal() instanceof OidcUser user) {
                            voucher.give(user.getIdToken(), response);
                        }
                        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                        response.setHeader("Location", SignOnRequest.next(request));
                    })
                    .failureHandler((request, response, why) -> {
                        attempts.failed("", request.getRemoteAddr());
                        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                        response.setHeader("Location", "/login?remark=" + remark(why));
                    }));
        }
        return http.build();
    }

    private static LogoutSuccessHandler leftAt(Premises premises) {
        return (request, response, who) -> {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", premises.local() ? "/" : "/login?remark=out");
        };
    }

    private static void stale(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.info("Refused a form without its token from {}", request.getRemoteAddr());
        response.sendError(
                HttpServletResponse.SC_FORBIDDEN,
                "You were signed out since the page was loaded, or it is out of date. Sign in if you must, load it again, and"
                        + " repeat what you did.");
    }

    private static String remark(AuthenticationException why) {
        return why instanceof OAuth2AuthenticationException refused
                        && refused.getError().getErrorCode().equals(SignOn.UNKNOWN)
                ? "unknown"
                : "failed";
    }

    /** Who has not signed in is shown the door; a part of a page that is loaded later makes the whole page go there. */
    static void stop(Premises premises, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean reads = request.getMethod().equals("GET") && !Wish.of(request).json();
        if (premises.local()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED, "Open the address that the terminal shows.");
        } else if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", "/login");
        } else if (reads) {
            response.sendRedirect(Onward.door(request));
        } else {
            response.sendError(
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "You are not signed in, or were away for too long. Sign in, then repeat what you did.");
        }
    }

    /** Same-origin, as with no referrer at all browsers would hide from us where a form comes from. */
    private static void protect(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(devices -> devices.policy(DEVICES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
