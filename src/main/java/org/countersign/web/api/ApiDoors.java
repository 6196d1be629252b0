package org.countersign.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.countersign.store.Database;
import org.countersign.store.Repeats;
import org.countersign.store.Tokens;
import org.countersign.store.Trail;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.WhoMay;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The way in for programs: by token alone, without cookie or session, so that no page can send on their behalf. */
@Configuration(proxyBeanMethods = false)
final class ApiDoors {
    private static final String ALL = "/api/**";
    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain apiDoor(HttpSecurity http, Tokens tokens, WhoMay whoMay, Clock clock) throws Exception {
        return http.securityMatcher(ALL)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY)))
                .addFilterBefore(new Bearer(tokens, whoMay, new Rates(clock)), AuthorizationFilter.class)
                .build();
    }

    /** Where Prometheus looks, for whoever shows a token; others may come as people do. */
    @Bean
    @Order(1)
    SecurityFilterChain watchDoor(HttpSecurity http, Tokens tokens, WhoMay whoMay, Clock clock) throws Exception {
        return http.securityMatcher(ApiDoors::showsTokenForMetrics)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(Permission.WATCH.name()))
                .exceptionHandling(refused -> refused.accessDeniedHandler((request, response, why) -> Problems.write(
                        Refused.as(
                                Kind.FORBIDDEN,
                                "This needs a token with the scope \"" + Scope.METRICS.word()
                                        + "\", made by an administrator at /tokens."),
                        response)))
                .addFilterBefore(new Bearer(tokens, whoMay, new Rates(clock)), AuthorizationFilter.class)
                .build();
    }

    private static boolean showsTokenForMetrics(HttpServletRequest request) {
        return request.getRequestURI().equals("/metrics") && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Bean
    ProblemDoor problemDoor() {
        return new ProblemDoor();
    }

    /** Before whatever may refuse a request: foreign pages are turned away, and Spring Security refuses some addresses. */
    @Bean
    FilterRegistrationBean<ProblemDoor> problemDoorFirst(ProblemDoor door) {
        FilterRegistrationBean<ProblemDoor> first = new FilterRegistrationBean<>(door);
        first.setOrder(FilterRegistrationBean.HIGHEST_PRECEDENCE + 1);
        return first;
    }

    @Bean
    WebMvcConfigurer scopesFirst() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Scopes()).addPathPatterns(ALL).order(-1);
            }
        };
    }

    @Bean
    Tokens tokens(Database database, Clock clock, Trail trail) {
        return new Tokens(database, clock, trail);
    }

    @Bean
    Repeats repeats(Database database, Clock clock, Shelf shelf) {
        return new Repeats(database, clock, shelf.reviews());
    }
}
