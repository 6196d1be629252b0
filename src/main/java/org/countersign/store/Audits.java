package org.countersign.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The audits that were asked for: who works on each, and what came of it. */
public final class Audits {
    private static final Duration LEASE = Duration.ofSeconds(40);
    private static final RowMapper<StoredAudit> AUDIT = (row, context) -> new StoredAudit(
            row.getString("review"),
            row.getInt("number"),
            LocalDate.parse(row.getString("as_of")),
            row.getString("asked_by"),
            Instant.parse(row.getString("asked_at")),
            StoredAudit.State.valueOf(row.getString("state")),
            row.getString("progress"),
            row.getString("why"),
            row.getString("vendor"),
            row.getString("decision"),
            row.getString("report"),
            row.getString("reading"),
            row.getString("workbook"),
            row.getString("summary"),
            row.getString("outline"));

    private final Database database;
    private final Clock clock;
    private final Trail trail;
    private final Duration lease;

    public Audits(Database database, Clock clock, Trail trail) {
        this(database, clock, trail, LEASE);
    }

    /**
     * As above, with another patience.
     *
     * @param lease for how long nobody hears of a worker, until another takes its audit over
     */
    public Audits(Database database, Clock clock, Trail trail, Duration lease) {
        this.lease = lease;
        this.database = database;
        this.clock = clock;
        this.trail = trail;
        if (database.isOfOneProcess()) {
            releaseAll();
        }
    }

    /** An audit that one worker holds; nobody else finishes it while the lease lasts. */
    public record Lease(String id, StoredAudit audit) {}

    /**
     * What came of an audit.
     *
     * @param handOuts the reports by the names of their formats, {@code json} and {@code xlsx} among them
     * @param summary the report without its findings, which follow on their own
     * @param outline the reading without its facts
     * @param read what was read, in parts
     */
    @SuppressWarnings("ArrayRecordComponent") // reports may be large and are never compared
    public record Result(
            String vendor,
            String decision,
            Map<String, byte[]> handOuts,
            byte[] reading,
            byte[] summary,
            byte[] outline,
            Iterable<StoredFinding> findings,
            Iterable<StoredPerson> people,
            Gist gist,
            Read read) {}

    /** How often whoever works on an audit is to renew the lease. */
    public Duration renewal() {
        return lease.dividedBy(4);
    }

    /** The audit that waits longest, or one whose worker is gone. */
    public Optional<Lease> take() {
        return database.change(handle -> {
            String id = UUID.randomUUID().toString();
            Instant now = clock.instant();
            String free = "(state = 'WAITING' OR (state = 'RUNNING' AND lease_until < :now))";
            handle.createUpdate("UPDATE audit SET state = 'RUNNING', lease = :lease, lease_until = :until,"
                            + " step = 'READING', taken = taken + 1, began_at = :now"
                            + " WHERE (review, number) IN (SELECT review, number FROM audit WHERE " + free
                            + " ORDER BY asked_at, number LIMIT 1) AND " + free)
                    .bind("lease", id)
                    .bind("now", now.toString())
                    .bind("until", now.plus(lease).toString())
                    .execute();
            Optional<Lease> taken = handle.createQuery("SELECT * FROM audit WHERE lease = :lease AND state = 'RUNNING'")
                    .bind("lease", id)
                    .map(AUDIT)
                    .findOne()
                    .map(audit -> new Lease(id, audit));
            taken.ifPresent(begun -> forget(handle, begun));
            return taken;
        });
    }

    /** Says that it is still being worked on; false where it was cancelled or somebody else took it over. */
    public boolean renew(Lease held) {
        return 1
                == database.change(handle -> handle.createUpdate(
                                "UPDATE audit SET lease_until = :until WHERE lease = :lease AND state = 'RUNNING'")
                        .bind("until", clock.instant().plus(lease).toString())
                        .bind("lease", held.id())
                        .execute());
    }

