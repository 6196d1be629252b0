package org.countersign.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.countersign.audit.Audit;
import org.countersign.facts.Fact;
import org.countersign.facts.Input;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.intake.Reading;
import org.countersign.store.Documents;
import org.countersign.store.Review;
import org.countersign.store.Reviews;
import org.countersign.store.StoredAudit;

/**
 * Makes the reports of a review without the names of people: they are taken out of the facts before these are judged,
 * so that every format is made as usual and none can show one.
 */
public final class NamelessExport {
    private final InForce inForce;
    private final Reviews reviews;
    private final Documents documents;
    private final Duration patience;
    private final Semaphore desk = new Semaphore(1, true);

    /**
     * Where they are made.
     *
     * @param patience how long somebody waits while others are made
     */
    public NamelessExport(InForce inForce, Reviews reviews, Documents documents, Duration patience) {
        this.inForce = inForce;
        this.reviews = reviews;
        this.documents = documents;
        this.patience = patience;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The report. */
        @SuppressWarnings("ArrayRecordComponent") // may be large and is never compared
        record Made(byte[] report) implements Outcome {}

        /** There is none, for this reason. */
        record None(String why) implements Outcome {}

        /** Others are being made. */
        record Busy() implements Outcome {}
    }

    /**
     * The report as of the day of the audit, by the rules in force. Each takes as much time and memory as an audit, so
     * they are made one after another, and whoever would wait for long is told to come again.
     */
    public Outcome make(StoredAudit audit, HandOut format) throws IOException, InterruptedException {
        if (!desk.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return new Outcome.Busy();
        }
        try {
            return made(audit, format);
        } finally {
            desk.release();
        }
    }

    private Outcome made(StoredAudit audit, HandOut format) throws IOException {
        Review review = reviews.find(audit.review()).orElseThrow();
        if (documents.isAnyDeleted(review, reviews.papers().of(review.id()))) {
            return new Outcome.None("The documents of this review were deleted under the retention.");
        }
        try (Pile pile = Pile.of("review", review, reviews, documents)) {
            Reading reading = Intake.read(pile.laid(), inForce.policy().vocabulary());
            if (!(reading instanceof Dossier dossier)) {
                return new Outcome.None("Nothing of the documents could be read.");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            // What people wrote about findings may hold names, so it stays out.
            format.write(judged(audit, Claims.without(dossier)), Map.of(), out);
            return new Outcome.Made(out.toByteArray());
        }
    }

    private Audit judged(StoredAudit asked, Dossier dossier) {
        List<Fact> facts = new ArrayList<>(dossier.facts());
        reviews.waivers(asked.review()).stream().map(Bench::waiver).forEach(facts::add);
        Redaction redaction = Redaction.of(facts, inForce.policy().vocabulary());
        return inForce.auditor()
                .audit(
                        "review",
                        dossier.inputs().stream()
                                .map(input -> redaction.in(input, Input.class))
                                .toList(),
                        facts.stream()
                                .map(fact -> redaction.in(fact, Fact.class))
                                .toList(),
                        asked.asOf());
    }
}
