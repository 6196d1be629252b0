package org.countersign.store;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Deletes what documents say, once their time is over, and keeps the proof: verdicts, colours, hashes, waivers and the
 * trail.
 */
public final class Retention {

    /** Tables with words of documents, of any version; each has a column with the review. */
    private static final List<String> WORDS =
            List.of("finding", "person_line", "leaf", "correction", "expiry", "figure", "audit_file", "notice_change");

    private static final Set<String> OPEN = Set.of("WAITING", "RUNNING");

    private final Database database;
    private final Clock clock;
    private final Trail trail;

    public Retention(Database database, Clock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * A review that holds documents.
     *
     * @param own the days that hold for it in place of those for all; 0 for ever
     * @param since the day of the last document, and the last audit that somebody asked for
     */
    public record Kept(
            String review, String name, @Nullable Integer own, LocalDate since, int documents, boolean underWay) {

        /** After how many days its documents go; 0 for never. */
        public int days(int forAll) {
            return own == null ? forAll : own;
        }

        /** The day on which its documents go; absent for never. */
        public @Nullable LocalDate goesOn(int forAll) {
            return days(forAll) == 0 ? null : since.plusDays(days(forAll));
        }

        /** Whether their time is over on that day. */
        public boolean isOver(LocalDate today, int forAll) {
            return days(forAll) > 0 && !since.plusDays(days(forAll)).isAfter(today);
        }
    }

    /** All reviews that hold documents, those first that have lain longest. */
    public List<Kept> kept() {
        return database.look(handle -> handle
                .createQuery("SELECT r.id, r.name, r.retention_days,"
                        + " (SELECT MAX(e.added_at) FROM enclosure e WHERE e.review = r.id) AS added,"
                        + " (SELECT MAX(a.asked_at) FROM audit a WHERE a.review = r.id AND a.asked_by <> :asker) AS asked,"
                        + " (SELECT COUNT(DISTINCT e.path) FROM enclosure e WHERE e.review = r.id) AS documents,"
                        + " (SELECT COUNT(*) FROM audit a WHERE a.review = r.id AND a.state IN ('WAITING', 'RUNNING'))"
                        + " AS open FROM review r WHERE EXISTS (SELECT 1 FROM enclosure e"
                        + " JOIN document d ON d.sha256 = e.sha256 WHERE e.review = r.id AND d.deleted_at IS NULL"
                        + " AND (r.cleared_at IS NULL OR e.added_at > r.cleared_at))")
                .bind("asker", Reassessments.ASKER)
                .map((row, context) -> {
                    int days = row.getInt("retention_days");
                    Integer own = row.wasNull() ? null : days;
                    return new Kept(
                            row.getString("id"),
                            row.getString("name"),
                            own,
                            day(later(row.getString("added"), row.getString("asked"))),
                            row.getInt("documents"),
                            row.getInt("open") > 0);
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(Kept::since).thenComparing(Kept::review))
                .toList());
    }

    /** Lets days of its own hold for a review; null for those that hold for all. */
    public void decide(String review, @Nullable Integer days, String by) {
        database.write(handle -> {
            handle.createUpdate("UPDATE review SET retention_days = :days WHERE id = :id")
                    .bind("days", days)
                    .bind("id", review)
                    .execute();
            trail.add(handle, by, "decided that its documents are kept " + words(days), review);
        });
    }

    private static String words(@Nullable Integer days) {
        return days == null
                ? "as long as those of all reviews"
                : days == 0 ? "for ever" : days == 1 ? "1 day" : days + " days";
    }

    /**
     * Deletes the documents of a review and all that was made of their words, unless an audit is under way or somebody
     * worked on it since.
     *
     * @param proofs what is kept of each audit in place of its summary, by its number
     * @return whether it was done
     */
    public boolean clear(Kept kept, int days, Map<Integer, byte[]> proofs) {
        return database.change(handle -> {
            handle.execute("UPDATE review SET name = name WHERE id = ?", kept.review());
            if (isUnderWay(handle, kept)
                    || !day(lastTouched(handle, kept.review())).equals(kept.since())) {
                return false;
            }
            int deleted = deleteBytes(handle, kept.review());
            List<String> there = Table.all(handle).stream().map(Table::name).toList();
            WORDS.stream()
                    .filter(there::contains)
                    .forEach(table -> handle.execute("DELETE FROM " + table + " WHERE review = ?", kept.review()));
            proofs.forEach((number, proof) -> handle.execute(
                    "UPDATE audit SET summary = ? WHERE review = ? AND number = ?",
                    Documents.add(handle, proof),
                    kept.review(),
                    number));
            handle.execute(
                    "UPDATE review SET cleared_at = ?, cleared_after_days = ? WHERE id = ?",
                    clock.instant().toString(),
                    days,
                    kept.review());
            trail.add(
                    handle,
                    Reassessments.ASKER,
                    "deleted its documents under the retention of " + days + " days: " + deleted
                            + " files and reports; kept are verdicts, colours, hashes, waivers and this trail",
                    kept.review());
            return true;
        });
    }

    private static boolean isUnderWay(Handle handle, Kept kept) {
        return handle
                .createQuery("SELECT state FROM audit WHERE review = :review")
                .bind("review", kept.review())
                .mapTo(String.class)
                .stream()
                .anyMatch(OPEN::contains);
    }

    private static String lastTouched(Handle handle, String review) {
        return handle.createQuery(
                        "SELECT MAX(at) FROM (SELECT added_at AS at FROM enclosure WHERE review = :review"
                                + " UNION ALL SELECT asked_at AS at FROM audit WHERE review = :review AND asked_by <> :asker) t")
                .bind("review", review)
                .bind("asker", Reassessments.ASKER)
                .mapTo(String.class)
                .one();
    }

    /** Bytes are kept once for all: those that something else refers to stay. */
    private int deleteBytes(Handle handle, String review) {
        List<Holder> holders = holders(handle);
        Set<String> mine = new TreeSet<>();
        holders.stream().filter(Holder::ofReview).forEach(holder -> mine.addAll(holder.of(handle, review)));
        int deleted = 0;
        for (String sha256 : mine) {
            database.hold(handle, sha256);
            if (holders.stream().noneMatch(holder -> holder.isHeldElsewhere(handle, sha256, review))) {
                holders.stream().filter(Holder::derived).forEach(holder -> holder.forget(handle, sha256));
                deleted += handle.createUpdate("UPDATE document SET bytes = :none, deleted_at = :at"
                                + " WHERE sha256 = :sha256 AND deleted_at IS NULL")
                        .bind("none", new byte[0])
                        .bind("at", clock.instant().toString())
                        .bind("sha256", sha256)
                        .execute();
            }
        }
        return deleted;
    }

    /**
     * A column that refers to documents, as the database itself says: one that a later version adds is seen too.
     *
     * @param derived its rows are made of the document, and go with it
     */
    private record Holder(String table, String column, boolean ofReview, boolean derived) {

        List<String> of(Handle handle, String review) {
            return handle.createQuery("SELECT DISTINCT " + column + " FROM " + table + " WHERE review = :review AND "
                            + column + " IS NOT NULL")
                    .bind("review", review)
                    .mapTo(String.class)
                    .list();
        }

        /** By a review whose documents were not deleted, or by something that is no review. */
        boolean isHeldElsewhere(Handle handle, String sha256, String review) {
            if (derived) {
                return false;
            }
            String of = ofReview
                    ? " AND review <> :review AND EXISTS (SELECT 1 FROM review r WHERE r.id = review"
                            + " AND r.cleared_at IS NULL)"
                    : "";
            var query = handle.createQuery("SELECT COUNT(*) FROM " + table + " WHERE " + column + " = :sha256" + of)
                    .bind("sha256", sha256);
            return (ofReview ? query.bind("review", review) : query)
                            .mapTo(Integer.class)
                            .one()
                    > 0;
        }

        void forget(Handle handle, String sha256) {
            handle.execute("DELETE FROM " + table + " WHERE " + column + " = ?", sha256);
        }
    }

    private static List<Holder> holders(Handle handle) {
        Set<String> ofReviews = Table.all(handle).stream()
                .filter(table -> table.columns().stream()
                        .anyMatch(column -> column.name().equals("review")))
                .map(Table::name)
                .collect(Collectors.toCollection(HashSet::new));
        List<Holder> holders = new ArrayList<>();
        try (ResultSet keys = handle.getConnection()
                .getMetaData()
                .getExportedKeys(null, handle.getConnection().getSchema(), "document")) {
            while (keys.next()) {
                String table = keys.getString("FKTABLE_NAME");
                holders.add(new Holder(
                        table,
                        keys.getString("FKCOLUMN_NAME"),
                        ofReviews.contains(table),
                        keys.getShort("DELETE_RULE") == DatabaseMetaData.importedKeyCascade));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say what refers to documents", e);
        }
        if (holders.stream().noneMatch(holder -> holder.table().equals("enclosure"))) {
            throw new IllegalStateException("the database does not say that reviews refer to documents");
        }
        return holders;
    }

    private static String later(String one, @Nullable String other) {
        return other == null || one.compareTo(other) > 0 ? one : other;
    }

    private LocalDate day(String instant) {
        return LocalDate.ofInstant(Instant.parse(instant), clock.getZone());
    }
}
