package org.countersign.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How far audits are that are under way: the step, and what became of each file so far. */
public final class AuditProgress {
    private final Database database;

    public AuditProgress(Database database) {
        this.database = database;
    }

    /** What an audit does, one after another. */
    public enum Step {
        READING,
        JUDGING,
        WRITING
    }

    /**
     * What became of a file.
     *
     * @param outcome {@code READ}, {@code NOT_READ} or {@code IGNORED}; how much of it was of use shows at the end
     * @param why it was not read; empty otherwise
     */
    public record FileDone(String file, String outcome, String why) {}

    /**
     * Where an audit stands.
     *
     * @param taken how often somebody began it: more than once where a server was stopped in between
     * @param current the file that is being read; absent before and after
     */
    public record Standing(
            @Nullable Step step, int taken, @Nullable String current, List<FileDone> done) {

        public Standing {
            done = List.copyOf(done);
        }

        /** It was begun before, and a server was stopped while it ran. */
        public boolean isResumed() {
            return taken > 1;
        }
    }

    /**
     * Says how far it came, all at once.
     *
     * @param done the files that were not told of before
     * @return false where the audit was cancelled, or somebody else took it over
     */
    public boolean tell(Audits.Lease lease, Step step, @Nullable String current, List<FileDone> done) {
        return database.change(handle -> {
            int held = handle.createUpdate("UPDATE audit SET step = :step, progress = :current"
                            + " WHERE lease = :lease AND state = 'RUNNING'")
                    .bind("step", step.name())
                    .bind("current", current)
                    .bind("lease", lease.id())
                    .execute();
            if (held == 1) {
                add(handle, lease.audit(), done);
            }
            return held == 1;
        });
    }

    /** Where the audit stands. */
    public Standing of(String review, int number) {
        return database.look(handle -> handle.createQuery(
                        "SELECT step, taken, progress FROM audit WHERE review = :review AND number = :number")
                .bind("review", review)
                .bind("number", number)
                .map((row, context) -> new Standing(
                        row.getString(1) == null ? null : Step.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getString(3),
                        files(handle, review, number)))
                .findOne()
                .orElse(new Standing(null, 0, null, List.of())));
    }

    /** What is told of an audit that is over stands in its reading; here it is no longer needed. */
    static void forget(Handle handle, String review, int number) {
        handle.createUpdate("DELETE FROM audit_file WHERE review = :review AND audit = :audit")
                .bind("review", review)
                .bind("audit", number)
                .execute();
    }

    private static List<FileDone> files(Handle handle, String review, int number) {
        return handle.createQuery("SELECT file, outcome, why FROM audit_file"
                        + " WHERE review = :review AND audit = :audit ORDER BY number")
                .bind("review", review)
                .bind("audit", number)
                .map((row, context) -> new FileDone(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static void add(Handle handle, StoredAudit audit, List<FileDone> done) {
        int last = handle.createQuery(
                        "SELECT COALESCE(MAX(number), 0) FROM audit_file WHERE review = :review AND audit = :audit")
                .bind("review", audit.review())
                .bind("audit", audit.number())
                .mapTo(Integer.class)
                .one();
        Gist.Rows rows = new Gist.Rows(handle, audit, "audit_file", "file, outcome, why", last);
        done.forEach(each -> rows.add(each.file(), each.outcome(), each.why()));
        rows.write();
    }
}
