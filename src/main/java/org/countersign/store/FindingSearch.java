package org.countersign.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/** Looks findings of an audit up as a reader asks for them: the worst first, a page at a time. */
public final class FindingSearch {

    /** Nobody leafs further, and no count goes beyond; who has more is to ask for less. */
    public static final int MOST = 10_000;

    private static final String OF_AUDIT =
            " FROM finding f LEFT JOIN follow_up u ON u.review = f.review AND u.finding ="
                    + " f.key WHERE f.review = :review AND f.audit = :audit";
    private static final RowMapper<ListedFinding> LISTED = (row, context) -> new ListedFinding(
            row.getString("key"),
            row.getString("check_id"),
            row.getString("area"),
            row.getString("colour"),
            row.getString("label"),
            row.getString("message"),
            FollowUps.of(row.getString("status"), row.getString("assignee"), row.getString("due_on")));
    private static final RowMapper<Place> PLACE =
            (row, context) -> new Place(row.getInt("weight"), row.getInt("number"));

    private final Database database;

    public FindingSearch(Database database) {
        this.database = database;
    }

    private record Place(int weight, int number) {}

    /**
     * What lies beside a finding in a list.
     *
     * @param before how many come before it
     */
    public record Neighbours(
            int before, @Nullable String previous, @Nullable String next) {}

    /** A finding with its place in the order of its report. */
    public record Numbered(int number, StoredFinding finding) {}

    /**
     * A finding as one audit saw it.
     *
     * @param finding absent where that audit did not report it
     */
    public record Seen(int audit, LocalDate asOf, @Nullable StoredFinding finding) {

        public @Nullable String colour() {
            return finding == null ? null : finding.colour();
        }
    }

    public List<ListedFinding> page(String review, int audit, FindingFilter filter, int from, int most) {
        return database.look(handle -> query(
                        handle,
                        "SELECT f.key, f.check_id, f.area, f.colour, f.label, f.message, u.status, u.assignee, u.due_on"
                                + OF_AUDIT + filter.conditions()
                                + " ORDER BY f.weight, f.number LIMIT :most OFFSET :from",
                        review,
                        audit,
                        filter)
                .bind("most", most)
                .bind("from", from)
                .map(LISTED)
                .list());
    }

    /** Those behind that number, whole and in the order of the report, for whoever reads on to the end. */
    public List<Numbered> after(String review, int audit, FindingFilter filter, int number, int most) {
        return database.look(handle -> query(
                        handle,
                        "SELECT f.*" + OF_AUDIT + filter.conditions()
                                + " AND f.number > :after ORDER BY f.number LIMIT :most",
                        review,
                        audit,
                        filter)
                .bind("after", number)
                .bind("most", most)
                .map((row, context) -> new Numbered(row.getInt("number"), Findings.FINDING.map(row, context)))
                .list());
    }

    /** How many there are; {@link #MOST} and one for more. */
    public int count(String review, int audit, FindingFilter filter) {
        return database.look(handle -> count(handle, review, audit, filter, "", new Place(0, 0)));
    }

