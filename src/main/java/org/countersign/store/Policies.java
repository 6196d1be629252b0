package org.countersign.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The versions of the policy with their files; none is ever changed or taken out. */
public final class Policies {
    static final RowMapper<StoredPolicy> VERSION = (row, context) -> new StoredPolicy(
            row.getInt("number"),
            row.getString("label"),
            (Integer) row.getObject("proposal"),
            row.getString("reason"),
            row.getString("author"),
            row.getString("approver"),
            row.getString("words"),
            Instant.parse(row.getString("published_at")),
            LocalDate.parse(row.getString("effective_on")),
            row.getString("called_off_by"));

    private final Database database;
    private final Clock clock;
    private final Trail trail;

    public Policies(Database database, Clock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Takes the policy of the rules folder as a version, unless a version that people published counts, or it is there.
     *
     * @param approver who approved it; absent where it is as it came with the program
     */
    public void adopt(
            String label,
            @Nullable String approver,
            String words,
            LocalDate effectiveOn,
            SortedMap<String, byte[]> files) {
        database.write(handle -> {
            database.alone(handle);
            SortedMap<String, String> named = new TreeMap<>();
            files.forEach((path, bytes) -> named.put(path, Sha256.of(bytes)));
            Optional<StoredPolicy> newest = newest(handle);
            boolean counts = newest.isPresent()
                    && (newest.get().proposal() != null
                            || files(handle, newest.get().number()).equals(named));
            if (!counts) {
                files.values().forEach(bytes -> Documents.add(handle, bytes));
                int number = add(
                        handle,
                        new StoredPolicy(
                                0,
                                label,
                                null,
                                "As it lies in the rules folder",
                                null,
                                approver,
                                words,
                                clock.instant(),
                                effectiveOn,
                                null),
                        named);
                trail.add(
                        handle,
                        "Countersign",
                        "took the policy of the rules folder as version " + number + ": " + label + ", " + words,
                        "");
            }
        });
    }

    /** All versions, the newest first. */
    public List<StoredPolicy> all() {
        return database.look(handle -> handle.createQuery("SELECT * FROM policy_version ORDER BY number DESC")
                .map(VERSION)
                .list());
    }

    public Optional<StoredPolicy> find(int number) {
        return database.look(handle -> handle.createQuery("SELECT * FROM policy_version WHERE number = :number")
                .bind("number", number)
                .map(VERSION)
                .findOne());
    }

    /** The newest that was not called off, whether its day has come or not: what a new proposal begins with. */
    public StoredPolicy newest() {
        return database.look(Policies::newest).orElseThrow();
    }

    /** The one that is in force on the day. */
    public Optional<StoredPolicy> inForce(LocalDate day) {
        return database.look(handle -> handle.createQuery("SELECT * FROM policy_version WHERE called_off_by IS NULL"
                        + " AND effective_on <= :day ORDER BY number DESC LIMIT 1")
                .bind("day", day.toString())
                .map(VERSION)
                .findOne());
    }

    /** The SHA-256 of each of its files by its path. */
    public SortedMap<String, String> files(int number) {
        return database.look(handle -> files(handle, number));
    }

    /** Whether somebody said that it took force. */
    public boolean isAnnounced(int number) {
        return database.look(handle -> handle.createQuery(
                                "SELECT COUNT(*) FROM policy_version WHERE number = :number AND announced_at IS NOT NULL")
                        .bind("number", number)
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }

    /** Says that it took force; true for the one that says so first. */
    public boolean announce(StoredPolicy version) {
        return database.change(handle -> {
            int first = handle.createUpdate("UPDATE policy_version SET announced_at = :at WHERE number = :number AND"
                            + " announced_at IS NULL")
                    .bind("at", clock.instant().toString())
                    .bind("number", version.number())
                    .execute();
            if (first == 1) {
                trail.add(
                        handle,
                        "Countersign",
                        "put version " + version.number() + " of the policy in force: " + version.label(),
                        "");
            }
            return first == 1;
        });
    }

    /** Takes back a version whose day has not come; false where it has. */
    public boolean callOff(int number, String by, String why, LocalDate today) {
        return database.change(handle -> {
            boolean done = 1
                    == handle.createUpdate("UPDATE policy_version SET called_off_by = :by WHERE number = :number"
                                    + " AND called_off_by IS NULL AND announced_at IS NULL AND effective_on > :today"
                                    + " AND proposal IS NOT NULL AND number = (SELECT MAX(number) FROM policy_version"
                                    + " WHERE called_off_by IS NULL)")
                            .bind("by", by)
                            .bind("number", number)
                            .bind("today", today.toString())
                            .execute();
            if (done) {
                trail.add(handle, by, new CalledOff(number, why).words(), "");
            }
            return done;
        });
    }

    /** Why versions were called off, by their numbers. */
    public Map<Integer, String> whyCalledOff() {
        return database
                .look(handle -> handle.createQuery("SELECT t.what FROM policy_version v JOIN trail t"
                                + " ON t.what LIKE " + CalledOff.OF_VERSION + " WHERE v.called_off_by IS NOT NULL")
                        .mapTo(String.class)
                        .list())
                .stream()
                .flatMap(words -> CalledOff.of(words).stream())
                .collect(Collectors.toMap(CalledOff::version, CalledOff::why, (first, again) -> again));
    }

    /** Whether rules and cases may be edited in the browser. */
    public boolean isEditing() {
        return database.look(
                        handle -> handle.createQuery("SELECT allowed FROM rule_editing ORDER BY number DESC LIMIT 1")
                                .mapTo(Integer.class)
                                .findOne())
                .map(allowed -> allowed == 1)
                .orElse(false);
    }

    public void allowEditing(boolean allowed, String by) {
        database.write(handle -> {
            database.alone(handle);
            handle.createUpdate("INSERT INTO rule_editing (number, allowed, decided_by, decided_at) VALUES"
                            + " ((SELECT COALESCE(MAX(number), 0) + 1 FROM rule_editing), :allowed, :by, :at)")
                    .bind("allowed", allowed ? 1 : 0)
                    .bind("by", by)
                    .bind("at", clock.instant().toString())
                    .execute();
            trail.add(
                    handle, by, "turned the editing of rules and cases in the browser " + (allowed ? "on" : "off"), "");
        });
    }

    static Optional<StoredPolicy> newest(Handle handle) {
        return handle.createQuery(
                        "SELECT * FROM policy_version WHERE called_off_by IS NULL ORDER BY number DESC LIMIT 1")
                .map(VERSION)
                .findOne();
    }

    static SortedMap<String, String> files(Handle handle, int number) {
        SortedMap<String, String> files = new TreeMap<>();
        handle.createQuery("SELECT path, sha256 FROM policy_file WHERE version = :number")
                .bind("number", number)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(file -> files.put(file.getKey(), file.getValue()));
        return files;
    }

    /** Adds the version under the next number, which it returns; the caller sees to it that nobody else does. */
    static int add(Handle handle, StoredPolicy version, SortedMap<String, String> files) {
        int number = handle.createQuery("SELECT COALESCE(MAX(number), 0) + 1 FROM policy_version")
                .mapTo(Integer.class)
                .one();
        handle.createUpdate("INSERT INTO policy_version (number, label, proposal, reason, author, approver, words,"
                        + " published_at, effective_on) VALUES (:number, :label, :proposal, :reason, :author,"
                        + " :approver, :words, :at, :effective)")
                .bind("number", number)
                .bind("label", version.label())
                .bind("proposal", version.proposal())
                .bind("reason", version.reason())
                .bind("author", version.author())
                .bind("approver", version.approver())
                .bind("words", version.words())
                .bind("at", version.publishedAt().toString())
                .bind("effective", version.effectiveOn().toString())
                .execute();
        var rows = handle.prepareBatch(
                "INSERT INTO policy_file (version, path, sha256) VALUES (:version, :path, :sha256)");
        files.forEach((path, sha256) -> rows.bind("version", number)
                .bind("path", path)
                .bind("sha256", sha256)
                .add());
        rows.execute();
        return number;
    }
}
