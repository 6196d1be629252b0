package org.countersign.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Changes of the policy from their first draft to the day on which they are published by a second person. */
public final class Proposals {
    private static final RowMapper<Proposal> PROPOSAL = (row, context) -> new Proposal(
            row.getInt("number"),
            row.getInt("base"),
            row.getString("title"),
            row.getString("reason"),
            row.getString("author"),
            Instant.parse(row.getString("proposed_at")),
            day(row.getString("effective_on")),
            Proposal.State.valueOf(row.getString("state")),
            row.getString("digest"),
            row.getString("reviewer"),
            row.getString("words"));

    private final Database database;
    private final Clock clock;
    private final Trail trail;

    public Proposals(Database database, Clock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /** What somebody says who proposes a change. */
    public record Plan(
            String title,
            String reason,
            String author,
            @Nullable LocalDate effectiveOn) {}

    /** Begins a proposal on top of a version, with these files in place of those of the version. */
    public Proposal open(Plan plan, int base, SortedMap<String, byte[]> files) {
        return database.change(handle -> {
            database.alone(handle);
            int number = handle.createQuery("SELECT COALESCE(MAX(number), 0) + 1 FROM proposal")
                    .mapTo(Integer.class)
                    .one();
            handle.createUpdate("INSERT INTO proposal (number, base, title, reason, author, proposed_at, effective_on,"
                            + " state, digest) VALUES (:number, :base, :title, :reason, :author, :at, :effective,"
                            + " 'DRAFT', '')")
                    .bind("number", number)
                    .bind("base", base)
                    .bind("title", plan.title())
                    .bind("reason", plan.reason())
                    .bind("author", plan.author())
                    .bind("at", clock.instant().toString())
                    .bind(
                            "effective",
                            plan.effectiveOn() == null
                                    ? null
                                    : plan.effectiveOn().toString())
                    .execute();
            put(handle, number, files);
            trail.add(
                    handle,
                    plan.author(),
                    "proposed a change of the policy, proposal " + number + ": " + plan.title() + ". " + plan.reason(),
                    "");
            return found(handle, number).orElseThrow();
        });
    }

    /** Puts files into a draft; false where it is no draft any more, or not as whoever changes it saw it. */
    public boolean change(Proposal seen, String by, SortedMap<String, byte[]> files) {
        int number = seen.number();
        return database.change(handle -> {
            boolean same = isSameDraft(handle, seen);
            if (same) {
                put(handle, number, files);
                trail.add(handle, by, "changed in proposal " + number + ": " + String.join(", ", files.keySet()), "");
            }
            return same;
        });
    }

    /** Gives a draft another title, reason or day, with files that say so; false as in {@link #change}. */
    public boolean amend(Proposal seen, Plan plan, SortedMap<String, byte[]> files) {
        int number = seen.number();
        LocalDate day = plan.effectiveOn();
        return database.change(handle -> {
            boolean same = isSameDraft(handle, seen);
            if (same) {
                handle.createUpdate("UPDATE proposal SET title = :title, reason = :reason, effective_on = :effective"
                                + " WHERE number = :number")
                        .bind("title", plan.title())
                        .bind("reason", plan.reason())
                        .bind("effective", day == null ? null : day.toString())
                        .bind("number", number)
                        .execute();
                put(handle, number, files);
                trail.add(
                        handle,
                        plan.author(),
                        "named proposal " + number + " anew: " + plan.title() + ". " + plan.reason()
                                + "; in force from " + (day == null ? "its approval" : day),
                        "");
            }
            return same;
        });
    }

    /** Sets a draft on top of another version, with all its files anew; false where it is no draft any more. */
    public boolean rebase(int number, int base, String by, SortedMap<String, byte[]> files) {
        return database.change(handle -> {
            boolean draft = is(handle, number, Proposal.State.DRAFT);
            if (draft) {
                handle.createUpdate("UPDATE proposal SET base = :base WHERE number = :number")
                        .bind("base", base)
                        .bind("number", number)
                        .execute();
                handle.createUpdate("DELETE FROM proposal_file WHERE proposal = :number")
                        .bind("number", number)
                        .execute();
                put(handle, number, files);
                trail.add(handle, by, "set proposal " + number + " on top of version " + base, "");
            }
            return draft;
        });
    }

    /** From a draft to review, from review back to its author, or to an end; false where it is in another state by now. */
    public boolean move(int number, Proposal.State from, Proposal.State to, String by, String words) {
        return database.change(handle -> {
            boolean sentBack = from == Proposal.State.IN_REVIEW && to == Proposal.State.DRAFT;
            boolean moved = is(handle, number, from);
            if (moved) {
                handle.createUpdate("UPDATE proposal SET state = :to, decided_at = :at, reviewer = COALESCE(:by,"
                                + " reviewer), words = COALESCE(:words, words) WHERE number = :number")
                        .bind("to", to.name())
                        .bind("at", clock.instant().toString())
                        .bind("by", sentBack ? by : null)
                        .bind("words", sentBack ? words : null)
                        .bind("number", number)
                        .execute();
                trail.add(handle, by, verb(from, to) + " proposal " + number + said(words), "");
            }
            return moved;
        });
    }

    /** From review back to a draft, by its author, who decides nothing by it. */
    public boolean takeBack(int number, String by) {
        return database.change(handle -> {
            boolean moved = is(handle, number, Proposal.State.IN_REVIEW);
            if (moved) {
                handle.createUpdate("UPDATE proposal SET state = 'DRAFT' WHERE number = :number")
                        .bind("number", number)
                        .execute();
                trail.add(handle, by, "took back proposal " + number, "");
            }
            return moved;
        });
    }

    /**
     * Makes a version of what is in review, unless another version was published meanwhile, its files are not those
     * of the digest, or the label was given to a version before.
     */
    public Optional<StoredPolicy> publish(
            int number, String digest, String label, String reviewer, String words, LocalDate today) {
        return database.change(handle -> {
            database.alone(handle);
            return new Publication(handle, found(handle, number).orElseThrow(), clock.instant(), trail)
                    .publish(digest, label, reviewer, words, today);
        });
    }

    /** All proposals, the newest first. */
    public List<Proposal> all() {
        return database.look(handle -> handle.createQuery("SELECT * FROM proposal ORDER BY number DESC")
                .map(PROPOSAL)
                .list());
    }

    public Optional<Proposal> find(int number) {
        return database.look(handle -> found(handle, number));
    }

    /** The SHA-256 of each file that it changes, by its path. */
    public SortedMap<String, String> changed(int number) {
        return database.look(handle -> files(handle, number));
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static String verb(Proposal.State from, Proposal.State to) {
        return switch (to) {
            case IN_REVIEW -> "asked for the review of";
            case WITHDRAWN -> "withdrew";
            case PUBLISHED -> "published";
            case DRAFT -> from == Proposal.State.IN_REVIEW ? "sent back" : "opened again";
        };
    }

    static String said(String words) {
        return words.isBlank() ? "" : ": " + words;
    }

    private static Optional<Proposal> found(Handle handle, int number) {
        return handle.createQuery("SELECT * FROM proposal WHERE number = :number")
                .bind("number", number)
                .map(PROPOSAL)
                .findOne();
    }

    /** Holds the row until the transaction ends, so that nobody else moves it meanwhile. */
    private static boolean is(Handle handle, int number, Proposal.State state) {
        return 1
                == handle.createUpdate("UPDATE proposal SET state = state WHERE number = :number AND state = :state")
                        .bind("number", number)
                        .bind("state", state.name())
                        .execute();
    }

    private static boolean isSameDraft(Handle handle, Proposal seen) {
        return is(handle, seen.number(), Proposal.State.DRAFT)
                && found(handle, seen.number()).orElseThrow().digest().equals(seen.digest());
    }

    static SortedMap<String, String> files(Handle handle, int number) {
        SortedMap<String, String> files = new TreeMap<>();
        handle.createQuery("SELECT path, sha256 FROM proposal_file WHERE proposal = :number")
                .bind("number", number)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(file -> files.put(file.getKey(), file.getValue()));
        return files;
    }

    /** A file that says again what the version says is no change. */
    private static void put(Handle handle, int number, SortedMap<String, byte[]> files) {
        int base = found(handle, number).orElseThrow().base();
        SortedMap<String, String> before = Policies.files(handle, base);
        files.forEach((path, bytes) -> {
            handle.createUpdate("DELETE FROM proposal_file WHERE proposal = :number AND path = :path")
                    .bind("number", number)
                    .bind("path", path)
                    .execute();
            String sha256 = Documents.add(handle, bytes);
            if (!sha256.equals(before.get(path))) {
                handle.createUpdate("INSERT INTO proposal_file (proposal, path, sha256) VALUES (:number, :path,"
                                + " :sha256)")
                        .bind("number", number)
                        .bind("path", path)
                        .bind("sha256", sha256)
                        .execute();
            }
        });
        handle.createUpdate("UPDATE proposal SET digest = :digest WHERE number = :number")
                .bind("digest", Sha256.of(base + " " + files(handle, number)))
                .bind("number", number)
                .execute();
    }
}