    /** By area, how many findings have which colour; the index alone tells it. */
    public Map<String, Map<String, Integer>> counts(String review, int audit) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        database.look(handle -> handle.createQuery("SELECT area, weight, COUNT(*) AS findings FROM finding"
                        + " WHERE review = :review AND audit = :audit GROUP BY area, weight")
                .bind("review", review)
                .bind("audit", audit)
                .map((row, context) -> counts.computeIfAbsent(row.getString("area"), area -> new TreeMap<>())
                        .put(StoredFinding.COLOURS.get(row.getInt("weight")), row.getInt("findings")))
                .list());
        return counts;
    }

    /** What comes before and after the finding among those that the reader asked for. */
    public Neighbours around(String review, int audit, FindingFilter filter, String key) {
        return database.look(handle -> {
            Place here = place(handle, review, audit, key).orElse(new Place(Integer.MAX_VALUE, 0));
            String earlier = " AND (f.weight < :hereWeight OR (f.weight = :hereWeight AND f.number < :hereNumber))";
            String later = " AND (f.weight > :hereWeight OR (f.weight = :hereWeight AND f.number > :hereNumber))";
            return new Neighbours(
                    count(handle, review, audit, filter, earlier, here),
                    first(handle, review, audit, filter, earlier + " ORDER BY f.weight DESC, f.number DESC", here),
                    first(handle, review, audit, filter, later + " ORDER BY f.weight, f.number", here));
        });
    }

    /** How each audit of the review that came out saw the finding, the oldest first. */
    public List<Seen> history(String review, String key) {
        return database.look(handle -> handle.createQuery("SELECT a.number AS seen_by, a.as_of, f.* FROM audit a"
                        + " LEFT JOIN finding f ON f.review = a.review AND f.audit = a.number AND f.key = :key"
                        + " WHERE a.review = :review AND a.state = 'DONE' ORDER BY a.number")
                .bind("review", review)
                .bind("key", key)
                .map((row, context) -> new Seen(
                        row.getInt("seen_by"),
                        LocalDate.parse(row.getString("as_of")),
                        row.getString("key") == null ? null : Findings.FINDING.map(row, context)))
                .list());
    }

    /** What somebody saw to or wrote about and this audit does not report, as the last one that did saw it. */
    public List<ListedFinding> leftBehind(String review, int audit) {
        return database.look(handle -> handle.createQuery("SELECT f.key, f.check_id, f.area, f.colour, f.label,"
                        + " f.message, u.status, u.assignee, u.due_on FROM finding f JOIN (SELECT key, MAX(audit) AS last"
                        + " FROM finding WHERE review = :review AND key IN " + FollowUps.SEEN_TO + " GROUP BY key)"
                        + " seen ON seen.key = f.key AND seen.last = f.audit LEFT JOIN follow_up u"
                        + " ON u.review = f.review AND u.finding = f.key"
                        + " WHERE f.review = :review AND f.audit < :audit ORDER BY f.weight, f.key")
                .bind("review", review)
                .bind("audit", audit)
                .map(LISTED)
                .list());
    }

    /** The key of the finding of that check about that subject; empty where the audit has none. */
    public Optional<String> key(String review, int audit, String check, String subject) {
        return database.look(handle -> handle.createQuery("SELECT key FROM finding WHERE review = :review"
                        + " AND audit = :audit AND check_id = :check AND subject = :subject ORDER BY weight, number")
                .bind("review", review)
                .bind("audit", audit)
                .bind("check", check)
                .bind("subject", subject)
                .mapTo(String.class)
                .findFirst());
    }

    private static Optional<Place> place(Handle handle, String review, int audit, String key) {
        return handle.createQuery(
                        "SELECT weight, number FROM finding WHERE review = :review AND audit = :audit AND key = :key")
                .bind("review", review)
                .bind("audit", audit)
                .bind("key", key)
                .map(PLACE)
                .findFirst();
    }

    private static int count(
            Handle handle, String review, int audit, FindingFilter filter, String further, Place here) {
        String sql = "SELECT COUNT(*) FROM (SELECT 1" + OF_AUDIT + filter.conditions() + further + " LIMIT "
                + (MOST + 1) + ") AS counted";
        return at(query(handle, sql, review, audit, filter), here)
                .mapTo(Integer.class)
                .one();
    }

    private static @Nullable String first(
            Handle handle, String review, int audit, FindingFilter filter, String further, Place here) {
        String sql = "SELECT f.key" + OF_AUDIT + filter.conditions() + further + " LIMIT 1";
        return at(query(handle, sql, review, audit, filter), here)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    private static Query query(Handle handle, String sql, String review, int audit, FindingFilter filter) {
        Query query = handle.createQuery(sql).bind("review", review).bind("audit", audit);
        query.getConfig(SqlStatements.class).setUnusedBindingAllowed(true); // not every filter asks for everything
        return filter.bind(query);
    }

    private static Query at(Query query, Place here) {
        return query.bind("hereWeight", here.weight()).bind("hereNumber", here.number());
    }
}
