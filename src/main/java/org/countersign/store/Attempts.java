package org.countersign.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Counts attempts to sign in, so that nobody guesses on and on; all replicas count together. */
public final class Attempts {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int OF_BOTH = 6;
    private static final int OF_ONE = 60;

    private final Database database;
    private final Clock clock;
    private final Trail trail;

    public Attempts(Database database, Clock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /** Counts an attempt before it is judged; false when there were too many of late, so that it must not be judged. */
    public boolean allows(String email, String address) {
        return database.change(handle -> {
            Instant now = clock.instant();
            handle.execute(
                    "DELETE FROM sign_in_attempt WHERE tried_at < ?",
                    now.minus(WINDOW).toString());
            Map<String, Integer> limits = limits(email, address);
            boolean allowed =
                    limits.entrySet().stream().allMatch(limit -> count(handle, limit.getKey()) < limit.getValue());
            if (allowed) {
                limits.keySet()
                        .forEach(subject -> handle.execute(
                                "INSERT INTO sign_in_attempt (subject, tried_at) VALUES (?, ?)",
                                subject,
                                now.toString()));
            }
            return allowed;
        });
    }

    /** Notes that an attempt failed; of a name that nobody bears nothing is kept, since it may be a password. */
    public void failed(String email, String address) {
        database.write(handle -> trail.add(
                handle,
                People.find(handle, "email", People.plain(email))
                        .map(Person::name)
                        .orElse("somebody unknown"),
                "could not sign in from " + address,
                ""));
    }

    /** Forgets the attempts of who succeeded. */
    public void succeeded(String email, String address) {
        database.write(handle -> limits(email, address)
                .forEach((subject, limit) -> handle.execute(
                        "DELETE FROM sign_in_attempt WHERE subject = ? AND tried_at"
                                + " = (SELECT MAX(tried_at) FROM sign_in_attempt WHERE subject = ?)",
                        subject,
                        subject)));
    }

    /** Few by one account from one address; many by either, so that nobody is kept out by what a stranger tries. */
    private static Map<String, Integer> limits(String email, String address) {
        String account = Sha256.of(People.plain(email));
        return Map.of(
                "both " + account + " " + address, OF_BOTH, "account " + account, OF_ONE, "address " + address, OF_ONE);
    }

    private static int count(Handle handle, String subject) {
        return handle.createQuery("SELECT COUNT(*) FROM sign_in_attempt WHERE subject = :subject")
                .bind("subject", subject)
                .mapTo(Integer.class)
                .one();
    }
}
