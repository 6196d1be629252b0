package org.countersign.web.admin;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.countersign.audit.Verdict;
import org.countersign.store.Database;
import org.countersign.store.StoredAudit;
import org.countersign.store.Workload;
import org.countersign.web.entry.StoredSessions;
import org.countersign.web.page.Permission;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** What programs ask that watch over a server: whether it is well, and how much it does. */
@Configuration(proxyBeanMethods = false)
final class Watch {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    @Bean
    Workload workload(Database database) {
        return new Workload(database);
    }

    @Bean
    HealthIndicator databaseHealth(Database database) {
        return () -> {
            database.answer();
            return Health.up().build();
        };
    }

    /** Whether audits that wait are taken up. */
    @Bean
    HealthIndicator workerHealth(Workload workload, Clock clock) {
        return () -> workload.stuckSince()
                        .filter(since -> since.plus(LONGEST_WAIT).isBefore(clock.instant()))
                        .isPresent()
                ? Health.down().build()
                : Health.up().build();
    }

    @Bean
    MeterBinder audits(Workload workload) {
        return registry -> {
            for (StoredAudit.State state : StoredAudit.State.values()) {
                Gauge.builder("countersign.audits", workload, each -> each.states()
                                .getOrDefault(state, 0))
                        .description("Audits by how far they came; those that wait are the queue")
                        .tag("state", state.name())
                        .register(registry);
            }
            for (Verdict.Decision decision : Verdict.Decision.values()) {
                Gauge.builder("countersign.verdicts", workload, each -> each.decided(decision.name()))
                        .description("Audits by what came out")
                        .tag("verdict", decision.name())
                        .register(registry);
            }
            FunctionTimer.builder(
                            "countersign.audit.duration",
                            workload,
                            each -> each.duration().audits(),
                            each -> each.duration().seconds(),
                            TimeUnit.SECONDS)
                    .description("How long audits took")
                    .register(registry);
            Gauge.builder("countersign.notices.waiting", workload, each -> each.notSent(false))
                    .description("Notices that are to go out by mail or webhook")
                    .register(registry);
            Gauge.builder("countersign.notices.given.up", workload, each -> each.notSent(true))
                    .description("Notices that could not be sent")
                    .register(registry);
        };
    }

    /** Whether it is well may be asked by anybody, who learns nothing else. */
    @Bean
    @Order(1)
    SecurityFilterChain health(HttpSecurity http) {
        return http.securityMatcher("/health", "/health/*")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .build();
    }

    /** For whoever looks at them in a browser; programs come by a door of their own, with a token. */
    @Bean
    @Order(2)
    SecurityFilterChain metrics(HttpSecurity http, StoredSessions sessions) {
        return http.securityMatcher("/metrics")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(Permission.WATCH.name()))
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (request, response, why) -> response.sendError(401, "You are not signed in.")))
                .build();
    }
}
