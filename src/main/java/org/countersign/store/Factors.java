package org.countersign.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The second factors of people: the key that an app of theirs has too, and which of its codes was taken last. */
public final class Factors {
    private final Database database;

    public Factors(Database database) {
        this.database = database;
    }

    /** The key of a person; empty where none was set up. */
    public Optional<String> of(String person) {
        return key("SELECT factor FROM person WHERE id = :which", person);
    }

    /** The key that a link offers. */
    public Optional<String> offered(String secret) {
        return key("SELECT factor FROM person_link WHERE sha256 = :which", Secret.hash(secret));
    }

    /** Takes the code of a time step, once, and none of the steps before it. */
    public boolean use(String person, long step) {
        return database.change(handle ->
                handle.execute("UPDATE person SET factor_step = ? WHERE id = ? AND factor_step < ?", step, person, step)
                        == 1);
    }

    static void take(Handle handle, Person person, String secret) {
        handle.execute(
                "UPDATE person SET factor_step = 0, factor = (SELECT factor FROM person_link WHERE sha256 = ?) WHERE id = ?",
                Secret.hash(secret),
                person.id());
    }

    private Optional<String> key(String question, String which) {
        return database.look(handle -> handle.createQuery(question)
                .bind("which", which)
                .map((row, context) -> Optional.ofNullable(row.getString(1)))
                .findOne()
                .flatMap(found -> found));
    }
}
