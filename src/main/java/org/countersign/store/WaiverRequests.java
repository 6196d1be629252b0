package org.countersign.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countersign.store.WaiverRequest.State;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Waivers under four eyes: one person asks, somebody else approves or declines. */
public final class WaiverRequests {
    private static final RowMapper<WaiverRequest> REQUEST = (row, context) -> new WaiverRequest(
            row.getString("review"),
            row.getInt("number"),
            row.getString("finding"),
            row.getString("check_id"),
            row.getString("about"),
            row.getString("label"),
            row.getString("message"),
            row.getString("meaning"),
            row.getString("requester"),
            row.getString("reason"),
            LocalDate.parse(row.getString("expires_on")),
            Instant.parse(row.getString("asked_at")),
            State.valueOf(row.getString("state")),
            row.getString("decided_by"),
            instant(row.getString("decided_at")),
            row.getString("decided_why"));

    private final Database database;
    private final Clock clock;
    private final Trail trail;
    private final Reviews reviews;
    private final FollowUps followUps;

    public WaiverRequests(Database database, Clock clock, Trail trail, Reviews reviews, FollowUps followUps) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
        this.reviews = reviews;
        this.followUps = followUps;
    }

    /** Why a decision was taken, or not. */
    public enum Outcome {
        DONE,
        /** Somebody decided before. */
        NOT_OPEN,
        /** It is the request of whoever decides. */
        OWN
    }

    /** Asks for a waiver of a red finding; false where one is asked for already. */
    public boolean ask(
            String review,
            StoredFinding finding,
            @Nullable String meaning,
            String requester,
            String reason,
            LocalDate expiresOn) {
        return database.change(handle -> {
            int number = Reviews.next(handle, "waiver_request", review);
            int added = handle.createUpdate("INSERT INTO waiver_request (review, number, finding, check_id, about,"
                            + " label, message, meaning, requester, reason, expires_on, asked_at, state) VALUES"
                            + " (:review, :number, :key, :check, :subject, :label, :message, :meaning, :requester,"
                            + " :reason, :expires, :at, 'OPEN') ON CONFLICT DO NOTHING")
                    .bind("review", review)
                    .bind("number", number)
                    .bindMethods(finding)
                    .bind("meaning", meaning)
                    .bind("requester", requester)
                    .bind("reason", reason)
                    .bind("expires", expiresOn.toString())
                    .bind("at", clock.instant().toString())
                    .execute();
            if (added == 1) {
                trail.add(
                        handle,
                        requester,
                        "asked for a waiver of " + finding.key() + " until " + expiresOn + ": " + reason,
                        review);
            }
            return added == 1;
        });
    }

    /** Makes it a waiver that counts, marks the finding as an accepted risk, and asks for an audit. */
    public Outcome approve(WaiverRequest request, String by, LocalDate asOf) {
        return database.change(handle -> {
            Outcome outcome = decide(handle, request, State.APPROVED, by, "");
            if (outcome == Outcome.DONE) {
                trail.add(handle, by, "approved the waiver of " + request.finding(), request.review());
                followUps.change(
                        handle, request.review(), request.finding(), FollowUpChange.accepted(request.expiresOn()), by);
                reviews.waive(handle, request.review(), by, request.approvedBy(by), asOf);
            }
            return outcome;
        });
    }

    public Outcome decline(WaiverRequest request, String by, String why) {
        return end(request, State.DECLINED, "declined the waiver of ", by, why);
    }

    /** What the requester herself does. */
    public Outcome takeBack(WaiverRequest request, String by) {
        return end(request, State.TAKEN_BACK, "took back the request to waive ", by, "");
    }

    public Optional<WaiverRequest> find(String review, int number) {
        return database.look(
                handle -> handle.createQuery("SELECT * FROM waiver_request WHERE review = :review AND number = :number")
                        .bind("review", review)
                        .bind("number", number)
                        .map(REQUEST)
                        .findOne());
    }

    /** What was asked for about a finding, the oldest first. */
    public List<WaiverRequest> of(String review, String finding) {
        return database.look(handle -> handle.createQuery(
                        "SELECT * FROM waiver_request WHERE review = :review AND finding = :finding ORDER BY number")
                .bind("review", review)
                .bind("finding", finding)
                .map(REQUEST)
                .list());
    }

    /** All of a review, the oldest first. */
    public List<WaiverRequest> of(String review) {
        return database.look(
                handle -> handle.createQuery("SELECT * FROM waiver_request WHERE review = :review ORDER BY number")
                        .bind("review", review)
                        .map(REQUEST)
                        .list());
    }

    /** What waits for an approver in any review, the oldest first. */
    public List<WaiverRequest> open() {
        return database.look(handle -> handle.createQuery(
                        "SELECT * FROM waiver_request WHERE state = 'OPEN' ORDER BY asked_at, review, number")
                .map(REQUEST)
                .list());
    }

    private Outcome end(WaiverRequest request, State state, String what, String by, String why) {
        return database.change(handle -> {
            Outcome outcome = decide(handle, request, state, by, why);
            if (outcome == Outcome.DONE) {
                String said = why.isEmpty() ? "" : ": " + why;
                trail.add(handle, by, what + request.finding() + said, request.review());
            }
            return outcome;
        });
    }

    private Outcome decide(Handle handle, WaiverRequest request, State state, String by, String why) {
        boolean own = request.isOf(by);
        if (own != (state == State.TAKEN_BACK)) {
            return Outcome.OWN;
        }
        int decided = handle.createUpdate("UPDATE waiver_request SET state = :state, decided_by = :by,"
                        + " decided_at = :at, decided_why = :why"
                        + " WHERE review = :review AND number = :number AND state = 'OPEN'")
                .bind("state", state.name())
                .bind("by", by)
                .bind("at", clock.instant().toString())
                .bind("why", why)
                .bind("review", request.review())
                .bind("number", request.number())
                .execute();
        return decided == 1 ? Outcome.DONE : Outcome.NOT_OPEN;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
