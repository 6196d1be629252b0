package org.countersign.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How much work there is and was, for whoever watches over a server. */
public final class Workload {
    private final Database database;

    public Workload(Database database) {
        this.database = database;
    }

    /** How many audits took how long altogether. */
    public record Duration(long audits, double seconds) {}

    /** How many audits are in which state. */
    public Map<StoredAudit.State, Integer> states() {
        Map<StoredAudit.State, Integer> states = new TreeMap<>();
        database.look(handle -> handle.createQuery("SELECT state, COUNT(*) FROM audit GROUP BY state")
                        .map((row, context) -> Map.entry(StoredAudit.State.valueOf(row.getString(1)), row.getInt(2)))
                        .list())
                .forEach(each -> states.put(each.getKey(), each.getValue()));
        return states;
    }

    /** How many audits came out with that verdict. */
    public int decided(String decision) {
        return database.look(handle -> handle.createQuery("SELECT COUNT(*) FROM audit WHERE decision = :decision")
                .bind("decision", decision)
                .mapTo(Integer.class)
                .one());
    }

    public Duration duration() {
        return database.look(
                handle -> handle.createQuery("SELECT COUNT(took_millis), COALESCE(SUM(took_millis), 0) FROM audit")
                        .map((row, context) -> new Duration(row.getLong(1), row.getLong(2) / 1000.0))
                        .one());
    }

    /** Since when the audit waits that waits longest, where none is worked on. */
    public Optional<Instant> stuckSince() {
        return database.look(handle -> handle.createQuery("SELECT MIN(asked_at) FROM audit WHERE state = 'WAITING'"
                                + " AND NOT EXISTS (SELECT 1 FROM audit WHERE state = 'RUNNING')")
                        .mapTo(String.class)
                        .findOne())
                .map(Instant::parse);
    }

    /** How many notices wait to go out, or were given up. */
    public int notSent(boolean givenUp) {
        return database.look(handle -> handle.createQuery("SELECT COUNT(*) FROM delivery WHERE state = :state")
                .bind("state", givenUp ? "GIVEN_UP" : "WAITING")
                .mapTo(Integer.class)
                .one());
    }
}
