package org.countersign.web.entry;

import java.util.Optional;
import java.util.Set;
import org.countersign.store.People;
import org.countersign.store.Person;
import org.countersign.web.page.Role;
import org.countersign.web.page.Settings;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Finds the person for whom single sign-on vouches, or adds her as the settings say. */
final class SignOn implements OAuth2UserService<OidcUserRequest, OidcUser> {
    /** The code of the error that means: known there, but not here. */
    static final String UNKNOWN = "unknown";

    private static final String REFUSED = "refused";

    private final OidcUserService service = new OidcUserService();
    private final People people;
    private final Settings settings;

    SignOn(People people, Settings settings) {
        this.people = people;
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = service.loadUser(request);
        String subject = request.getIdToken().getIssuer() + " " + user.getSubject();
        Person person = people.bySubject(subject)
                .or(() -> byEmail(user).flatMap(known -> recognised(known, subject)))
                .filter(found -> !found.disabled())
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN)));
        return new Vouched(user, person);
    }

    /** An address that anybody could have typed in there tells nothing; neither does one that is somebody else's. */
    private Optional<Person> byEmail(OidcUser user) {
        boolean trusted = Boolean.TRUE.equals(user.getEmailVerified()) || settings.is("sign-on.trust-email", false);
        return Optional.ofNullable(user.getEmail())
                .filter(email -> trusted)
                .flatMap(email -> people.byEmail(email).or(() -> added(user, email)))
                .filter(person -> !person.signsOn());
    }

    private Optional<Person> added(OidcUser user, String email) {
        String written = settings.text("sign-on.new-people", "viewer");
        if (written.equals(REFUSED)) {
            return Optional.empty();
        }
        Set<String> roles = Set.of(Role.of(written).orElse(Role.VIEWER).name());
        String name = Optional.ofNullable(user.getFullName()).orElse(email);
        return done(people.add("single sign-on", name, email, roles))
                .or(() -> done(people.add("single sign-on", name + " (" + email + ")", email, roles)));
    }

    private Optional<Person> recognised(Person person, String subject) {
        return person.disabled() ? Optional.empty() : done(people.recognise(person.id(), subject));
    }

    private static Optional<Person> done(People.Change change) {
        return change instanceof People.Change.Done done ? Optional.of(done.person()) : Optional.empty();
    }
}