    /** Keeps the result, unless somebody else took the audit over or it was cancelled. */
    public void finish(Lease lease, Result result) {
        database.write(handle -> {
            int done = handle.createUpdate(
                            "UPDATE audit SET state = 'DONE', progress = NULL, vendor = :vendor, decision = :decision,"
                                    + " took_millis = :took WHERE lease = :lease AND state = 'RUNNING'")
                    .bind("vendor", result.vendor())
                    .bind("decision", result.decision())
                    .bind("took", millisSinceBegin(handle, lease))
                    .bind("lease", lease.id())
                    .execute();
            if (done == 1) {
                Map<String, String> kept = HandOuts.add(handle, lease.audit(), result.handOuts());
                String reading = Documents.add(handle, result.reading());
                handle.createUpdate("UPDATE audit SET report = :report, reading = :reading, workbook = :workbook,"
                                + " summary = :summary, outline = :outline WHERE lease = :lease")
                        .bind("report", kept.get("json"))
                        .bind("reading", reading)
                        .bind("workbook", kept.get("xlsx"))
                        .bind("summary", Documents.add(handle, result.summary()))
                        .bind("outline", Documents.add(handle, result.outline()))
                        .bind("lease", lease.id())
                        .execute();
                Findings.add(handle, lease.audit(), result.findings().iterator());
                CarriedOver.to(handle, trail, lease.audit(), clock.instant());
                Roster.add(handle, lease.audit(), result.people().iterator());
                result.gist().keep(handle, lease.audit());
                forget(handle, lease);
                Facts.add(handle, reading, result.read());
                Leaves.add(handle, lease.audit().review(), result.read().leaves());
                tell(handle, lease, "audit " + lease.audit().number() + " came out as " + words(result.decision()));
            }
        });
    }

    /** As the trail is read by people: do not sign. */
    private static String words(String decision) {
        return decision.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private long millisSinceBegin(Handle handle, Lease lease) {
        return handle.createQuery("SELECT began_at FROM audit WHERE lease = :lease AND began_at IS NOT NULL")
                .bind("lease", lease.id())
                .mapTo(String.class)
                .findOne()
                .map(began ->
                        Duration.between(Instant.parse(began), clock.instant()).toMillis())
                .orElse(0L);
    }

    public void fail(Lease lease, String why) {
        database.write(handle -> {
            int failed = handle.createUpdate("UPDATE audit SET state = 'FAILED', progress = NULL, why = :why"
                            + " WHERE lease = :lease AND state = 'RUNNING'")
                    .bind("why", why)
                    .bind("lease", lease.id())
                    .execute();
            if (failed == 1) {
                forget(handle, lease);
                tell(handle, lease, "audit " + lease.audit().number() + " failed: " + why);
            }
        });
    }

    /** Ends an audit that is not over. */
    public void cancel(String review, int number, String by) {
        database.write(handle -> {
            int cancelled = handle.createUpdate("UPDATE audit SET state = 'CANCELLED', progress = NULL WHERE review ="
                            + " :review AND number = :number AND state IN ('WAITING', 'RUNNING')")
                    .bind("review", review)
                    .bind("number", number)
                    .execute();
            if (cancelled == 1) {
                AuditProgress.forget(handle, review, number);
                trail.add(handle, by, "cancelled audit " + number, review);
            }
        });
    }

    /** The audits of a review, the newest first. */
    public List<StoredAudit> of(String review) {
        return database.look(
                handle -> handle.createQuery("SELECT * FROM audit WHERE review = :review ORDER BY number DESC")
                        .bind("review", review)
                        .map(AUDIT)
                        .list());
    }

    /** The newest audit of each review. */
    public List<StoredAudit> newest() {
        return database.look(handle -> handle.createQuery("SELECT * FROM audit a WHERE number ="
                        + " (SELECT MAX(number) FROM audit b WHERE b.review = a.review)")
                .map(AUDIT)
                .list());
    }

    private static void forget(Handle handle, Lease lease) {
        AuditProgress.forget(handle, lease.audit().review(), lease.audit().number());
    }

    private void tell(Handle handle, Lease lease, String what) {
        trail.add(handle, "Countersign", what, lease.audit().review());
    }

    private void releaseAll() {
        database.write(
                handle -> handle.execute("UPDATE audit SET state = 'WAITING', lease = NULL WHERE state = 'RUNNING'"));
    }
}
