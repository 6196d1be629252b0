package org.countersign.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Asks for audits where nobody did: when something ended since the last, and when other rules are in force. */
public final class Reassessments {
    /** In whose name it asks. */
    public static final String ASKER = "Countersign";

    private static final int NAMED = 3;

    private record Ended(String review, String words, LocalDate on, Instant judgedAt) {}

    private record Shown(String review, Instant askedAt, LocalDate asOf) {}

    private final Database database;
    private final Clock clock;
    private final Trail trail;
    private final Reviews reviews;

    public Reassessments(Database database, Clock clock, Trail trail, Reviews reviews) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
        this.reviews = reviews;
    }

    /**
     * Has each review judged again in which something ended after the day as of which it was judged, and after it was: who
     * had it judged as of an earlier day chose to leave out what ended since. Once a day.
     *
     * @return how many audits were asked for
     */
    public int whatEnded(LocalDate today) {
        Map<String, List<String>> ended = database.look(handle -> handle
                .createQuery("SELECT r.id, e.kind, e.what, e.ends_on, d.asked_at FROM review r"
                        + " JOIN audit d ON d.review = r.id AND d.number = r.shown"
                        + " JOIN expiry e ON e.review = r.id AND e.audit = r.shown"
                        + " WHERE r.archived = 0 AND r.cleared_at IS NULL"
                        + " AND e.ends_on >= d.as_of AND e.ends_on < :today AND NOT EXISTS"
                        + " (SELECT 1 FROM audit n WHERE n.review = r.id AND n.state IN ('WAITING', 'RUNNING'))"
                        + " ORDER BY r.id, e.ends_on, e.number")
                .bind("today", today.toString())
                .map((row, context) -> new Ended(
                        row.getString(1),
                        named(row.getString(2), row.getString(3)) + " on " + row.getString(4),
                        LocalDate.parse(row.getString(4)),
                        Instant.parse(row.getString(5))))
                .stream()
                .filter(each -> !each.on().isBefore(LocalDate.ofInstant(each.judgedAt(), clock.getZone())))
                .collect(Collectors.groupingBy(
                        Ended::review, LinkedHashMap::new, Collectors.mapping(Ended::words, Collectors.toList()))));
        return ended.entrySet().stream()
                .mapToInt(each -> again(each.getKey(), "day " + today, "ended: " + listed(each.getValue()), today))
                .sum();
    }

    /** Has each review judged again by the rules of that version, once. */
    public int rules(String version, LocalDate today) {
        List<Shown> all = database.look(handle -> handle.createQuery("SELECT r.id, d.as_of, d.asked_at FROM review r"
                        + " JOIN audit d ON d.review = r.id AND d.number = r.shown"
                        + " WHERE r.archived = 0 AND r.cleared_at IS NULL ORDER BY r.opened_at, r.id")
                .map((row, context) ->
                        new Shown(row.getString(1), Instant.parse(row.getString(3)), LocalDate.parse(row.getString(2))))
                .list());
        return all.stream().mapToInt(each -> rules(each, version, today)).sum();
    }

    private int rules(Shown shown, String version, LocalDate today) {
        LocalDate day = StoredAudit.again(shown.asOf(), shown.askedAt(), today, clock.getZone());
        String aged = day.equals(shown.asOf()) ? "" : ", and it is judged as of " + day + " instead of " + shown.asOf();
        return again(shown.review(), "rules " + version, "rules " + version + " are in force" + aged, day);
    }

    /** One audit, unless another server asked for it for the same cause. */
    private int again(String review, String cause, String why, LocalDate asOf) {
        return database.change(handle -> {
            // Held first, so that nobody else asks for the audit of that number.
            handle.execute("UPDATE review SET name = name WHERE id = ?", review);
            int first = handle.createUpdate("INSERT INTO reassessment (review, cause, audit, why, asked_at)"
                            + " SELECT :review, :cause, COALESCE(MAX(number), 0) + 1, :why, :at FROM audit"
                            + " WHERE review = :review ON CONFLICT DO NOTHING")
                    .bind("review", review)
                    .bind("cause", cause)
                    .bind("why", why)
                    .bind("at", clock.instant().toString())
                    .execute();
            if (first == 1) {
                ask(handle, review, why, asOf);
            }
            return first;
        });
    }

    private void ask(Handle handle, String review, String why, LocalDate asOf) {
        reviews.ask(handle, review, ASKER, asOf);
        trail.add(handle, ASKER, "had the review judged again, as " + why, review);
    }

    /** A waiver is called one already. */
    private static String named(String kind, String what) {
        return what.startsWith(kind + " of ") ? what : kind + " of " + what;
    }

    private static String listed(List<String> ended) {
        String first = ended.stream().limit(NAMED).collect(Collectors.joining("; "));
        return ended.size() <= NAMED ? first : first + "; and " + (ended.size() - NAMED) + " more";
    }
}
