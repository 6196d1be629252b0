package org.countersign.provider;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** A server of OpenID Connect, as a company has one, with people whose password is their name. */
public final class Provider implements AutoCloseable {
    private final ConfigurableApplicationContext running;

    private Provider(ConfigurableApplicationContext running) {
        this.running = running;
    }

    /** Starts it for a client that is answered at this address. */
    public static Provider start(String answers, String... people) {
        String client = "spring.security.oauth2.authorizationserver.client.countersign.";
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of(
                "server.port",
                0,
                "server.address",
                "127.0.0.1",
                client + "registration.client-id",
                "countersign",
                client + "registration.client-secret",
                "{noop}a secret of the client",
                client + "registration.client-authentication-methods",
                "client_secret_basic",
                client + "registration.authorization-grant-types",
                "authorization_code",
                client + "registration.redirect-uris",
                answers,
                client + "registration.post-logout-redirect-uris",
                answers.replaceFirst("/login/.*", "/login?remark=out"),
                client + "registration.scopes",
                "openid,email,profile",
                "people",
                String.join(",", people)));
        // What sites in tests leave out, this is for.
        return new Provider(application.run("--spring.autoconfigure.exclude="));
    }

    public String issuer() {
        return "http://127.0.0.1:"
                + ((ServletWebServerApplicationContext) running).getWebServer().getPort();
    }

    @Override
    public void close() {
        running.close();
    }

    @EnableAutoConfiguration
    static final class Wiring {

        @Bean
        UserDetailsService people(Environment environment) {
            InMemoryUserDetailsManager people = new InMemoryUserDetailsManager();
            for (String name : environment.getRequiredProperty("people").split(",", -1)) {
                people.createUser(User.withUsername(name)
                        .password("{noop}" + name)
                        .roles("PERSON")
                        .build());
            }
            return people;
        }

        /** Of whoever is called after "mallory", the address was only typed in. */
        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return context -> {
                if (context.getTokenType().getValue().equals("id_token")) {
                    String name = context.getPrincipal().getName();
                    context.getClaims()
                            .claim("email", name.replace("mallory-", "") + "@example.com")
                            .claim("email_verified", !name.startsWith("mallory"))
                            .claim("name", name);
                }
            };
        }
    }
}
