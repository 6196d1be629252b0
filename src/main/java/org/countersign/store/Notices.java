package org.countersign.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What people are told of reviews that were judged again, and who has read it. */
public final class Notices {
    /** What {@link Notice#tellsOfChange} says; where nothing changed, the row only keeps it from being told again. */
    private static final String CHANGED = "(n.decision IS NULL OR n.decision_before IS NULL"
            + " OR n.decision <> n.decision_before OR n.fresh + n.worse + n.better + n.gone > 0)";

    /** How many a person has not read. */
    static final String UNREAD = "SELECT COUNT(*) FROM notice n WHERE " + CHANGED
            + " AND NOT EXISTS (SELECT 1 FROM notice_read d WHERE d.review = n.review AND d.audit = n.audit AND d.person = :person)";

    private static final String COLUMNS = "n.review, r.name, n.audit, n.why, n.decision_before, n.decision, n.fresh,"
            + " n.worse, n.better, n.gone, n.written_at";
    private static final RowMapper<Notice> NOTICE = (row, context) -> new Notice(
            row.getString("review"),
            row.getString("name"),
            row.getInt("audit"),
            row.getString("why"),
            row.getString("decision_before"),
            row.getString("decision"),
            row.getInt("fresh"),
            row.getInt("worse"),
            row.getInt("better"),
            row.getInt("gone"),
            Instant.parse(row.getString("written_at")),
            row.getInt("seen") == 1);

    private final Database database;
    private final Clock clock;

    public Notices(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * An audit that is over, and of which nobody was told.
     *
     * @param before the number of the audit before that came out; absent where there is none
     */
    public record Untold(String review, int audit, @Nullable Integer before, String why) {}

    /** Those audits that were asked for by nobody in person. */
    public List<Untold> untold() {
        return database.look(handle -> handle.createQuery("SELECT a.review, a.number, MIN(s.why), (SELECT MAX(b.number)"
                        + " FROM audit b WHERE b.review = a.review AND b.number < a.number AND b.state = 'DONE')"
                        + " FROM audit a JOIN reassessment s ON s.review = a.review AND s.audit = a.number"
                        + " WHERE a.state IN ('DONE', 'FAILED') AND NOT EXISTS (SELECT 1 FROM notice n"
                        + " WHERE n.review = a.review AND n.audit = a.number)"
                        + " GROUP BY a.review, a.number, a.asked_at ORDER BY a.asked_at, a.review, a.number")
                .map((row, context) -> {
                    int before = row.getInt(4);
                    return new Untold(row.getString(1), row.getInt(2), before == 0 ? null : before, row.getString(3));
                })
                .list());
    }

    /**
     * Tells of it where anything changed, unless another server did.
     *
     * @param ways by which it goes out besides, where it tells of a change
     */
    public void tell(Notice notice, List<Notice.Change> changes, List<String> ways) {
        database.write(handle -> {
            int first = handle.createUpdate("INSERT INTO notice (review, audit, why, decision_before, decision, fresh,"
                            + " worse, better, gone, written_at) VALUES (:review, :audit, :why, :decisionBefore,"
                            + " :decision, :fresh, :worse, :better, :gone, :at) ON CONFLICT DO NOTHING")
                    .bindMethods(notice)
                    .bind("at", notice.writtenAt().toString())
                    .execute();
            if (first == 1) {
                add(handle, notice, changes);
                if (notice.tellsOfChange()) {
                    ways.forEach(way -> Deliveries.add(handle, notice, way));
                }
            }
        });
    }

    private static void add(Handle handle, Notice notice, List<Notice.Change> changes) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO notice_change (review, audit, number, turn, finding,"
                        + " check_id, label, colours) VALUES (:review, :audit, :at, :turn, :finding, :check, :label, :colours)");
        int number = 0;
        for (Notice.Change change : changes) {
            batch.bind("review", notice.review())
                    .bind("audit", notice.audit())
                    .bind("at", ++number)
                    .bindMethods(change)
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Those that the person has not read first, then the newest first. */
    public List<Notice> of(String person, int most) {
        return database.look(handle -> handle.createQuery("SELECT " + COLUMNS
                        + ", CASE WHEN d.person IS NULL THEN 0 ELSE 1 END AS seen"
                        + " FROM notice n JOIN review r ON r.id = n.review"
                        + " LEFT JOIN notice_read d ON d.review = n.review AND d.audit = n.audit AND d.person = :person"
                        + " WHERE " + CHANGED
                        + " ORDER BY seen, n.written_at DESC, n.review LIMIT :most")
                .bind("person", person)
                .bind("most", most)
                .map(NOTICE)
                .list());
    }

    /** One of them, as the person sees it. */
    public Optional<Notice> find(String review, int audit, String person) {
        return database.look(handle -> handle.createQuery("SELECT " + COLUMNS
                        + ", (SELECT COUNT(*) FROM notice_read d WHERE d.review = n.review AND d.audit = n.audit"
                        + " AND d.person = :person) AS seen FROM notice n JOIN review r ON r.id = n.review"
                        + " WHERE n.review = :review AND n.audit = :audit")
                .bind("review", review)
                .bind("audit", audit)
                .bind("person", person)
                .map(NOTICE)
                .findOne());
    }

    public List<Notice.Change> changes(String review, int audit) {
        return database.look(handle -> handle.createQuery(
                        "SELECT * FROM notice_change WHERE review = :review AND audit = :audit ORDER BY number")
                .bind("review", review)
                .bind("audit", audit)
                .map((row, context) -> new Notice.Change(
                        row.getString("turn"),
                        row.getString("finding"),
                        row.getString("check_id"),
                        row.getString("label"),
                        row.getString("colours")))
                .list());
    }

    public int unread(String person) {
        return database.look(handle -> handle.createQuery(UNREAD)
                .bind("person", person)
                .mapTo(Integer.class)
                .one());
    }

    /** The person has read all there are. */
    public void readAll(String person) {
        read(person, "1 = 1", "", 0);
    }

    public void read(String review, int audit, String person) {
        read(person, "n.review = :review AND n.audit = :audit", review, audit);
    }

    private void read(String person, String which, String review, int audit) {
        database.write(handle -> handle.createUpdate("INSERT INTO notice_read (review, audit, person, read_at)"
                        + " SELECT n.review, n.audit, :person, :at FROM notice n WHERE <which> ON CONFLICT DO NOTHING")
                .define("which", which)
                .bind("person", person)
                .bind("review", review)
                .bind("audit", audit)
                .bind("at", clock.instant().toString())
                .execute());
    }
}
