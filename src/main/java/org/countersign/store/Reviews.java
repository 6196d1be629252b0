package org.countersign.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reviews with what people put into them; nothing is ever changed or taken out, only added. */
public final class Reviews {
    private static final RowMapper<Review> REVIEW = (row, context) -> new Review(
            row.getString("id"),
            row.getString("name"),
            row.getString("owner"),
            Instant.parse(row.getString("opened_at")),
            row.getInt("archived") == 1,
            row.getString("cleared_at") == null
                    ? null
                    : new Review.Cleared(Instant.parse(row.getString("cleared_at")), row.getInt("cleared_after_days")));
    static final RowMapper<Accepted> ACCEPTED = (row, context) -> new Accepted(
            row.getString("check_id"),
            row.getString("about"),
            row.getString("requester"),
            row.getString("reason"),
            row.getString("approver"),
            LocalDate.parse(row.getString("expires_on")),
            row.getString("meaning"));
    private static final RowMapper<Remark> REMARK = (row, context) -> new Remark(
            row.getString("finding"),
            row.getString("words"),
            row.getString("written_by"),
            Instant.parse(row.getString("written_at")));

    private final Database database;
    private final Clock clock;
    private final Trail trail;

    public Reviews(Database database, Clock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /** Opens a review with its first documents and asks for its audit. */
    public Review open(String name, String by, LocalDate asOf, List<Upload> uploads) {
        return open(UUID.randomUUID().toString(), name, by, asOf, uploads);
    }

    /** The same from a form; a form that was sent before opens nothing, and its review is returned. */
    public Review open(String form, String name, String by, LocalDate asOf, List<Upload> uploads) {
        return database.change(handle -> {
            Review review = new Review(UUID.randomUUID().toString(), name, by, clock.instant(), false);
            int opened = handle.createUpdate("INSERT INTO review (id, name, owner, opened_at, form)"
                            + " VALUES (:id, :name, :owner, :at, :form) ON CONFLICT DO NOTHING")
                    .bind("id", review.id())
                    .bind("name", name)
                    .bind("owner", by)
                    .bind("at", review.openedAt().toString())
                    .bind("form", form)
                    .execute();
            if (opened == 0) {
                return byForm(handle, form).orElseThrow();
            }
            trail.add(handle, by, "opened the review " + name, review.id());
            papers().add(handle, review.id(), by, uploads);
            ask(handle, review.id(), by, asOf);
            return review;
        });
    }

    /** The documents, each under its path. */
    public Papers papers() {
        return new Papers(database, clock, trail, this);
    }

    /** The answers to what could not be read without doubt. */
    public Settlements settlements() {
        return new Settlements(database, trail);
    }

    /** What people corrected in the documents. */
    public Corrections corrections() {
        return new Corrections(database, trail);
    }

    /** What people did about findings, for each of which somebody did or wrote something. */
    public List<FollowedUp> followed(String review) {
        return new FollowUps(database, clock, trail).all(review);
    }

    /** Records a waiver and asks for an audit that takes it into account. */
    public void waive(String review, String by, Accepted waiver, LocalDate asOf) {
        database.write(handle -> waive(handle, review, by, waiver, asOf));
    }

    void waive(Handle handle, String review, String by, Accepted waiver, LocalDate asOf) {
        handle.createUpdate("INSERT INTO waiver (review, number, check_id, about, requester, reason, approver,"
                        + " expires_on, given_at, meaning) VALUES (:review, :number, :check, :about, :requester,"
                        + " :reason, :approver, :expires, :at, :meaning)")
                .bind("review", review)
                .bind("number", next(handle, "waiver", review))
                .bindMethods(waiver)
                .bind("expires", waiver.expiresOn().toString())
                .bind("at", clock.instant().toString())
                .execute();
        trail.add(
                handle,
                by,
                "waived " + waiver.check() + " for " + waiver.about() + " until " + waiver.expiresOn()
                        + ", asked for by " + waiver.requester() + ", approved by " + waiver.approver() + ": "
                        + waiver.reason(),
                review);
        ask(handle, review, by, asOf);
    }

    public void remark(String review, String finding, String words, String by) {
        database.write(handle -> {
            handle.createUpdate("INSERT INTO remark (review, number, finding, words, written_by, written_at)"
                            + " VALUES (:review, :number, :finding, :words, :by, :at)")
                    .bind("review", review)
                    .bind("number", next(handle, "remark", review))
                    .bind("finding", finding)
                    .bind("words", words)
                    .bind("by", by)
                    .bind("at", clock.instant().toString())
                    .execute();
            trail.add(handle, by, "wrote about " + finding + ": " + words, review);
        });
    }

    /** Asks for an audit of what is there now. */
    public void ask(String review, String by, LocalDate asOf) {
        database.write(handle -> {
            ask(handle, review, by, asOf);
        });
    }

    /** Gives the review to somebody else. */
    public void hand(String review, String to, String by) {
        set(review, "owner", to, by, "made " + to + " the owner");
    }

    /** Leaves it out of the list, or takes it back in; nothing of it is deleted. */
    public void archive(String review, boolean archived, String by) {
        set(review, "archived", archived ? 1 : 0, by, archived ? "archived the review" : "took it out of the archive");
    }

    /** The review that the form opened. */
    public Optional<Review> byForm(String form) {
        return database.look(handle -> byForm(handle, form));
    }

    private static Optional<Review> byForm(Handle handle, String form) {
        return handle.createQuery("SELECT * FROM review WHERE form = :form")
                .bind("form", form)
                .map(REVIEW)
                .findOne();
    }

    private void set(String review, String column, Object value, String by, String what) {
        database.write(handle -> {
            int changed = handle.createUpdate(
                            "UPDATE review SET <column> = :value WHERE id = :id AND <column> <> :value")
                    .define("column", column)
                    .bind("value", value)
                    .bind("id", review)
                    .execute();
            if (changed == 1) {
                trail.add(handle, by, what, review);
            }
        });
    }

    /** All reviews, the newest first. */
    public List<Review> all() {
        return database.look(handle -> handle.createQuery("SELECT * FROM review ORDER BY opened_at DESC, id")
                .map(REVIEW)
                .list());
    }

    public Optional<Review> find(String id) {
        return database.look(handle -> handle.createQuery("SELECT * FROM review WHERE id = :id")
                .bind("id", id)
                .map(REVIEW)
                .findOne());
    }

    /** The waivers that count: those that nobody has withdrawn. */
    public List<Accepted> waivers(String review) {
        return waivers(review, ACCEPTED);
    }

    <T> List<T> waivers(String review, RowMapper<T> mapper) {
        return database.look(handle -> handle.createQuery(
                        "SELECT * FROM waiver WHERE review = :review AND withdrawn_at IS NULL ORDER BY number")
                .bind("review", review)
                .map(mapper)
                .list());
    }

    public List<Remark> remarks(String review) {
        return of("remark", review, REMARK);
    }

    private <T> List<T> of(String table, String review, RowMapper<T> mapper) {
        return database.look(
                handle -> handle.createQuery("SELECT * FROM <table> WHERE review = :review ORDER BY number")
                        .define("table", table)
                        .bind("review", review)
                        .map(mapper)
                        .list());
    }

    /** Asks for an audit within the transaction of why, and returns its number. */
    int ask(Handle handle, String review, String by, LocalDate asOf) {
        int number = next(handle, "audit", review);
        handle.createUpdate("INSERT INTO audit (review, number, as_of, asked_by, asked_at, state)"
                        + " VALUES (:review, :number, :asOf, :by, :at, 'WAITING')")
                .bind("review", review)
                .bind("number", number)
                .bind("asOf", asOf.toString())
                .bind("by", by)
                .bind("at", clock.instant().toString())
                .execute();
        trail.add(handle, by, "asked for an audit as of " + asOf, review);
        return number;
    }

    /** The next number within a review; the review's row is held until the transaction ends, so nobody else gets it. */
    static int next(Handle handle, String table, String review) {
        handle.createUpdate("UPDATE review SET name = name WHERE id = :id")
                .bind("id", review)
                .execute();
        return handle.createQuery("SELECT COALESCE(MAX(number), 0) + 1 FROM <table> WHERE review = :review")
                .define("table", table)
                .bind("review", review)
                .mapTo(Integer.class)
                .one();
    }
}
