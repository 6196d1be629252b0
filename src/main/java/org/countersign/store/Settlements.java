package org.countersign.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.vocabulary.Settlement;
import org.jdbi.v3.core.Handle;

/** Answers of people to what could not be read without doubt; the last of each question counts. */
public final class Settlements {
    private final Database database;
    private final Trail trail;

    Settlements(Database database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    /** An answer, or that it was taken back where it is empty, and the last audit that was asked for before. */
    private record Kept(Settlement settlement, int afterAudit) {}

    /** The answers that count. */
    public List<Settlement> of(String review) {
        return database.look(handle -> latest(handle, review).values().stream()
                .map(Kept::settlement)
                .filter(settlement -> !settlement.answer().isEmpty())
                .toList());
    }

    /** The questions of which the last answer, or its taking back, was not taken into account by any audit yet. */
    public Set<String> unjudged(String review) {
        return database.look(handle -> {
            int judged = Corrections.lastAudit(handle, review);
            return latest(handle, review).entrySet().stream()
                    .filter(each -> each.getValue().afterAudit() >= judged)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        });
    }

    /** Records an answer, which the next audit takes into account. */
    public void settle(String review, Settlement settlement) {
        database.write(handle -> {
            keep(handle, review, settlement);
            trail.add(handle, settlement.by(), "settled: " + settlement.ask() + " " + settlement.answer(), review);
        });
    }

    /** Takes an answer back, so that the question is open again after the next audit. */
    public void unsettle(String review, String query, String by, LocalDate on) {
        of(review).stream()
                .filter(settled -> settled.key().equals(query))
                .findFirst()
                .ifPresent(settled -> database.write(handle -> {
                    keep(handle, review, new Settlement(query, settled.ask(), "", by, on));
                    trail.add(handle, by, "took back the answer to: " + settled.ask() + " " + settled.answer(), review);
                }));
    }

    private static void keep(Handle handle, String review, Settlement settlement) {
        int number = Reviews.next(handle, "settlement", review);
        handle.createUpdate("INSERT INTO settlement (review, number, query, ask, answer, settled_by, settled_on,"
                        + " after_audit) VALUES (:review, :number, :query, :ask, :answer, :by, :on, :after)")
                .bind("review", review)
                .bind("number", number)
                .bind("after", Reviews.next(handle, "audit", review) - 1)
                .bind("query", settlement.key())
                .bind("ask", settlement.ask())
                .bind("answer", settlement.answer())
                .bind("by", settlement.by())
                .bind("on", settlement.on().toString())
                .execute();
    }

    private static Map<String, Kept> latest(Handle handle, String review) {
        Map<String, Kept> latest = new LinkedHashMap<>();
        handle.createQuery("SELECT * FROM settlement WHERE review = :review ORDER BY number")
                .bind("review", review)
                .map((row, context) -> new Kept(
                        new Settlement(
                                row.getString("query"),
                                row.getString("ask"),
                                row.getString("answer"),
                                row.getString("settled_by"),
                                LocalDate.parse(row.getString("settled_on"))),
                        row.getInt("after_audit")))
                .forEach(each -> latest.put(each.settlement().key(), each));
        return latest;
    }
}
