package org.countersign.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The passwords of people, as an encoder left them, their second factors, and the links by which they choose both. */
public final class Passwords {
    private static final Duration GOOD_FOR = Duration.ofDays(3);

    private final Database database;
    private final Clock clock;
    private final Trail trail;

    public Passwords(Database database, Clock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /** The encoded password of a person; empty where none was chosen. */
    public Optional<String> of(String person) {
        return database.look(handle -> handle.createQuery("SELECT password FROM person WHERE id = :id")
                .bind("id", person)
                .map((row, context) -> Optional.ofNullable(row.getString(1)))
                .findOne()
                .flatMap(found -> found));
    }

    /** Keeps a new password; every session of the person ends, and links that were not used are void. */
    public void change(Person person, String encoded, String by) {
        database.write(handle -> {
            set(handle, person.id(), encoded);
            trail.add(handle, by, "changed the password of " + person.name(), "");
        });
    }

    /** A secret, good once and for three days, by which a person chooses a password; those before it are void. */
    public String link(Person person, String by) {
        String secret = Secret.fresh();
        database.write(handle -> {
            handle.execute("DELETE FROM person_link WHERE person = ?", person.id());
            handle.createUpdate("INSERT INTO person_link (sha256, person, good_until, factor)"
                            + " VALUES (:sha256, :person, :until, :factor)")
                    .bind("sha256", Secret.hash(secret))
                    .bind("person", person.id())
                    .bind("until", clock.instant().plus(GOOD_FOR).toString())
                    .bind("factor", Secret.fresh())
                    .execute();
            trail.add(handle, by, "made a link for " + person.name() + " to choose a password", "");
        });
        return secret;
    }

    /** Whose link it is, while it is good. */
    public Optional<Person> invited(String secret) {
        return database.look(handle -> invited(handle, secret));
    }

    /** Keeps the password that was chosen by a link, if that is still good. */
    public Optional<Person> choose(String secret, String encoded) {
        return choose(secret, encoded, false);
    }

    /** As {@link #choose}, and the second factor that the link offers. */
    public Optional<Person> chooseBoth(String secret, String encoded) {
        return choose(secret, encoded, true);
    }

    private Optional<Person> choose(String secret, String encoded, boolean withFactor) {
        return database.change(handle -> {
            database.alone(handle);
            Optional<Person> person = invited(handle, secret);
            person.ifPresent(each -> {
                if (withFactor) {
                    Factors.take(handle, each, secret);
                }
                set(handle, each.id(), encoded);
                trail.add(
                        handle,
                        each.name(),
                        withFactor ? "chose a password and a second factor by a link" : "chose a password by a link",
                        "");
            });
            return person;
        });
    }

    private Optional<Person> invited(Handle handle, String secret) {
        return handle.createQuery("SELECT person FROM person_link WHERE sha256 = :sha256 AND good_until > :now")
                .bind("sha256", Secret.hash(secret))
                .bind("now", clock.instant().toString())
                .mapTo(String.class)
                .findOne()
                .flatMap(id -> People.find(handle, "id", id))
                .filter(person -> !person.disabled());
    }

    private static void set(Handle handle, String person, String encoded) {
        handle.createUpdate("UPDATE person SET password = :password WHERE id = :id")
                .bind("password", encoded)
                .bind("id", person)
                .execute();
        handle.execute("DELETE FROM person_link WHERE person = ?", person);
        Sessions.endOf(handle, person);
    }
}
