package org.countersign.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who is signed in, in the database, so that each replica knows; of the secret that a browser shows only the hash. */
public final class Sessions {
    /** That somebody is here is noted so often, and no request in between writes anything. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    /** So many digits of a hash tell sessions apart. */
    private static final int NAME = 16;

    private final Database database;
    private final Clock clock;
    private final Trail trail;
    private final Span span;

    public Sessions(Database database, Clock clock, Trail trail, Span span) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
        this.span = span;
    }

    /**
     * How long a session may last.
     *
     * @param idle without a request
     * @param whole since it began
     */
    public record Span(Duration idle, Duration whole) {

        boolean holds(Instant beganAt, Instant seenAt, Instant now) {
            return beganAt.plus(whole).isAfter(now) && seenAt.plus(idle).isAfter(now);
        }
    }

    /**
     * A session that is good now.
     *
     * @param person absent for whoever sits at this machine
     */
    public record Session(@Nullable Person person) {}

    /**
     * A session as its person may know it.
     *
     * @param name tells it from her others, and lets nobody in
     */
    public record Stay(String name, Instant beganAt, Instant seenAt) {}

    /**
     * Begins a session.
     *
     * @param person absent for whoever sits at this machine
     * @return the secret for the browser
     */
    public String begin(@Nullable Person person, String how) {
        String secret = Secret.fresh();
        database.write(handle -> {
            Instant now = clock.instant();
            handle.execute(
                    "DELETE FROM web_session WHERE began_at < ? OR seen_at < ?",
                    now.minus(span.whole()).toString(),
                    now.minus(span.idle()).toString());
            handle.createUpdate("INSERT INTO web_session (sha256, person, began_at, seen_at)"
                            + " VALUES (:sha256, :person, :now, :now)")
                    .bind("sha256", Secret.hash(secret))
                    .bind("person", person == null ? null : person.id())
                    .bind("now", now.toString())
                    .execute();
            if (person != null) {
                trail.add(handle, person.name(), how, "");
            }
        });
        return secret;
    }

    /** The session of that secret, unless it is over or its person was disabled. */
    public Optional<Session> find(String secret) {
        String sha256 = Secret.hash(secret);
        Instant now = clock.instant();
        return database.look(
                handle -> handle.createQuery("SELECT person, began_at, seen_at FROM web_session WHERE sha256 = :sha256")
                        .bind("sha256", sha256)
                        .map((row, context) -> new Row(
                                row.getString(1), Instant.parse(row.getString(2)), Instant.parse(row.getString(3))))
                        .findOne()
                        .filter(row -> span.holds(row.beganAt(), row.seenAt(), now))
                        .flatMap(row -> {
                            note(handle, sha256, row, now);
                            return row.session(handle);
                        }));
    }

    /** Ends a session because its person wants to. */
    public void end(String secret) {
        database.write(handle -> {
            String sha256 = Secret.hash(secret);
            Optional<String> name = handle.createQuery("SELECT person.name FROM web_session JOIN person"
                            + " ON person.id = web_session.person WHERE sha256 = :sha256")
                    .bind("sha256", sha256)
                    .mapTo(String.class)
                    .findOne();
            handle.execute("DELETE FROM web_session WHERE sha256 = ?", sha256);
            name.ifPresent(who -> trail.add(handle, who, "signed out", ""));
        });
    }

    /** Where a person is signed in now, the newest first. */
    public List<Stay> of(Person person) {
        Instant now = clock.instant();
        return database.look(handle -> handle
                .createQuery("SELECT sha256, began_at, seen_at FROM web_session"
                        + " WHERE person = :person ORDER BY began_at DESC, sha256")
                .bind("person", person.id())
                .map((row, context) -> new Stay(
                        name(row.getString(1)), Instant.parse(row.getString(2)), Instant.parse(row.getString(3))))
                .stream()
                .filter(stay -> span.holds(stay.beganAt(), stay.seenAt(), now))
                .toList());
    }

    /** Ends one of her sessions, which she is not using at the moment. */
    public void end(Person person, String name) {
        database.write(handle -> {
            int ended = handle.createUpdate(
                            "DELETE FROM web_session WHERE person = :person AND substr(sha256, 1, :length) = :name")
                    .bind("person", person.id())
                    .bind("length", NAME)
                    .bind("name", name)
                    .execute();
            if (ended > 0) {
                trail.add(handle, person.name(), "ended a session in another browser", "");
            }
        });
    }

    /** The name of the session of that secret. */
    public static String nameOf(String secret) {
        return name(Secret.hash(secret));
    }

    private static String name(String sha256) {
        return sha256.substring(0, NAME);
    }

    /** Ends all sessions of a person, in the transaction of what makes them end. */
    static void endOf(Handle handle, String person) {
        handle.execute("DELETE FROM web_session WHERE person = ?", person);
    }

    private static void note(Handle handle, String sha256, Row row, Instant now) {
        if (row.seenAt().plus(NOTED).isBefore(now)) {
            handle.execute("UPDATE web_session SET seen_at = ? WHERE sha256 = ?", now.toString(), sha256);
        }
    }

    private record Row(@Nullable String person, Instant beganAt, Instant seenAt) {

        Optional<Session> session(Handle handle) {
            return person == null
                    ? Optional.of(new Session(null))
                    : People.find(handle, "id", person)
                            .filter(each -> !each.disabled())
                            .map(Session::new);
        }
    }
}
