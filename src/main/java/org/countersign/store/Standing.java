package org.countersign.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the reports that count: those of the newest audit of each review that came out. */
public final class Standing {
    private static final String NEWEST = " FROM finding f JOIN review r ON r.id = f.review WHERE f.colour = 'RED'"
            + " AND f.audit = (SELECT MAX(a.number) FROM audit a WHERE a.review = f.review AND a.state = 'DONE')";

    private final Database database;

    public Standing(Database database) {
        this.database = database;
    }

    /** A finding of a review that is red now. */
    public record Red(String review, String name, String key, String label, String message) {}

    /** Where a check is red now, by the names of the reviews. */
    public List<Red> red(String check) {
        return database.look(handle -> handle.createQuery("SELECT f.review, r.name, f.key, f.label, f.message" + NEWEST
                        + " AND f.check_id = :check ORDER BY r.name, f.review, f.number")
                .bind("check", check)
                .map((row, context) -> new Red(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list());
    }

    /** In how many reviews each check is red now; those that are in none are left out. */
    public Map<String, Integer> reviewsInRed() {
        Map<String, Integer> counts = new TreeMap<>();
        database.look(handle -> handle.createQuery(
                                "SELECT f.check_id, COUNT(DISTINCT f.review)" + NEWEST + " GROUP BY f.check_id")
                        .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                        .list())
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }
}
