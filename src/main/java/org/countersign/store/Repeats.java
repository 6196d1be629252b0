package org.countersign.store;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Does once what a program sends twice, since it cannot know whether a lost answer meant a lost request. */
public final class Repeats {
    private static final Duration KEPT = Duration.ofDays(2);

    private final Database database;
    private final Clock clock;
    private final Reviews reviews;

    public Repeats(Database database, Clock clock, Reviews reviews) {
        this.database = database;
        this.clock = clock;
        this.reviews = reviews;
    }

    /** What was answered, to be given again word for word. */
    public record Answer(int status, @Nullable String location, String body) {}

    /** What came of a request that bears a key. */
    public sealed interface Outcome {
        /** The answer; {@code again} where it was given before and nothing was done this time. */
        record Answered(Answer answer, boolean again) implements Outcome {}

        /** The key was used for something else. */
        record OfAnother() implements Outcome {}
    }

    /** What came of putting a document in its place. */
    public enum Placed {
        ADDED,
        REPLACED,
        /** The same bytes were there. */
        SAME,
        /** Something was there, and should not have been. */
        TAKEN
    }

    /**
     * The answer that the effect gives, or the one it gave before. What the effect changes in this database joins one
     * transaction with the note of its answer, so that neither is there without the other; what it throws leaves neither.
     *
     * @param digest over all that was sent
     */
    public Outcome once(String who, String key, String digest, Supplier<Answer> effect) {
        return database.change(handle -> {
            forgetTheOldest(handle);
            if (!isNew(handle, who, key, digest)) {
                return before(handle, who, key, digest)
                        .<Outcome>map(answer -> new Outcome.Answered(answer, true))
                        .orElseGet(Outcome.OfAnother::new);
            }
            Answer answer = effect.get();
            note(handle, who, key, answer);
            return new Outcome.Answered(answer, false);
        });
    }

    /**
     * Puts a document in its place and asks for an audit with it, unless the same bytes are there.
     *
     * @param superseded as in {@link Papers#add}
     * @param granted throws where bytes that are not there yet may not be added
     */
    public Placed place(
            String review,
            String by,
            LocalDate asOf,
            Upload upload,
            Set<String> superseded,
            boolean onlyWhereNothingIs,
            Runnable granted) {
        return database.change(handle -> {
            // The review's row is held, so that nobody puts something there between the look and the change.
            handle.execute("UPDATE review SET name = name WHERE id = ?", review);
            Optional<Enclosed> there = reviews.papers().of(review).stream()
                    .filter(each -> each.path().equals(upload.path()))
                    .findFirst();
            boolean same = there.isPresent() && there.get().sha256().equals(Sha256.of(upload.bytes()));
            if (!same) {
                granted.run();
            }
            if (there.isPresent() && onlyWhereNothingIs) {
                return Placed.TAKEN;
            }
            if (same) {
                return Placed.SAME;
            }
            reviews.papers().add(review, by, asOf, List.of(upload), superseded);
            return there.isPresent() ? Placed.REPLACED : Placed.ADDED;
        });
    }

    /** Whoever comes second with the same key waits here until the first is done, or has failed. */
    private boolean isNew(Handle handle, String who, String key, String digest) {
        return 1
                == handle.createUpdate("INSERT INTO answered (who, key, digest, answered_at)"
                                + " VALUES (:who, :key, :digest, :at) ON CONFLICT DO NOTHING")
                        .bind("who", who)
                        .bind("key", key)
                        .bind("digest", digest)
                        .bind("at", clock.instant().toString())
                        .execute();
    }

    private static Optional<Answer> before(Handle handle, String who, String key, String digest) {
        return handle.createQuery("SELECT status, location, body FROM answered"
                        + " WHERE who = :who AND key = :key AND digest = :digest")
                .bind("who", who)
                .bind("key", key)
                .bind("digest", digest)
                .map((row, context) ->
                        new Answer(row.getInt("status"), row.getString("location"), row.getString("body")))
                .findOne();
    }

    private static void note(Handle handle, String who, String key, Answer answer) {
        handle.createUpdate("UPDATE answered SET status = :status, location = :location, body = :body"
                        + " WHERE who = :who AND key = :key")
                .bind("status", answer.status())
                .bind("location", answer.location())
                .bind("body", answer.body())
                .bind("who", who)
                .bind("key", key)
                .execute();
    }

    private void forgetTheOldest(Handle handle) {
        handle.createUpdate("DELETE FROM answered WHERE answered_at < :before")
                .bind("before", clock.instant().minus(KEPT).toString())
                .execute();
    }
}
