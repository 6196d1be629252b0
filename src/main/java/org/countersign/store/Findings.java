package org.countersign.store;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** What audits found, kept so that a page can ask for a part of it. */
public final class Findings {
    static final RowMapper<StoredFinding> FINDING = (row, context) -> new StoredFinding(
            row.getString("key"),
            row.getString("check_id"),
            row.getString("area"),
            row.getString("colour"),
            row.getString("subject_type"),
            row.getString("subject"),
            row.getString("label"),
            row.getString("message"),
            row.getString("published"),
            row.getString("person"));

    private final Database database;

    public Findings(Database database) {
        this.database = database;
    }

    /** The findings of an audit, in the order of its report. */
    public List<StoredFinding> of(String review, int audit) {
        return database.look(handle -> handle.createQuery(
                        "SELECT * FROM finding WHERE review = :review AND audit = :audit ORDER BY number")
                .bind("review", review)
                .bind("audit", audit)
                .map(FINDING)
                .list());
    }

    /** The same without what is published of each, which may be long. */
    public List<StoredFinding> briefly(String review, int audit) {
        return database.look(handle -> handle.createQuery("SELECT key, check_id, area, colour, subject_type, subject,"
                        + " label, message, person, '' AS published FROM finding"
                        + " WHERE review = :review AND audit = :audit ORDER BY number")
                .bind("review", review)
                .bind("audit", audit)
                .map(FINDING)
                .list());
    }

    /** The finding of that key; empty where the audit has none. */
    public Optional<StoredFinding> find(String review, int audit, String key) {
        return database.look(handle -> handle.createQuery(
                        "SELECT * FROM finding WHERE review = :review AND audit = :audit AND key = :key")
                .bind("review", review)
                .bind("audit", audit)
                .bind("key", key)
                .map(FINDING)
                .findFirst());
    }

    static void add(Handle handle, StoredAudit audit, Iterator<StoredFinding> findings) {
        Batches.ofAudit(
                handle,
                audit,
                "INSERT INTO finding (review, audit, number, key, check_id, area, colour, subject_type, subject,"
                        + " label, message, published, person, weight, words) VALUES (:review, :audit, :at, :key, :check,"
                        + " :area, :colour, :subjectType, :subject, :label, :message, :published, :person, :weight,"
                        + " :words)",
                findings);
    }
}
