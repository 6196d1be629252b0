package org.countersign.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * What lists and comparisons show of an audit, kept so that no report need be read for it.
 *
 * @param model the name of the engagement model; absent where the documents do not say
 * @param gaps checks that apply and have no evidence
 * @param questions what only a person can settle
 * @param requests to be sent to the vendor
 * @param figures numbers and days in words, by their names
 */
public record Gist(
        @Nullable String model,
        int reds,
        int ambers,
        int gaps,
        int questions,
        int requests,
        List<AreaColour> areas,
        List<Expiry> expiries,
        Map<String, String> figures) {

    /** An audit of which nothing is known but its verdict. */
    public static final Gist EMPTY = new Gist(null, 0, 0, 0, 0, 0, List.of(), List.of(), Map.of());

    public Gist {
        areas = List.copyOf(areas);
        expiries = List.copyOf(expiries);
    }

    /** The colour of one area. */
    public record AreaColour(String area, String title, String colour) {}

    /**
     * What ends, and on which day.
     *
     * @param kind such as {@code NDA}
     * @param what whose or which, in a reader's words
     */
    public record Expiry(String kind, String what, LocalDate endsOn) {}

    void keep(Handle handle, StoredAudit audit) {
        handle.createUpdate("UPDATE audit SET model = :model, reds = :reds, ambers = :ambers, gaps = :gaps,"
                        + " questions = :questions, requests = :requests WHERE review = :review AND number = :number")
                .bindMethods(this)
                .bind("review", audit.review())
                .bind("number", audit.number())
                .execute();
        keepAreas(handle, audit);
        keepExpiries(handle, audit);
        keepFigures(handle, audit);
        handle.createUpdate("UPDATE review SET shown = :number WHERE id = :review"
                        + " AND (shown IS NULL OR shown < :number)")
                .bind("review", audit.review())
                .bind("number", audit.number())
                .execute();
    }

    private void keepAreas(Handle handle, StoredAudit audit) {
        Rows rows = new Rows(handle, audit, "audit_area", "area, title, colour");
        areas.forEach(area -> rows.add(area.area(), area.title(), area.colour()));
        rows.write();
    }

    private void keepExpiries(Handle handle, StoredAudit audit) {
        Rows rows = new Rows(handle, audit, "expiry", "kind, what, ends_on");
        expiries.forEach(
                expiry -> rows.add(expiry.kind(), expiry.what(), expiry.endsOn().toString()));
        rows.write();
    }

    private void keepFigures(Handle handle, StoredAudit audit) {
        Rows rows = new Rows(handle, audit, "figure", "name, worth");
        figures.forEach(rows::add);
        rows.write();
    }

    /** Numbered rows of one audit in one table. */
    static final class Rows {
        private final StoredAudit audit;
        private final PreparedBatch batch;
        private int number;

        Rows(Handle handle, StoredAudit audit, String table, String columns) {
            this(handle, audit, table, columns, 0);
        }

        Rows(Handle handle, StoredAudit audit, String table, String columns, int last) {
            this.audit = audit;
            this.number = last;
            String marks = ", ?".repeat(columns.split(",", -1).length);
            this.batch = handle.prepareBatch(
                    "INSERT INTO " + table + " (review, audit, number, " + columns + ") VALUES (?, ?, ?" + marks + ")");
        }

        void add(String... values) {
            batch.bind(0, audit.review()).bind(1, audit.number()).bind(2, ++number);
            for (int i = 0; i < values.length; i++) {
                batch.bind(3 + i, values[i]);
            }
            batch.add();
        }

        void write() {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }
}
