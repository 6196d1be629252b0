package org.countersign.store;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The people of an installation: who they are, what roles they hold, whether they may still come in. */
public final class People {
    /** The role that is never left without anybody. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private static final RowMapper<Person> PERSON = (row, context) -> new Person(
            row.getString("id"),
            row.getString("name"),
            row.getString("email"),
            Set.of(row.getString("roles").split(",")),
            row.getInt("disabled") != 0,
            row.getString("password") != null,
            row.getString("subject") != null);

    private final Database database;
    private final Clock clock;
    private final Trail trail;

    public People(Database database, Clock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /** What came of a change. */
    public sealed interface Change {
        record Done(Person person) implements Change {}

        /** Nothing was changed, and why. */
        record Refused(String why) implements Change {}
    }

    public List<Person> all() {
        return database.look(handle -> handle.createQuery("SELECT * FROM person ORDER BY name_key")
                .map(PERSON)
                .list());
    }

    public Optional<Person> find(String id) {
        return by("id", id);
    }

    public Optional<Person> byEmail(String email) {
        return by("email", plain(email));
    }

    /** By what single sign-on calls a person: the issuer, and the name that never changes there. */
    public Optional<Person> bySubject(String subject) {
        return by("subject", subject);
    }

    public boolean hasAdministrator() {
        return all().stream().anyMatch(People::administers);
    }

    /** Adds a person who has no password yet. */
    public Change add(String by, String name, String email, Set<String> roles) {
        String shown = name.strip().replaceAll("\\s+", " ");
        String address = plain(email);
        if (shown.isEmpty() || !address.matches("[^@\\s]+@[^@\\s]+") || roles.isEmpty()) {
            return new Change.Refused("A person needs a name, an e-mail address and at least one role.");
        }
        return change(handle -> {
            if (find(handle, "email", address).isPresent()) {
                return new Change.Refused("Somebody with the address " + address + " is there already.");
            }
            if (find(handle, "name_key", plain(shown)).isPresent()) {
                return new Change.Refused("Somebody is called " + shown + " already. Add something to tell them apart,"
                        + " as the trail names people.");
            }
            Person person = new Person(UUID.randomUUID().toString(), shown, address, roles, false, false, false);
            handle.createUpdate("INSERT INTO person (id, name, name_key, email, roles, disabled, added_at)"
                            + " VALUES (:id, :name, :key, :email, :roles, 0, :at)")
                    .bind("id", person.id())
                    .bind("name", shown)
                    .bind("key", plain(shown))
                    .bind("email", address)
                    .bind("roles", person.rolesInOrder())
                    .bind("at", clock.instant().toString())
                    .execute();
            trail.add(handle, by, "added " + shown + " <" + address + "> as " + words(roles), "");
            return new Change.Done(person);
        });
    }

    /** Gives a person these roles in place of those before; whoever is signed in with the old ones is signed out. */
    public Change changeRoles(String id, String by, Set<String> roles) {
        if (roles.isEmpty()) {
            return new Change.Refused("A person needs at least one role. Disable whoever shall have none.");
        }
        return changeOne(id, !roles.contains(ADMINISTRATOR), (handle, person) -> {
            handle.createUpdate("UPDATE person SET roles = :roles WHERE id = :id")
                    .bind("roles", String.join(",", new TreeSet<>(roles)))
                    .bind("id", id)
                    .execute();
            Sessions.endOf(handle, id);
            trail.add(
                    handle,
                    by,
                    "changed the roles of " + person.name() + " from " + words(person.roles()) + " to " + words(roles),
                    "");
        });
    }

    /** Keeps a person out, at once. */
    public Change disable(String id, String by) {
        return changeOne(id, true, (handle, person) -> {
            setDisabled(handle, id, 1);
            Sessions.endOf(handle, id);
            handle.execute("DELETE FROM person_link WHERE person = ?", id);
            trail.add(handle, by, "disabled " + person.name(), "");
        });
    }

    public Change enable(String id, String by) {
        return changeOne(id, false, (handle, person) -> {
            setDisabled(handle, id, 0);
            trail.add(handle, by, "enabled " + person.name(), "");
        });
    }

    /** Remembers what single sign-on calls a person. */
    public Change recognise(String id, String subject) {
        return changeOne(id, false, (handle, person) -> {
            handle.createUpdate("UPDATE person SET subject = :subject WHERE id = :id")
                    .bind("subject", subject)
                    .bind("id", id)
                    .execute();
            trail.add(handle, person.name(), "was recognised by single sign-on for the first time", "");
        });
    }

    private interface Step {
        void of(Handle handle, Person person);
    }

    private Change changeOne(String id, boolean takesAway, Step step) {
        return change(handle -> {
            Optional<Person> person = find(handle, "id", id);
            if (person.isEmpty()) {
                return new Change.Refused("There is no such person.");
            }
            if (takesAway && isLastAdministrator(handle, person.get())) {
                return new Change.Refused(
                        person.get().name() + " is the last administrator. Make somebody else one first.");
            }
            step.of(handle, person.get());
            return new Change.Done(find(handle, "id", id).orElseThrow());
        });
    }

    /** One change at a time, or two administrators could remove each other. */
    private Change change(Database.Work<Change> work) {
        return database.change(handle -> {
            database.alone(handle);
            return work.in(handle);
        });
    }

    private static boolean isLastAdministrator(Handle handle, Person person) {
        return administers(person)
                && handle.createQuery("SELECT * FROM person").map(PERSON).stream()
                        .noneMatch(other -> administers(other) && !other.id().equals(person.id()));
    }

    private static boolean administers(Person person) {
        return !person.disabled() && person.holds(ADMINISTRATOR);
    }

    private static void setDisabled(Handle handle, String id, int disabled) {
        handle.createUpdate("UPDATE person SET disabled = :disabled WHERE id = :id")
                .bind("disabled", disabled)
                .bind("id", id)
                .execute();
    }

    private Optional<Person> by(String column, String value) {
        return database.look(handle -> find(handle, column, value));
    }

    static Optional<Person> find(Handle handle, String column, String value) {
        return handle.createQuery("SELECT * FROM person WHERE " + column + " = :value")
                .bind("value", value)
                .map(PERSON)
                .findOne();
    }

    static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String words(Set<String> roles) {
        return String.join(", ", new TreeSet<>(roles)).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
