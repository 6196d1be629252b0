package org.countersign.store;

import java.time.Clock;
import java.util.Optional;

/** What an administrator decided for all of the installation, which counts before what its file says. */
public final class HouseRules {
    private final Database database;
    private final Clock clock;
    private final Trail trail;

    public HouseRules(Database database, Clock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /** What was decided last. */
    public Optional<String> find(String name) {
        return database.look(handle -> handle.createQuery(
                        "SELECT worth FROM house_rule WHERE name = :name ORDER BY number DESC LIMIT 1")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    /**
     * Decides anew.
     *
     * @param what as the trail tells it
     */
    public void decide(String name, String worth, String by, String what) {
        database.write(handle -> {
            database.alone(handle);
            handle.createUpdate("INSERT INTO house_rule (number, name, worth, decided_by, decided_at)"
                            + " SELECT COALESCE(MAX(number), 0) + 1, :name, :worth, :by, :at FROM house_rule")
                    .bind("name", name)
                    .bind("worth", worth)
                    .bind("by", by)
                    .bind("at", clock.instant().toString())
                    .execute();
            trail.add(handle, by, what, "");
        });
    }
}
