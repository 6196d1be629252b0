package org.countersign.store;

import java.time.LocalDate;

/** What is to be done once a day, by one of several servers. */
public final class Chores {
    private final Database database;

    public Chores(Database database) {
        this.database = database;
    }

    /** Whether it falls to who asks; so only for the first on a day. */
    public boolean take(String name, LocalDate day) {
        return 1
                == database.change(handle -> handle.createUpdate(
                                "INSERT INTO chore (name, done_on) VALUES (:name, :day) ON CONFLICT DO NOTHING")
                        .bind("name", name)
                        .bind("day", day.toString())
                        .execute());
    }
}
