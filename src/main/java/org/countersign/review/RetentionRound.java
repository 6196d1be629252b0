package org.countersign.review;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import org.countersign.report.PublishedJson;
import org.countersign.report.json.AuditJson;
import org.countersign.store.Audits;
import org.countersign.store.Chores;
import org.countersign.store.Documents;
import org.countersign.store.Retention;
import org.countersign.store.StoredAudit;

/** Deletes once a day the documents whose time is over. */
public final class RetentionRound implements Chore {
    private final Retention retention;
    private final Chores chores;
    private final Audits audits;
    private final Documents documents;
    private final Clock clock;
    private final IntSupplier days;
    private boolean postponed;

    /**
     * Makes it.
     *
     * @param days after how many days documents go; 0 for never
     */
    public RetentionRound(
            Retention retention, Chores chores, Audits audits, Documents documents, Clock clock, IntSupplier days) {
        this.retention = retention;
        this.chores = chores;
        this.audits = audits;
        this.documents = documents;
        this.clock = clock;
        this.days = days;
    }

    @Override
    public void look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (postponed || chores.take("retention", today)) {
            List<Retention.Kept> over = over(today);
            postponed = over.stream().anyMatch(Retention.Kept::underWay);
            over.stream()
                    .filter(kept -> !kept.underWay())
                    .forEach(kept -> retention.clear(kept, kept.days(days.getAsInt()), proofs(kept.review())));
        }
    }

    /** The reviews whose documents go on that day. */
    public List<Retention.Kept> over(LocalDate day) {
        return retention.kept().stream()
                .filter(kept -> kept.isOver(day, days.getAsInt()))
                .toList();
    }

    /** What is kept of each audit that came out: its colours and hashes, without the words of documents. */
    private Map<Integer, byte[]> proofs(String review) {
        Map<Integer, byte[]> proofs = new TreeMap<>();
        for (StoredAudit audit : audits.of(review)) {
            String summary = audit.summary();
            if (summary != null) {
                documents
                        .find(summary)
                        .flatMap(json -> PublishedJson.tryRead(json, AuditJson.class))
                        .map(AuditJson::withoutWords)
                        .ifPresent(proof -> proofs.put(
                                audit.number(), PublishedJson.line(proof).getBytes(StandardCharsets.UTF_8)));
            }
        }
        return proofs;
    }
}
