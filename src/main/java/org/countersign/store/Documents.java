package org.countersign.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Documents by the SHA-256 of their bytes: the same bytes are kept once, and never changed. */
public final class Documents {
    private final Database database;

    public Documents(Database database) {
        this.database = database;
    }

    /** Adds the bytes, unless they are there (those that were deleted come back), and returns their SHA-256. */
    static String add(Handle handle, byte[] bytes) {
        String sha256 = Sha256.of(bytes);
        handle.createUpdate("INSERT INTO document (sha256, bytes) VALUES (:sha256, :bytes)"
                        + " ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes, deleted_at = NULL"
                        + " WHERE document.deleted_at IS NOT NULL")
                .bind("sha256", sha256)
                .bind("bytes", bytes)
                .execute();
        return sha256;
    }

    /** The bytes; empty where nobody added such, or they were deleted. */
    public Optional<byte[]> find(String sha256) {
        return database.look(
                handle -> handle.createQuery("SELECT bytes FROM document WHERE sha256 = :sha256 AND deleted_at IS NULL")
                        .bind("sha256", sha256)
                        .map((row, context) -> row.getBytes(1))
                        .findOne());
    }

    /** Whether its bytes were here once, and were deleted under the retention. */
    public boolean isDeleted(String sha256) {
        return database.look(handle ->
                handle.createQuery("SELECT COUNT(*) FROM document WHERE sha256 = :sha256 AND deleted_at IS NOT NULL")
                                .bind("sha256", sha256)
                                .mapTo(Integer.class)
                                .one()
                        == 1);
    }

    /**
     * Whether any of a review was, so that what is left makes a wrong picture. What went with the review is gone for it, also
     * where another review holds the same bytes.
     */
    public boolean isAnyDeleted(Review review, List<Enclosed> enclosed) {
        return enclosed.stream().anyMatch(each -> went(review.cleared(), each) || isDeleted(each.sha256()));
    }

    private static boolean went(Review.@Nullable Cleared cleared, Enclosed enclosed) {
        return cleared != null && !enclosed.addedAt().isAfter(cleared.at());
    }
}
