package org.countersign.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;

/** What is to be tried out of proposals: who works on each, and what came of it. */
public final class Proofs {
    private static final Duration LEASE = Duration.ofSeconds(40);
    private static final RowMapper<Proof> PROOF = (row, context) -> new Proof(
            row.getInt("proposal"),
            row.getString("digest"),
            Instant.parse(row.getString("asked_at")),
            Proof.State.valueOf(row.getString("state")),
            row.getString("why"),
            row.getString("outcome"),
            row.getString("workbook"));

    private final Database database;
    private final Clock clock;

    public Proofs(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        if (database.isOfOneProcess()) {
            database.write(handle ->
                    handle.execute("UPDATE proof SET state = 'WAITING', lease = NULL WHERE state = 'RUNNING'"));
        }
    }

    /** A proof that one worker holds; nobody else finishes it while the lease lasts. */
    public record Lease(String id, Proof proof) {}

    /** Asks to try out the proposal as it is, again where that was done before. */
    public void ask(Proposal proposal, String by) {
        database.write(handle -> handle.createUpdate("INSERT INTO proof (proposal, digest, asked_by, asked_at, state)"
                        + " VALUES (:number, :digest, :by, :at, 'WAITING') ON CONFLICT (proposal, digest) DO UPDATE SET"
                        + " state = 'WAITING', asked_by = :by, asked_at = :at, lease = NULL, why = NULL,"
                        + " outcome = NULL, workbook = NULL")
                .bind("number", proposal.number())
                .bind("digest", proposal.digest())
                .bind("by", by)
                .bind("at", clock.instant().toString())
                .execute());
    }

    /** What came of trying out the proposal as it is. */
    public Optional<Proof> of(Proposal proposal) {
        return database.look(
                handle -> handle.createQuery("SELECT * FROM proof WHERE proposal = :number AND digest = :digest")
                        .bind("number", proposal.number())
                        .bind("digest", proposal.digest())
                        .map(PROOF)
                        .findOne());
    }

    /** The one that waits longest, or one whose worker is gone. */
    public Optional<Lease> take() {
        return database.change(handle -> {
            String lease = UUID.randomUUID().toString();
            Instant now = clock.instant();
            String free = "(state = 'WAITING' OR (state = 'RUNNING' AND lease_until < :now))";
            handle.createUpdate("UPDATE proof SET state = 'RUNNING', lease = :lease, lease_until = :until"
                            + " WHERE (proposal, digest) IN (SELECT proposal, digest FROM proof WHERE " + free
                            + " ORDER BY asked_at, proposal LIMIT 1) AND " + free)
                    .bind("lease", lease)
                    .bind("now", now.toString())
                    .bind("until", now.plus(LEASE).toString())
                    .execute();
            return handle.createQuery("SELECT * FROM proof WHERE lease = :lease AND state = 'RUNNING'")
                    .bind("lease", lease)
                    .map(PROOF)
                    .findOne()
                    .map(proof -> new Lease(lease, proof));
        });
    }

    /** Says that it is still being worked on; false where somebody else took it over, or it was asked for anew. */
    public boolean renew(Lease lease) {
        return 1
                == database.change(handle -> handle.createUpdate(
                                "UPDATE proof SET lease_until = :until WHERE lease = :lease AND state = 'RUNNING'")
                        .bind("until", clock.instant().plus(LEASE).toString())
                        .bind("lease", lease.id())
                        .execute());
    }

    /** Keeps what came of it, unless somebody else took it over. */
    public void finish(Lease lease, byte[] outcome, byte[] workbook) {
        database.write(handle -> handle.createUpdate("UPDATE proof SET state = 'DONE', outcome = :outcome,"
                        + " workbook = :workbook WHERE lease = :lease AND state = 'RUNNING'")
                .bind("outcome", Documents.add(handle, outcome))
                .bind("workbook", Documents.add(handle, workbook))
                .bind("lease", lease.id())
                .execute());
    }

    public void fail(Lease lease, String why) {
        database.write(handle -> handle.createUpdate(
                        "UPDATE proof SET state = 'FAILED', why = :why WHERE lease = :lease AND state = 'RUNNING'")
                .bind("why", why)
                .bind("lease", lease.id())
                .execute());
    }
}
