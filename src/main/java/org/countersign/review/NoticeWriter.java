package org.countersign.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.comparison.Judged;
import org.countersign.comparison.Since;
import org.countersign.comparison.Turn;
import org.countersign.report.PublishedJson;
import org.countersign.report.json.AuditJson;
import org.countersign.store.Audits;
import org.countersign.store.Documents;
import org.countersign.store.Findings;
import org.countersign.store.Notice;
import org.countersign.store.Notices;
import org.countersign.store.StoredAudit;
import org.jspecify.annotations.Nullable;

/** Tells what came of judging a review again, against the audit before. */
public final class NoticeWriter implements Chore {
    private final Notices notices;
    private final Audits audits;
    private final Findings findings;
    private final Documents documents;
    private final Clock clock;
    private final List<String> ways;

    /**
     * Writes notices.
     *
     * @param ways by which they go out besides
     */
    public NoticeWriter(
            Notices notices, Audits audits, Findings findings, Documents documents, Clock clock, List<String> ways) {
        this.notices = notices;
        this.audits = audits;
        this.findings = findings;
        this.documents = documents;
        this.clock = clock;
        this.ways = List.copyOf(ways);
    }

    @Override
    public void look() {
        notices.untold().forEach(this::tell);
    }

    private void tell(Notices.Untold untold) {
        List<StoredAudit> all = audits.of(untold.review());
        StoredAudit now = numbered(all, untold.audit()).orElseThrow();
        StoredAudit before =
                untold.before() == null ? null : numbered(all, untold.before()).orElseThrow();
        List<Since.Change> changes = changes(before, now);
        notices.tell(
                new Notice(
                        untold.review(),
                        "",
                        untold.audit(),
                        untold.why(),
                        before == null ? null : before.decision(),
                        now.decision(),
                        count(changes, Turn.NEW),
                        count(changes, Turn.WORSE),
                        count(changes, Turn.BETTER),
                        count(changes, Turn.GONE),
                        clock.instant(),
                        false),
                changes.stream().map(NoticeWriter::change).toList(),
                ways);
    }

    private List<Since.Change> changes(@Nullable StoredAudit before, StoredAudit now) {
        Optional<Judged> then = judged(before);
        Optional<Judged> after = judged(now);
        return then.isEmpty() || after.isEmpty()
                ? List.of()
                : Since.of(then.get(), after.get()).findings().stream()
                        .filter(change -> change.turn() != Turn.UNCHANGED)
                        .toList();
    }

    /** Empty where it did not come out. */
    private Optional<Judged> judged(@Nullable StoredAudit audit) {
        String summary = audit == null ? null : audit.summary();
        return audit == null || summary == null
                ? Optional.empty()
                : documents
                        .find(summary)
                        .map(json -> new Judged(
                                audit.review(),
                                PublishedJson.read(json, AuditJson.class),
                                findings.of(audit.review(), audit.number()).stream()
                                        .map(each -> new Judged.Found(
                                                each.key(),
                                                each.check(),
                                                each.area(),
                                                each.colour(),
                                                each.label(),
                                                each.message()))
                                        .toList(),
                                Map.of()));
    }

    private static Optional<StoredAudit> numbered(List<StoredAudit> all, int number) {
        return all.stream().filter(audit -> audit.number() == number).findFirst();
    }

    private static int count(List<Since.Change> changes, Turn turn) {
        return Math.toIntExact(
                changes.stream().filter(change -> change.turn() == turn).count());
    }

    private static Notice.Change change(Since.Change change) {
        return new Notice.Change(
                change.turn().name(),
                change.now().key(),
                change.now().check(),
                change.now().label(),
                change.words());
    }
}
