package org.countersign.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Who did what and when, each entry chained to the one before by its hash. */
public final class Trail {

    /** The hash before the first entry. */
    public static final String START = "0".repeat(64);

    private static final int AT_ONCE = 500;
    private static final RowMapper<Entry> ENTRY = (row, context) -> new Entry(
            row.getLong("number"),
            Instant.parse(row.getString("happened_at")),
            row.getString("who"),
            row.getString("what"),
            row.getString("about"),
            row.getString("hash"));

    private final Database database;
    private final Clock clock;

    public Trail(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Something that somebody did.
     *
     * @param about the id of the review, or empty
     * @param hash SHA-256 over the hash before and all the others of these
     */
    public record Entry(long number, Instant at, String who, String what, String about, String hash) {

        /** Each part behind its length, so that no two entries read alike. */
        String hashAfter(String before) {
            StringBuilder text = new StringBuilder(before);
            for (String part : List.of(String.valueOf(number), at.toString(), who, what, about)) {
                text.append('\n').append(part.length()).append(':').append(part);
            }
            return Sha256.of(text.toString());
        }

        private Entry chainedTo(String before) {
            return new Entry(number, at, who, what, about, hashAfter(before));
        }
    }

    /** How many entries there are, and the hash of the last: kept elsewhere, it shows whether any was changed since. */
    public record Anchor(long count, String head) {}

    /** What came of looking through the whole trail. */
    public sealed interface Verification {
        /** Each entry follows from the one before. */
        record Whole(Anchor anchor) implements Verification {}

        /** The entry of that number does not follow from the one before: it, or one before it, was changed or taken out. */
        record Broken(long number) implements Verification {}
    }

    /** Adds an entry within the transaction of what it tells, so that neither is there without the other. */
    void add(Handle handle, String who, String what, String about) {
        database.alone(handle);
        Anchor last = anchor(handle);
        // The hash is reckoned over the words as they are kept.
        Entry entry = new Entry(
                        last.count() + 1, clock.instant(), KeptText.of(who), KeptText.of(what), KeptText.of(about), "")
                .chainedTo(last.head());
        handle.createUpdate("INSERT INTO trail (number, happened_at, who, what, about, hash)"
                        + " VALUES (:number, :at, :who, :what, :about, :hash)")
                .bind("number", entry.number())
                .bind("at", entry.at().toString())
                .bind("who", who)
                .bind("what", what)
                .bind("about", about)
                .bind("hash", entry.hash())
                .execute();
    }

    public Anchor anchor() {
        return database.look(Trail::anchor);
    }

    /** The last entries, newest first. */
    public List<Entry> last(int most) {
        return database.look(handle -> handle.createQuery("SELECT * FROM trail ORDER BY number DESC LIMIT :most")
                .bind("most", most)
                .map(ENTRY)
                .list());
    }

    /** The last entries before that number, newest first. */
    public List<Entry> before(long number, int most) {
        return database.look(handle -> handle.createQuery(
                        "SELECT * FROM trail WHERE number < :number ORDER BY number DESC LIMIT :most")
                .bind("number", number)
                .bind("most", most)
                .map(ENTRY)
                .list());
    }

    /** The entries about one review, oldest first. */
    public List<Entry> of(String review) {
        return database.look(handle -> handle.createQuery("SELECT * FROM trail WHERE about = :about ORDER BY number")
                .bind("about", review)
                .map(ENTRY)
                .list());
    }

    /** A part of them, the newest first. */
    public List<Entry> of(String review, int most, int after) {
        return database.look(handle -> handle.createQuery(
                        "SELECT * FROM trail WHERE about = :about ORDER BY number DESC LIMIT :most OFFSET :after")
                .bind("about", review)
                .bind("most", most)
                .bind("after", after)
                .map(ENTRY)
                .list());
    }

    /** How many entries are about one review. */
    public int count(String review) {
        return database.look(handle -> handle.createQuery("SELECT COUNT(*) FROM trail WHERE about = :about")
                .bind("about", review)
                .mapTo(Integer.class)
                .one());
    }

    public Verification verify() {
        return database.look(Trail::verify);
    }

    /** Looks through what was added since the anchor, whose own entry must be there as it was. */
    public Verification verify(Anchor from) {
        return holds(from)
                ? database.look(handle -> verify(handle, from))
                : new Verification.Broken(Math.max(1, from.count()));
    }

    static Verification verify(Handle handle) {
        return verify(handle, new Anchor(0, START));
    }

    private static Verification verify(Handle handle, Anchor from) {
        Anchor reached = from;
        try (var entries = handle
                .createQuery("SELECT * FROM trail WHERE number > :from ORDER BY number")
                .bind("from", from.count())
                .setFetchSize(AT_ONCE)
                .map(ENTRY)
                .stream()) {
            for (Entry entry : (Iterable<Entry>) entries::iterator) {
                boolean follows =
                        entry.number() == reached.count() + 1 && entry.hash().equals(entry.hashAfter(reached.head()));
                if (!follows) {
                    return new Verification.Broken(reached.count() + 1);
                }
                reached = new Anchor(entry.number(), entry.hash());
            }
        }
        return new Verification.Whole(reached);
    }

    /** Whether the entry of the anchor is there as it was; that of an empty trail always is. */
    public boolean holds(Anchor anchor) {
        return anchor.count() == 0
                ? anchor.head().equals(START)
                : database.look(handle -> handle.createQuery("SELECT hash FROM trail WHERE number = :number")
                        .bind("number", anchor.count())
                        .mapTo(String.class)
                        .findOne()
                        .filter(anchor.head()::equals)
                        .isPresent());
    }

    /** The entries that fit, newest first, from that place on. */
    public List<Entry> find(TrailQuery query, int from, int most) {
        return database.look(handle -> handle.createQuery(
                        "SELECT * FROM trail" + TrailQuery.WHERE + " ORDER BY number DESC LIMIT :most OFFSET :skip")
                .bindMethods(query)
                .bind("most", most)
                .bind("skip", from)
                .map(ENTRY)
                .list());
    }

    public int count(TrailQuery query) {
        return database.look(handle -> handle.createQuery("SELECT COUNT(*) FROM trail" + TrailQuery.WHERE)
                .bindMethods(query)
                .mapTo(Integer.class)
                .one());
    }

    /** Everybody who did something. */
    public List<String> people() {
        return database.look(handle -> handle.createQuery("SELECT DISTINCT who FROM trail ORDER BY who")
                .mapTo(String.class)
                .list());
    }

    static Anchor anchor(Handle handle) {
        return handle.createQuery("SELECT number, hash FROM trail ORDER BY number DESC LIMIT 1")
                .map((row, context) -> new Anchor(row.getLong(1), row.getString(2)))
                .findOne()
                .orElse(new Anchor(0, START));
    }
}
