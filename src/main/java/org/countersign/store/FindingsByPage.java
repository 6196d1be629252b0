package org.countersign.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.Query;

/** Looks up findings a part at a time, as an audit may have half a million. */
public final class FindingsByPage {
    private final Database database;

    public FindingsByPage(Database database) {
        this.database = database;
    }

    /** Which are wanted; what is empty asks for nothing. */
    public record Wanted(String colour, String area, String check, String subject) {

        private Map<String, String> columns() {
            Map<String, String> columns =
                    new TreeMap<>(Map.of("colour", colour, "area", area, "check_id", check, "subject", subject));
            columns.values().removeIf(String::isEmpty);
            return columns;
        }
    }

    /** A finding with its place in the order of its report. */
    public record Numbered(int number, StoredFinding finding) {}

    /** A finding as an audit saw it. */
    public record Seen(int audit, LocalDate asOf, StoredFinding finding) {}

    /** Those behind that number, in the order of the report. */
    public List<Numbered> after(String review, int audit, Wanted wanted, int number, int most) {
        Map<String, String> columns = wanted.columns();
        StringBuilder sql = new StringBuilder(
                "SELECT * FROM finding WHERE review = :review AND audit = :audit AND number > :number");
        columns.keySet()
                .forEach(column ->
                        sql.append(" AND ").append(column).append(" = :").append(column));
        return database.look(handle -> {
            Query query = handle.createQuery(sql.append(" ORDER BY number LIMIT :most"));
            columns.forEach(query::bind);
            return query.bind("review", review)
                    .bind("audit", audit)
                    .bind("number", number)
                    .bind("most", most)
                    .map((row, context) -> new Numbered(row.getInt("number"), Findings.FINDING.map(row, context)))
                    .list();
        });
    }

    /** The finding of that key in each audit that has it, the oldest first. */
    public List<Seen> history(String review, String key) {
        return database.look(handle -> handle.createQuery("SELECT finding.*, audit.as_of FROM finding"
                        + " JOIN audit ON audit.review = finding.review AND audit.number = finding.audit"
                        + " WHERE finding.review = :review AND key = :key ORDER BY finding.audit, finding.number")
                .bind("review", review)
                .bind("key", key)
                .map((row, context) -> new Seen(
                        row.getInt("audit"),
                        LocalDate.parse(row.getString("as_of")),
                        Findings.FINDING.map(row, context)))
                .list());
    }
}
