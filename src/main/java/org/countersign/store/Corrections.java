package org.countersign.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.vocabulary.Correction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What people say that places of documents should read; the documents stay as they are. */
public final class Corrections {
    private final Database database;
    private final Trail trail;

    Corrections(Database database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    /**
     * A correction of a review.
     *
     * @param holds it was not taken back
     * @param judged an audit that was asked for since takes it, or that it was taken back, into account
     */
    public record Kept(Correction correction, boolean holds, boolean judged) {}

    /** Those that hold, of each place the latest. */
    public List<Correction> of(String review) {
        return kept(review).stream().filter(Kept::holds).map(Kept::correction).toList();
    }

    /** The latest of each place, with those that were taken back. */
    public List<Kept> kept(String review) {
        return database.look(handle -> {
            int judged = lastAudit(handle, review);
            Map<List<String>, Kept> latest = new LinkedHashMap<>();
            handle.createQuery("SELECT * FROM correction WHERE review = :review ORDER BY number")
                    .bind("review", review)
                    .map((row, context) -> kept(row, judged))
                    .forEach(each -> latest.put(place(each.correction()), each));
            return List.copyOf(latest.values());
        });
    }

    /** Records a correction, which the next audit takes into account. */
    public void correct(String review, Correction correction) {
        database.write(handle -> {
            keep(handle, review, correction, correction.now());
            trail.add(
                    handle,
                    correction.by(),
                    "corrected " + where(correction) + " from \"" + correction.was() + "\" to \"" + correction.now()
                            + "\": " + correction.why(),
                    review);
        });
    }

    /** Takes the correction of a place back. */
    public void withdraw(String review, Correction correction, String by, LocalDate on) {
        database.write(handle -> {
            Correction taken = new Correction(
                    correction.file(),
                    correction.within(),
                    correction.at(),
                    correction.was(),
                    correction.now(),
                    by,
                    on,
                    correction.why());
            keep(handle, review, taken, null);
            trail.add(
                    handle,
                    by,
                    "took back the correction of " + where(correction) + " to \"" + correction.now() + "\"",
                    review);
        });
    }

    /** The latest audit that came out or will; 0 where there is none. */
    static int lastAudit(Handle handle, String review) {
        Optional<Integer> last = handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM audit WHERE review = :review"
                        + " AND state NOT IN ('FAILED', 'CANCELLED')")
                .bind("review", review)
                .mapTo(Integer.class)
                .findOne();
        return last.orElse(0);
    }

    private static String where(Correction correction) {
        return correction.file() + ", " + correction.where();
    }

    private static List<String> place(Correction correction) {
        return List.of(correction.file(), correction.within(), correction.at());
    }

    private static void keep(Handle handle, String review, Correction correction, @Nullable String reads) {
        int number = Reviews.next(handle, "correction", review);
        handle.createUpdate("INSERT INTO correction (review, number, file, within, place, was, reads, why,"
                        + " corrected_by, corrected_on, after_audit) VALUES (:review, :number, :file, :within, :at,"
                        + " :was, :reads, :why, :by, :day, :after)")
                .bind("review", review)
                .bind("number", number)
                .bindMethods(correction)
                .bind("reads", reads)
                .bind("day", correction.on().toString())
                .bind("after", Reviews.next(handle, "audit", review) - 1)
                .execute();
    }

    private static Kept kept(ResultSet row, int judged) throws SQLException {
        String reads = row.getString("reads");
        Correction correction = new Correction(
                row.getString("file"),
                row.getString("within"),
                row.getString("place"),
                row.getString("was"),
                reads == null ? "" : reads,
                row.getString("corrected_by"),
                LocalDate.parse(row.getString("corrected_on")),
                row.getString("why"));
        return new Kept(correction, reads != null, row.getInt("after_audit") < judged);
    }
}
