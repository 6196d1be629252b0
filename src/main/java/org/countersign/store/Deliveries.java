package org.countersign.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Notices that go out: each by each way once, tried again until it is there or was tried too often. */
public final class Deliveries {
    /** How often it is tried: with the pauses doubled from one minute, for some two days. */
    public static final int TRIES = 12;

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Database database;
    private final Clock clock;
    private final Trail trail;
    private final Notices notices;

    public Deliveries(Database database, Clock clock, Trail trail, Notices notices) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
        this.notices = notices;
    }

    /** A notice that one server sends; nobody else does while the lease lasts. */
    public record Lease(String id, String way, int tries, Notice notice) {}

    static void add(Handle handle, Notice notice, String way) {
        handle.createUpdate("INSERT INTO delivery (review, audit, way, state, tries, next_at)"
                        + " VALUES (:review, :audit, :way, 'WAITING', 0, :at)")
                .bind("review", notice.review())
                .bind("audit", notice.audit())
                .bind("way", way)
                .bind("at", notice.writtenAt().toString())
                .execute();
    }

    /** The one that waits longest and goes that way. */
    public Optional<Lease> take(String way) {
        String lease = UUID.randomUUID().toString();
        Instant now = clock.instant();
        return database.change(handle -> {
                    String due = "way = :way AND state = 'WAITING' AND next_at <= :now";
                    handle.createUpdate("UPDATE delivery SET lease = :lease, next_at = :until, tries = tries + 1"
                                    + " WHERE (review, audit, way) IN (SELECT review, audit, way FROM delivery WHERE "
                                    + due + " ORDER BY next_at, review LIMIT 1) AND " + due)
                            .bind("way", way)
                            .bind("lease", lease)
                            .bind("now", now.toString())
                            .bind("until", now.plus(LEASE).toString())
                            .execute();
                    return handle.createQuery("SELECT review, audit, tries FROM delivery WHERE lease = :lease")
                            .bind("lease", lease)
                            .map((row, context) -> new Held(row.getString(1), row.getInt(2), row.getInt(3)))
                            .findOne();
                })
                .flatMap(held -> notices.find(held.review(), held.audit(), "")
                        .map(notice -> new Lease(lease, way, held.tries(), notice)));
    }

    private record Held(String review, int audit, int tries) {}

    public void sent(Lease lease) {
        end(lease, "SENT", "", "sent the notice of audit " + lease.notice().audit() + " by " + lease.way());
    }

    /** It did not go; it is tried again later, unless that was the last time. */
    public void failed(Lease lease, String why) {
        if (lease.tries() >= TRIES) {
            end(
                    lease,
                    "GIVEN_UP",
                    why,
                    "gave up sending the notice of audit " + lease.notice().audit() + " by " + lease.way() + ": "
                            + why);
            return;
        }
        Instant next = clock.instant().plus(Duration.ofMinutes(1L << (lease.tries() - 1)));
        database.write(handle -> handle.createUpdate("UPDATE delivery SET lease = NULL, next_at = :next, why = :why"
                        + " WHERE lease = :lease AND state = 'WAITING'")
                .bind("next", next.toString())
                .bind("why", why)
                .bind("lease", lease.id())
                .execute());
    }

    private void end(Lease lease, String state, String why, String what) {
        database.write(handle -> {
            int ended = handle.createUpdate("UPDATE delivery SET state = :state, lease = NULL, why = :why"
                            + " WHERE lease = :lease AND state = 'WAITING'")
                    .bind("state", state)
                    .bind("why", why)
                    .bind("lease", lease.id())
                    .execute();
            if (ended == 1) {
                trail.add(handle, Reassessments.ASKER, what, lease.notice().review());
            }
        });
    }
}
