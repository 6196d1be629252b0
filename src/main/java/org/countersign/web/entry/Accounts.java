package org.countersign.web.entry;

import java.util.Optional;
import org.countersign.store.Passwords;
import org.countersign.store.People;
import org.countersign.store.Person;
import org.springframework.security.crypto.password.PasswordEncoder;

/** People who sign in with a password. */
public final class Accounts {
    private final People people;
    private final Passwords passwords;
    private final PasswordEncoder encoder = PasswordRule.encoder();

    Accounts(People people, Passwords passwords) {
        this.people = people;
        this.passwords = passwords;
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

    Optional<Person> choose(String secret, String password) {
        return passwords.choose(secret, encoder.encode(password));
    }
}
