package org.countersign.web.entry;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.countersign.store.Factors;
import org.countersign.store.Passwords;
import org.countersign.store.People;
import org.countersign.store.Person;
import org.springframework.security.crypto.password.PasswordEncoder;

/** People who sign in with a password, and with a code of their app where that is asked for. */
public final class Accounts {
    private final People people;
    private final Passwords passwords;
    private final Factors factors;
    private final Clock clock;
    private final boolean asksForCode;
    private final PasswordEncoder encoder = PasswordRule.encoder();

    Accounts(People people, Passwords passwords, Factors factors, Clock clock, boolean asksForCode) {
        this.people = people;
        this.passwords = passwords;
        this.factors = factors;
        this.clock = clock;
        this.asksForCode = asksForCode;
    }

    boolean asksForCode() {
        return asksForCode;
    }

    /** Who may come in by these; the code is good once. */
    Optional<Person> signIn(String email, String password, String code) {
        return open(email, password).filter(person -> !asksForCode || uses(person, code));
    }

    /** Whose address and password these are; it takes the same time when there is no such person. */
    Optional<Person> open(String email, String password) {
        Optional<Person> person = people.byEmail(email).filter(each -> !each.disabled());
        Optional<String> kept = person.flatMap(each -> passwords.of(each.id()));
        boolean fits = encoder.matches(password, kept.orElse(PasswordRule.NOBODYS));
        return person.filter(each -> fits && kept.isPresent());
    }

    void change(Person person, String password) {
        passwords.change(person, encoder.encode(password), person.name());
    }

    Optional<Person> invited(String secret) {
        return passwords.invited(secret);
    }

    /** The app's key that comes with a link, where codes are asked for; none with a link from before they were. */
    Optional<AppCode> offered(String secret) {
        return factors.offered(secret).filter(key -> asksForCode).map(AppCode::new);
    }

    boolean fits(AppCode offered, String code) {
        return offered.step(code, clock.instant()).isPresent();
    }

    Optional<Person> choose(String secret, String password) {
        String encoded = encoder.encode(password);
        return asksForCode ? passwords.chooseBoth(secret, encoded) : passwords.choose(secret, encoded);
    }

    private boolean uses(Person person, String code) {
        OptionalLong step = factors.of(person.id())
                .map(key -> new AppCode(key).step(code, clock.instant()))
                .orElseGet(OptionalLong::empty);
        return step.isPresent() && factors.use(person.id(), step.getAsLong());
    }
}
