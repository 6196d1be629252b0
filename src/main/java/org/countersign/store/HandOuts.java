package org.countersign.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The reports of audits, each by the name of its format. */
public final class HandOuts {
    private final Database database;

    public HandOuts(Database database) {
        this.database = database;
    }

    /**
     * A report of an audit.
     *
     * @param audit the number of its audit
     * @param sha256 of its bytes, which {@link Documents} hold
     */
    public record Stored(int audit, String format, String sha256) {}

    /** Keeps the bytes, and returns their SHA-256 by format. */
    static Map<String, String> add(Handle handle, StoredAudit audit, Map<String, byte[]> made) {
        Map<String, String> kept = made.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Documents.add(handle, each.getValue())));
        kept.forEach((format, sha256) -> handle.createUpdate("INSERT INTO hand_out (review, audit, format, sha256)"
                        + " VALUES (:review, :audit, :format, :sha256)")
                .bind("review", audit.review())
                .bind("audit", audit.number())
                .bind("format", format)
                .bind("sha256", sha256)
                .execute());
        return kept;
    }

    /** All of a review, those of the newest audit first. */
    public List<Stored> of(String review) {
        return database.look(handle -> handle.createQuery(
                        "SELECT audit, format, sha256 FROM hand_out WHERE review = :review ORDER BY audit DESC, format")
                .bind("review", review)
                .map((row, context) -> new Stored(row.getInt(1), row.getString(2), row.getString(3)))
                .list());
    }

    public Optional<Stored> find(String review, int audit, String format) {
        return of(review).stream()
                .filter(each -> each.audit() == audit && each.format().equals(format))
                .findFirst();
    }
}
