package org.countersign.web;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Map;
import org.countersign.audit.Auditor;
import org.countersign.review.Clerk;
import org.countersign.review.InForce;
import org.countersign.store.AuditProgress;
import org.countersign.store.Audits;
import org.countersign.store.Database;
import org.countersign.store.Documents;
import org.countersign.store.Findings;
import org.countersign.store.Reviews;
import org.countersign.store.Trail;
import org.countersign.web.entry.Entrance;
import org.countersign.web.entry.Permissions;
import org.countersign.web.entry.SameOrigin;
import org.countersign.web.entry.StartToken;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The web application on this machine, for whoever sits at it. */
public final class Site implements AutoCloseable {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    /** The folder of the jar of htmx, with one of its files in it. */
    private static final String HTMX = "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/";

    private final Database database;
    private final Clerk clerk;
    private final ConfigurableApplicationContext running;
    private final StartToken token;

    private Site(Database database, Clerk clerk, ConfigurableApplicationContext running, StartToken token) {
        this.database = database;
        this.clerk = clerk;
        this.running = running;
        this.token = token;
    }

    /**
     * Opens the site on 127.0.0.1.
     *
     * @param port 0 for any that is free
     */
    public static Site open(Database database, Auditor auditor, Clock clock, int port) throws PortTaken {
        Trail trail = new Trail(database, clock);
        Reviews reviews = new Reviews(database, clock, trail);
        Audits audits = new Audits(database, clock, trail);
        Documents documents = new Documents(database);
        Findings findings = new Findings(database);
        InForce inForce = new InForce(auditor);
        Clerk clerk = new Clerk(inForce, reviews, documents, audits, new AuditProgress(database));
        StartToken token = new StartToken();
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(settings(port));
        application.addInitializers(context -> {
            GenericApplicationContext wired = (GenericApplicationContext) context;
            wired.registerBean(StartToken.class, () -> token);
            wired.registerBean(Pages.class, Pages::new);
            wired.registerBean(Shelf.class, () -> new Shelf(reviews, audits, findings, documents, trail));
            wired.registerBean(Database.class, () -> database);
            wired.registerBean(Trail.class, () -> trail);
            wired.registerBean(InForce.class, () -> inForce);
            wired.registerBean(Clock.class, () -> clock);
            wired.registerBean(Today.class, () -> new Today(clock));
        });
        ConfigurableApplicationContext running = run(application, port);
        clerk.start();
        return new Site(database, clerk, running, token);
    }

    private static ConfigurableApplicationContext run(SpringApplication application, int port) throws PortTaken {
        try {
            return application.run();
        } catch (ApplicationContextException e) {
            if (e.getCause() instanceof PortInUseException) {
                throw new PortTaken(port);
            }
            throw e;
        }
    }

    /** Another program, or another Countersign, listens there. */
    public static final class PortTaken extends Exception {
        private static final long serialVersionUID = 1L;

        PortTaken(int port) {
            super("another program listens on port " + port + "; close it, or name another with --port");
        }
    }

    private static Map<String, Object> settings(int port) {
        return Map.of(
                "server.address", "127.0.0.1",
                "server.port", port,
                "server.servlet.session.cookie.name", "countersign",
                "server.servlet.session.cookie.same-site", "strict",
                "server.servlet.session.cookie.http-only", "true",
                "server.tomcat.max-part-count", "10000",
                // A file that is too large by itself is told so among the others, where it is read.
                "spring.servlet.multipart.max-file-size", "256MB",
                "server.tomcat.max-swallow-size", "1GB",
                "spring.servlet.multipart.max-request-size", "256MB");
    }

    /** Where a browser enters, once. */
    public String entrance() {
        return "http://127.0.0.1:" + port() + Entrance.PATH + "?token=" + token.text();
    }

    int port() {
        return Integer.parseInt(running.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        clerk.close();
        running.close();
        database.close();
    }

    /** What Spring puts together. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan
    @EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
    static final class Wiring implements WebMvcConfigurer {

        @Bean
        SecurityFilterChain doors(HttpSecurity http, StartToken token) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                            .permitAll()
                            .requestMatchers("/assets/**")
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY)))
                    .requestCache(cache -> cache.disable())
                    .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, why) ->
                            response.sendError(401, "Open the address that the terminal shows.")))
                    .addFilterBefore(new SameOrigin(), SecurityContextHolderFilter.class)
                    .addFilterBefore(new Entrance(token), AuthorizationFilter.class)
                    .build();
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new Permissions());
        }

        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler("/assets/**")
                    .addResourceLocations("classpath:/org/countersign/web/assets/", HTMX);
        }
    }
}
