package org.countersign.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Who sees to which finding, by when, and how far it came; each step is kept. */
public final class FollowUps {
    /** The keys of what somebody did or wrote something about. */
    static final String SEEN_TO = "(SELECT finding FROM follow_up WHERE review = :review"
            + " UNION SELECT finding FROM remark WHERE review = :review)";

    private static final RowMapper<FollowUp> FOLLOW_UP =
            (row, context) -> of(row.getString("status"), row.getString("assignee"), row.getString("due_on"));
    private static final RowMapper<Step> STEP = (row, context) ->
            new Step(row.getString("words"), row.getString("done_by"), Instant.parse(row.getString("done_at")));
    private static final RowMapper<Remark> REMARK = (row, context) -> new Remark(
            row.getString("finding"),
            row.getString("words"),
            row.getString("written_by"),
            Instant.parse(row.getString("written_at")));

    private final Database database;
    private final Clock clock;
    private final Trail trail;

    public FollowUps(Database database, Clock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /** Changes the follow-up of all these findings at once; false, and nothing changed, where one of them never was. */
    public boolean change(String review, Set<String> findings, FollowUpChange change, String by) {
        return database.change(handle -> {
            if (findings.isEmpty() || known(handle, review, findings) < findings.size()) {
                return false;
            }
            findings.forEach(finding -> change(handle, review, finding, change, by));
            return true;
        });
    }

    /** Some audit of the review reported a finding of that key. */
    public boolean knows(String review, String finding) {
        return database.look(handle -> known(handle, review, Set.of(finding)) == 1);
    }

    /** How it stands; {@link FollowUp#NONE} where nobody has looked after it. */
    public FollowUp of(String review, String finding) {
        return database.look(handle -> of(handle, review, finding));
    }

    /** What was done about the finding, the oldest first. */
    public List<Step> steps(String review, String finding) {
        return about("follow_up_step", review, finding, STEP);
    }

    /** What was written about the finding, the oldest first. */
    public List<Remark> remarks(String review, String finding) {
        return about("remark", review, finding, REMARK);
    }

    /** How each finding stands for which somebody did or wrote something, with what was written last. */
    public List<FollowedUp> all(String review) {
        return database.look(handle -> {
            Map<String, FollowUp> stands = new TreeMap<>();
            handle.createQuery("SELECT * FROM follow_up WHERE review = :review")
                    .bind("review", review)
                    .map((row, context) -> Map.entry(row.getString("finding"), FOLLOW_UP.map(row, context)))
                    .forEach(each -> stands.put(each.getKey(), each.getValue()));
            Map<String, Remark> last = new HashMap<>();
            handle.createQuery("SELECT * FROM remark WHERE review = :review ORDER BY number")
                    .bind("review", review)
                    .map(REMARK)
                    .forEach(remark -> last.put(remark.finding(), remark));
            last.keySet().forEach(finding -> stands.putIfAbsent(finding, FollowUp.NONE));
            return stands.entrySet().stream()
                    .map(each -> new FollowedUp(each.getKey(), each.getValue(), last.get(each.getKey())))
                    .toList();
        });
    }

    /** Everybody who sees to a finding of the review. */
    public List<String> assignees(String review) {
        return database.look(handle -> handle.createQuery("SELECT DISTINCT assignee FROM follow_up"
                        + " WHERE review = :review AND assignee IS NOT NULL ORDER BY assignee")
                .bind("review", review)
                .mapTo(String.class)
                .list());
    }

    /** The same within the transaction of what it follows from. */
    void change(Handle handle, String review, String finding, FollowUpChange change, String by) {
        int number = Reviews.next(handle, "follow_up_step", review);
        FollowUp before = of(handle, review, finding);
        FollowUp after = named(handle, change.of(before));
        List<String> words = FollowUpChange.words(before, after);
        if (words.isEmpty()) {
            return;
        }
        String said = String.join(", ", words);
        keep(handle, review, finding, after);
        handle.createUpdate("INSERT INTO follow_up_step (review, number, finding, words, done_by, done_at)"
                        + " VALUES (:review, :number, :finding, :words, :by, :at)")
                .bind("review", review)
                .bind("number", number)
                .bind("finding", finding)
                .bind("words", said)
                .bind("by", by)
                .bind("at", clock.instant().toString())
                .execute();
        trail.add(handle, by, "followed up " + finding + ": " + said, review);
    }

    /** Whoever is known here is assigned by the name that her notices go by, however she was written. */
    private static FollowUp named(Handle handle, FollowUp after) {
        String written = after.assignee();
        return written == null
                ? after
                : new FollowUp(
                        after.status(),
                        People.find(handle, "email", People.plain(written))
                                .or(() -> People.find(handle, "name_key", People.plain(written)))
                                .map(Person::name)
                                .orElse(written),
                        after.dueOn());
    }

    private static void keep(Handle handle, String review, String finding, FollowUp after) {
        LocalDate due = after.dueOn();
        handle.createUpdate("INSERT INTO follow_up (review, finding, status, assignee, due_on)"
                        + " VALUES (:review, :finding, :status, :assignee, :due) ON CONFLICT (review, finding)"
                        + " DO UPDATE SET status = :status, assignee = :assignee, due_on = :due")
                .bind("review", review)
                .bind("finding", finding)
                .bind("status", after.status().name())
                .bind("assignee", after.assignee())
                .bind("due", due == null ? null : due.toString())
                .execute();
    }

    private static int known(Handle handle, String review, Set<String> findings) {
        return handle.createQuery(
                        "SELECT COUNT(DISTINCT key) FROM finding WHERE review = :review AND key IN (<findings>)")
                .bind("review", review)
                .bindList("findings", new ArrayList<>(findings))
                .mapTo(Integer.class)
                .one();
    }

    private static FollowUp of(Handle handle, String review, String finding) {
        return handle.createQuery("SELECT * FROM follow_up WHERE review = :review AND finding = :finding")
                .bind("review", review)
                .bind("finding", finding)
                .map(FOLLOW_UP)
                .findOne()
                .orElse(FollowUp.NONE);
    }

    private <T> List<T> about(String table, String review, String finding, RowMapper<T> mapper) {
        return database.look(handle -> handle.createQuery(
                        "SELECT * FROM <table> WHERE review = :review AND finding = :finding ORDER BY number")
                .define("table", table)
                .bind("review", review)
                .bind("finding", finding)
                .map(mapper)
                .list());
    }

    static FollowUp of(@Nullable String status, @Nullable String assignee, @Nullable String dueOn) {
        return new FollowUp(
                status == null ? FollowUp.Status.OPEN : FollowUp.Status.valueOf(status),
                assignee,
                dueOn == null ? null : LocalDate.parse(dueOn));
    }
}
