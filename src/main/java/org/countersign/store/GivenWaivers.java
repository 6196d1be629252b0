package org.countersign.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** Waivers that were given, in every review, and how one of them ends before its time. */
public final class GivenWaivers {
    private static final RowMapper<GivenWaiver> GIVEN = (row, context) -> {
        String withdrawn = row.getString("withdrawn_at");
        return new GivenWaiver(
                row.getString("review"),
                row.getInt("number"),
                Reviews.ACCEPTED.map(row, context),
                Instant.parse(row.getString("given_at")),
                row.getString("withdrawn_by"),
                withdrawn == null ? null : Instant.parse(withdrawn),
                row.getString("withdrawn_why"));
    };

    private final Database database;
    private final Clock clock;
    private final Trail trail;
    private final Reviews reviews;
    private final FollowUps followUps;

    public GivenWaivers(Database database, Clock clock, Trail trail, Reviews reviews, FollowUps followUps) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
        this.reviews = reviews;
        this.followUps = followUps;
    }

    /** Gives a waiver of the finding, which is then an accepted risk, and asks for an audit. */
    public void give(String review, String finding, Accepted waiver, String by, LocalDate asOf) {
        database.write(handle -> {
            followUps.change(handle, review, finding, FollowUpChange.accepted(waiver.expiresOn()), by);
            reviews.waive(handle, review, by, waiver, asOf);
        });
    }

    /** Ends the waiver, opens its findings again, and asks for an audit without it; false where it ended before. */
    public boolean withdraw(GivenWaiver waiver, String by, String why, LocalDate asOf) {
        return database.change(handle -> {
            int withdrawn = handle.createUpdate("UPDATE waiver SET withdrawn_by = :by, withdrawn_at = :at,"
                            + " withdrawn_why = :why"
                            + " WHERE review = :review AND number = :number AND withdrawn_at IS NULL")
                    .bind("by", by)
                    .bind("at", clock.instant().toString())
                    .bind("why", why)
                    .bind("review", waiver.review())
                    .bind("number", waiver.number())
                    .execute();
            if (withdrawn == 0) {
                return false;
            }
            Accepted was = waiver.accepted();
            trail.add(
                    handle,
                    by,
                    "withdrew the waiver of " + was.check() + " for " + was.about() + ": " + why,
                    waiver.review());
            handle.createQuery("SELECT u.finding FROM follow_up u WHERE u.review = :review"
                            + " AND u.status = 'ACCEPTED_RISK' AND u.finding IN (SELECT f.key FROM finding f"
                            + " WHERE f.review = :review AND f.check_id = :check AND f.subject = :about)")
                    .bind("review", waiver.review())
                    .bind("check", was.check())
                    .bind("about", was.about())
                    .mapTo(String.class)
                    .list()
                    .forEach(finding -> followUps.change(handle, waiver.review(), finding, reopened(), by));
            reviews.ask(handle, waiver.review(), by, asOf);
            return true;
        });
    }

    public Optional<GivenWaiver> find(String review, int number) {
        return database.look(
                handle -> handle.createQuery("SELECT * FROM waiver WHERE review = :review AND number = :number")
                        .bind("review", review)
                        .bind("number", number)
                        .map(GIVEN)
                        .findOne());
    }

    /** Those of a review that nobody withdrew, the oldest first. */
    public List<GivenWaiver> of(String review) {
        return reviews.waivers(review, GIVEN);
    }

    /** Those of one check and subject, the oldest first. */
    public List<GivenWaiver> of(String review, String check, String about) {
        return database.look(handle -> handle.createQuery("SELECT * FROM waiver WHERE review = :review"
                        + " AND check_id = :check AND about = :about ORDER BY number")
                .bind("review", review)
                .bind("check", check)
                .bind("about", about)
                .map(GIVEN)
                .list());
    }

    /** Those of any review that count today and run out by that day, the first to run out first. */
    public List<GivenWaiver> runningOut(LocalDate today, LocalDate by) {
        return database.look(handle -> handle.createQuery("SELECT * FROM waiver WHERE withdrawn_at IS NULL"
                        + " AND expires_on BETWEEN :today AND :by ORDER BY expires_on, review, number")
                .bind("today", today.toString())
                .bind("by", by.toString())
                .map(GIVEN)
                .list());
    }

    private static FollowUpChange reopened() {
        return FollowUpChange.some(FollowUp.Status.OPEN, null, null);
    }
}
