package org.countersign.web.entry;

import java.util.Optional;
import java.util.Set;
import org.countersign.store.Passwords;
import org.countersign.store.People;
import org.countersign.store.Person;
import org.countersign.web.page.Role;
import org.countersign.web.page.Settings;

/** Makes the first administrator, whom nobody inside could let in; where there are others, they do this. */
public final class FirstAdministrator {
    private static final String BY = "the command line";

    private final People people;
    private final Passwords passwords;
    private final Premises premises;
    private final Settings settings;

    FirstAdministrator(People people, Passwords passwords, Premises premises, Settings settings) {
        this.people = people;
        this.passwords = passwords;
        this.premises = premises;
        this.settings = settings;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** The link by which the password is chosen. */
    public record Invited(String link) implements Outcome {}

    /** Passwords are turned off: single sign-on lets this person in. */
    public record SignsOn(String address) implements Outcome {}

    /** Nothing was done, and why. */
    public record Refused(String why) implements Outcome {}

    /** Makes one of that address, or lets one in again who is known. */
    public Outcome invite(String email) {
        Optional<Person> known = people.byEmail(email);
        if (known.isEmpty() && people.hasAdministrator()) {
            return new Refused("there is an administrator already, who can add " + email);
        }
        if (known.isPresent() && !known.get().holds(People.ADMINISTRATOR)) {
            return new Refused(known.get().name() + " is known here, and no administrator");
        }
        People.Change change = known.map(person -> people.enable(person.id(), BY))
                .orElseGet(() -> people.add(BY, email.split("@", 2)[0], email, Set.of(Role.ADMINISTRATOR.name())));
        return change instanceof People.Change.Done done
                ? invited(done.person())
                : new Refused(((People.Change.Refused) change).why());
    }

    private Outcome invited(Person person) {
        return settings.is("accounts.passwords", true)
                ? new Invited(premises.publicUrl() + "/password/" + passwords.link(person, BY))
                : new SignsOn(premises.publicUrl().toString());
    }
}
