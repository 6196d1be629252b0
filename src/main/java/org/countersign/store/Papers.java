package org.countersign.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The documents of reviews, each under its path; what was sent stays, and the latest of each path counts. */
public final class Papers {
    private static final RowMapper<Enclosed> ENCLOSED = (row, context) -> new Enclosed(
            row.getString("path"),
            row.getString("sha256"),
            row.getString("added_by"),
            Instant.parse(row.getString("added_at")),
            row.getLong("size"),
            row.getInt("left_out") == 1,
            Objects.requireNonNullElse(row.getString("reason"), ""));

    private final Database database;
    private final Clock clock;
    private final Trail trail;
    private final Reviews reviews;

    Papers(Database database, Clock clock, Trail trail, Reviews reviews) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
        this.reviews = reviews;
    }

    /** Adds documents and asks for an audit with them. */
    public void add(String review, String by, LocalDate asOf, List<Upload> uploads) {
        add(review, by, asOf, uploads, Set.of());
    }

    /**
     * Adds documents and asks for an audit with them.
     *
     * @param superseded the paths of documents that are left out from now on, as what is added holds newer ones
     */
    public void add(String review, String by, LocalDate asOf, List<Upload> uploads, Set<String> superseded) {
        database.write(handle -> {
            add(handle, review, by, uploads);
            new TreeSet<>(superseded).forEach(path -> mark(handle, review, path, true, "a newer one came", by));
            reviews.ask(handle, review, by, asOf);
        });
    }

    /**
     * Leaves a document out of what is judged, for a reason, or takes it back in, and asks for an audit; nothing of it is
     * deleted. Where it is as wanted, or was never sent, nothing happens.
     */
    public void leaveOut(String review, String path, boolean out, String reason, String by, LocalDate asOf) {
        database.write(handle -> {
            if (mark(handle, review, path, out, reason, by)) {
                reviews.ask(handle, review, by, asOf);
            }
        });
    }

    private boolean mark(Handle handle, String review, String path, boolean out, String reason, String by) {
        int number = Reviews.next(handle, "enclosure", review);
        int changed = handle.createUpdate("INSERT INTO enclosure (review, number, path, sha256, added_by, added_at,"
                        + " size, left_out, reason) SELECT review, :number, path, sha256, :by, :at, size, :out, :reason"
                        + " FROM enclosure WHERE review = :review AND left_out <> :out AND number ="
                        + " (SELECT MAX(number) FROM enclosure WHERE review = :review AND path = :path)")
                .bind("review", review)
                .bind("number", number)
                .bind("path", path)
                .bind("out", out ? 1 : 0)
                .bind("reason", reason)
                .bind("by", by)
                .bind("at", clock.instant().toString())
                .execute();
        if (changed == 1) {
            trail.add(
                    handle,
                    by,
                    (out ? "left out " : "took back in ") + path + (reason.isEmpty() ? "" : ": " + reason),
                    review);
        }
        return changed == 1;
    }

    /** The documents that count: of each path the latest, in the order of the paths. */
    public List<Enclosed> of(String review) {
        return Enclosed.latest(ever(review));
    }

    /** All documents that were ever sent, and left out, the oldest first. */
    public List<Enclosed> ever(String review) {
        return database.look(
                handle -> handle.createQuery("SELECT * FROM enclosure WHERE review = :review ORDER BY number")
                        .bind("review", review)
                        .map(ENCLOSED)
                        .list());
    }

    void add(Handle handle, String review, String by, List<Upload> uploads) {
        int number = Reviews.next(handle, "enclosure", review);
        Instant at = clock.instant();
        for (Upload upload : uploads) {
            handle.createUpdate("INSERT INTO enclosure (review, number, path, sha256, added_by, added_at, size)"
                            + " VALUES (:review, :number, :path, :sha256, :by, :at, :size)")
                    .bind("review", review)
                    .bind("number", number++)
                    .bind("path", upload.path())
                    .bind("size", upload.bytes().length)
                    .bind("sha256", Documents.add(handle, upload.bytes()))
                    .bind("by", by)
                    .bind("at", at.toString())
                    .execute();
        }
        trail.add(handle, by, "added " + uploads.stream().map(Upload::path).collect(Collectors.joining(", ")), review);
    }
}
