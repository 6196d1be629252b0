package org.countersign.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Hands what people did about a finding on to the one that the next audit reports in its place: by the same check, about a
 * subject of the same kind and label, under another key, as of a person whose e-mail is known by now.
 */
final class CarriedOver {
    private final Handle handle;
    private final Trail trail;
    private final StoredAudit audit;
    private final String at;

    private CarriedOver(Handle handle, Trail trail, StoredAudit audit, Instant at) {
        this.handle = handle;
        this.trail = trail;
        this.audit = audit;
        this.at = at.toString();
    }

    private record Heir(String was, String now) {}

    /** Where two might be meant, nothing is handed on. */
    static void to(Handle handle, Trail trail, StoredAudit audit, Instant at) {
        CarriedOver over = new CarriedOver(handle, trail, audit, at);
        List<Heir> all = over.heirs();
        Map<String, Long> was = all.stream().collect(count(Heir::was));
        Map<String, Long> now = all.stream().collect(count(Heir::now));
        all.stream()
                .filter(each -> was.getOrDefault(each.was(), 0L) == 1 && now.getOrDefault(each.now(), 0L) == 1)
                .forEach(over::hand);
    }

    private static Collector<Heir, ?, Map<String, Long>> count(Function<Heir, String> of) {
        return Collectors.groupingBy(of, Collectors.counting());
    }

    /** Of what somebody saw to and this audit has no more, what it has for the first time under the same label. */
    private List<Heir> heirs() {
        return handle.createQuery("SELECT DISTINCT o.key AS was, n.key AS heir FROM finding o JOIN finding n"
                        + " ON n.review = o.review AND n.check_id = o.check_id AND n.subject_type = o.subject_type"
                        + " AND n.label = o.label AND n.key <> o.key AND n.audit = :audit"
                        + " WHERE o.review = :review AND o.audit ="
                        + " (SELECT MAX(audit) FROM finding WHERE review = :review AND audit < :audit)"
                        + " AND o.key IN " + FollowUps.SEEN_TO
                        + " AND NOT EXISTS (SELECT 1 FROM finding x WHERE x.review = :review AND x.audit = :audit"
                        + " AND x.key = o.key)"
                        + " AND NOT EXISTS (SELECT 1 FROM finding y WHERE y.review = :review AND y.audit < :audit"
                        + " AND y.key = n.key)")
                .bind("review", audit.review())
                .bind("audit", audit.number())
                .map((row, context) -> new Heir(row.getString("was"), row.getString("heir")))
                .list();
    }

    private void hand(Heir heir) {
        handle.createUpdate("INSERT INTO follow_up (review, finding, status, assignee, due_on)"
                        + " SELECT review, :now, status, assignee, due_on FROM follow_up"
                        + " WHERE review = :review AND finding = :was")
                .bind("was", heir.was())
                .bind("now", heir.now())
                .bind("review", audit.review())
                .execute();
        handle.createUpdate("INSERT INTO follow_up_step (review, number, finding, words, done_by, done_at)"
                        + " VALUES (:review, :number, :now, :words, :by, :at)")
                .bind("now", heir.now())
                .bind("review", audit.review())
                .bind("number", Reviews.next(handle, "follow_up_step", audit.review()))
                .bind("words", "carried over from " + heir.was())
                .bind("by", Reassessments.ASKER)
                .bind("at", at)
                .execute();
        int number = Reviews.next(handle, "remark", audit.review());
        handle.createUpdate("INSERT INTO remark (review, number, finding, words, written_by, written_at)"
                        + " SELECT review, :number + ROW_NUMBER() OVER (ORDER BY number) - 1, :now, words, written_by,"
                        + " written_at FROM remark WHERE review = :review AND finding = :was")
                .bind("was", heir.was())
                .bind("now", heir.now())
                .bind("review", audit.review())
                .bind("number", number)
                .execute();
        trail.add(
                handle,
                Reassessments.ASKER,
                "carried over what was done about " + heir.was() + " to " + heir.now() + ", by which name the same is"
                        + " reported now",
                audit.review());
    }
}
