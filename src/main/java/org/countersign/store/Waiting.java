package org.countersign.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What waits for a person, and what others decided of what she asked for. */
public final class Waiting {
    private static final Duration LATELY = Duration.ofDays(14);
    private static final String FOREIGN_PROPOSALS = " FROM proposal WHERE state = 'IN_REVIEW' AND author <> :person";
    private static final String FOREIGN_WAIVERS = " FROM waiver_request WHERE state = 'OPEN' AND requester <> :person";

    private final Database database;
    private final Clock clock;

    public Waiting(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A proposal, and who proposed it. */
    public record Proposed(int number, String title, String author) {}

    /** How many findings of a review somebody is to see to. */
    public record Assigned(String review, String name, int findings) {}

    /** What somebody else did with a proposal of hers. */
    public record Answered(int number, String title, boolean published, String by) {}

    /** A version that somebody else called off before its day. */
    public record TakenBack(int version, String label, String by, String why) {}

    /** What somebody else did with her request to waive a finding. */
    public record Ruled(String review, String finding, String label, boolean approved, String by) {}

    /** How many notices are unread and, for an approver, decisions are due. */
    public int count(String person, boolean approves) {
        String due = approves
                ? " + (SELECT COUNT(*)" + FOREIGN_PROPOSALS + ") + (SELECT COUNT(*)" + FOREIGN_WAIVERS + ")"
                : "";
        return database.look(handle -> handle.createQuery("SELECT (" + Notices.UNREAD + ")" + due)
                .bind("person", person)
                .mapTo(Integer.class)
                .one());
    }

    public List<Proposed> proposals(String person) {
        return database.look(
                handle -> handle.createQuery("SELECT number, title, author" + FOREIGN_PROPOSALS + " ORDER BY number")
                        .bind("person", person)
                        .map((row, context) -> new Proposed(row.getInt(1), row.getString(2), row.getString(3)))
                        .list());
    }

    public int waivers(String person) {
        return database.look(handle -> handle.createQuery("SELECT COUNT(*)" + FOREIGN_WAIVERS)
                .bind("person", person)
                .mapTo(Integer.class)
                .one());
    }

    /** Those that the last audit still reports, and nobody settled. */
    public List<Assigned> findings(String person) {
        return database.look(handle -> handle.createQuery("SELECT r.id, r.name, COUNT(*) FROM follow_up u"
                        + " JOIN review r ON r.id = u.review WHERE u.assignee = :person AND r.archived = 0"
                        + " AND u.status NOT IN (<settled>) AND EXISTS (SELECT 1 FROM finding f"
                        + " WHERE f.review = u.review AND f.audit = r.shown AND f.key = u.finding AND f.colour <> 'GREEN')"
                        + " GROUP BY r.id, r.name ORDER BY r.name, r.id")
                .bind("person", person)
                .bindList(
                        "settled",
                        Arrays.stream(FollowUp.Status.values())
                                .filter(FollowUp.Status::isSettled)
                                .map(Enum::name)
                                .toList())
                .map((row, context) -> new Assigned(row.getString(1), row.getString(2), row.getInt(3)))
                .list());
    }

    /** Proposals that were decided in the last fortnight, the newest first. */
    public List<Answered> answers(String person) {
        return database.look(handle -> handle.createQuery("SELECT number, title, state, reviewer FROM proposal"
                        + " WHERE author = :person AND reviewer IS NOT NULL AND state IN ('PUBLISHED', 'DRAFT')"
                        + " AND decided_at >= :since ORDER BY decided_at DESC, number")
                .bind("person", person)
                .bind("since", lately())
                .map((row, context) -> new Answered(
                        row.getInt(1), row.getString(2), row.getString(3).equals("PUBLISHED"), row.getString(4)))
                .list());
    }

    /** Versions that others called off in the last fortnight, and which she proposed or approved, the newest first. */
    public List<TakenBack> takenBack(String person) {
        return database.look(handle -> handle.createQuery("SELECT v.number, v.label, v.called_off_by, t.what"
                        + " FROM policy_version v JOIN trail t ON t.what LIKE " + CalledOff.OF_VERSION
                        + " WHERE v.called_off_by <> :person AND (v.author = :person OR v.approver = :person)"
                        + " AND t.happened_at >= :since ORDER BY t.number DESC")
                .bind("person", person)
                .bind("since", lately())
                .map((row, context) -> new TakenBack(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        CalledOff.of(row.getString(4)).map(CalledOff::why).orElse("")))
                .list());
    }

    /** Requests to waive that were decided in the last fortnight, the newest first. */
    public List<Ruled> rulings(String person) {
        return database.look(handle -> handle.createQuery("SELECT review, finding, label, check_id, state, decided_by"
                        + " FROM waiver_request WHERE requester = :person AND state IN ('APPROVED', 'DECLINED')"
                        + " AND decided_at >= :since ORDER BY decided_at DESC, review, number")
                .bind("person", person)
                .bind("since", lately())
                .map((row, context) -> new Ruled(
                        row.getString(1),
                        row.getString(2),
                        row.getString(4) + ", " + row.getString(3),
                        row.getString(5).equals("APPROVED"),
                        row.getString(6)))
                .list());
    }

    private String lately() {
        return clock.instant().minus(LATELY).toString();
    }
}
