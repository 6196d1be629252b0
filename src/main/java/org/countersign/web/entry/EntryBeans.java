package org.countersign.web.entry;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.countersign.store.Attempts;
import org.countersign.store.Database;
import org.countersign.store.Factors;
import org.countersign.store.Passwords;
import org.countersign.store.People;
import org.countersign.store.Sessions;
import org.countersign.store.Trail;
import org.countersign.web.page.Insider;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Settings;
import org.countersign.web.page.Team;
import org.countersign.web.page.WhoMay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** What the doors stand on: people, sessions, and where single sign-on is. */
@Configuration(proxyBeanMethods = false)
final class EntryBeans {
    /** Set for Spring where the settings name an issuer. */
    static final String SIGNS_ON = "countersign.signs-on";

    /** Set for Spring where signing out here signs out there too. */
    static final String SIGNS_OUT = "countersign.signs-out";

    private static final Sessions.Span OF_THIS_MACHINE = new Sessions.Span(Duration.ofDays(1), Duration.ofDays(7));
    private static final int IDLE_MINUTES = 60;
    private static final int WHOLE_HOURS = 12;

    @Bean
    People people(Database database, Clock clock, Trail trail) {
        return new People(database, clock, trail);
    }

    @Bean
    Team team(Premises premises) {
        return new Team(!premises.local());
    }

    /** Whoever sits at this machine may do all; of a team each may what her roles allow, as long as she may come in. */
    @Bean
    WhoMay whoMay(People people, Premises premises) {
        return name -> premises.local()
                ? Insider.atThisMachine().permissions()
                : people.byName(name)
                        .filter(person -> !person.disabled())
                        .map(person -> Insider.of(person).permissions())
                        .orElse(Set.of());
    }

    @Bean
    Passwords passwords(Database database, Clock clock, Trail trail) {
        return new Passwords(database, clock, trail);
    }

    @Bean
    Attempts attempts(Database database, Clock clock, Trail trail) {
        return new Attempts(database, clock, trail);
    }

    @Bean
    Accounts accounts(People people, Passwords passwords, Database database, Clock clock, Settings settings) {
        return new Accounts(
                people, passwords, new Factors(database), clock, settings.is("accounts.second-factor", false));
    }

    @Bean
    FirstAdministrator firstAdministrator(People people, Passwords passwords, Premises premises, Settings settings) {
        return new FirstAdministrator(people, passwords, premises, settings);
    }

    @Bean
    BrowserSecret browserSecret(Premises premises) {
        return new BrowserSecret(premises);
    }

    @Bean
    StoredSessions storedSessions(
            Database database, Clock clock, Trail trail, Settings settings, BrowserSecret secret, Premises premises) {
        Sessions.Span ofTeam = new Sessions.Span(
                Duration.ofMinutes(settings.number("session.idle-minutes", IDLE_MINUTES)),
                Duration.ofHours(settings.number("session.hours", WHOLE_HOURS)));
        Sessions sessions = new Sessions(database, clock, trail, premises.local() ? OF_THIS_MACHINE : ofTeam);
        return new StoredSessions(sessions, secret, premises);
    }

    /** Asked where its pages are when somebody first signs on, so that we open while it is away. */
    @Bean
    @ConditionalOnProperty(SIGNS_ON)
    ClientRegistrationRepository registrations(Settings settings, Premises premises) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(List.of(registration(settings, premises))));
    }

    @Bean
    @ConditionalOnProperty(SIGNS_ON)
    SignOnRequest signOnRequest(ClientRegistrationRepository registrations, BrowserSecret secret) {
        return new SignOnRequest(registrations, secret);
    }

    @Bean
    @ConditionalOnProperty(SIGNS_ON)
    SignOn signOn(People people, Settings settings) {
        return new SignOn(people, settings);
    }

    @Bean
    Voucher voucher(Premises premises) {
        return new Voucher(premises);
    }

    @Bean
    @ConditionalOnProperty(SIGNS_OUT)
    SignOff signOff(ClientRegistrationRepository registrations, Voucher voucher, Premises premises, Pages pages) {
        return new SignOff(registrations, voucher, premises, pages);
    }

    private static ClientRegistration registration(Settings settings, Premises premises) {
        return ClientRegistrations.fromIssuerLocation(settings.text("sign-on.issuer", ""))
                .registrationId(SignOnRequest.NAME)
                .clientId(settings.text("sign-on.client-id", ""))
                .clientSecret(settings.text("sign-on.client-secret", ""))
                .redirectUri(premises.publicUrl() + "/login/oauth2/code/" + SignOnRequest.NAME)
                .scope("openid", "email", "profile")
                .build();
    }
}
