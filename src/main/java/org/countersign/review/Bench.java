package org.countersign.review;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.audit.Audit;
import org.countersign.audit.Auditor;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Fact;
import org.countersign.facts.Input;
import org.countersign.facts.Source;
import org.countersign.facts.Waiver;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.intake.NothingToAudit;
import org.countersign.intake.Reading;
import org.countersign.intake.guard.Limits;
import org.countersign.report.Followed;
import org.countersign.store.Accepted;
import org.countersign.store.AuditProgress;
import org.countersign.store.Audits;
import org.countersign.store.Documents;
import org.countersign.store.Enclosed;
import org.countersign.store.FollowUp;
import org.countersign.store.Read;
import org.countersign.store.Remark;
import org.countersign.store.Review;
import org.countersign.store.Reviews;
import org.countersign.store.StoredAudit;
import org.jspecify.annotations.Nullable;

/** Reads the documents of a review, judges them, and makes the reports. */
record Bench(InForce inForce, Reviews reviews, Documents documents) {
    private static final int DAY = "2026-03-01".length();

    /** What came of it. */
    sealed interface Outcome {
        /** The reports. */
        record Done(Audits.Result result) implements Outcome {}

        /** Nothing could be judged, for this reason. */
        record Nothing(String why) implements Outcome {}
    }

    Outcome work(StoredAudit asked, Logbook logbook) throws IOException {
        Review review = reviews.find(asked.review()).orElseThrow();
        if (documents.isAnyDeleted(review, reviews.papers().of(review.id()))) {
            return new Outcome.Nothing("Documents of this review were deleted under the retention, and a part of them"
                    + " would make a wrong picture. Add all of them again, or open a new review.");
        }
        try (InForce.Use use = inForce.use();
                Pile pile = Pile.of(review, reviews, documents)) {
            Auditor auditor = use.auditor();
            Shelved shelved = new Shelved(logbook);
            Reading reading = Intake.read(pile.laid(), auditor.policy().vocabulary(), Limits.USUAL, shelved);
            if (reading instanceof Dossier read) {
                Dossier dossier = Claims.without(read);
                return new Outcome.Done(judge(auditor, dossier, asked, logbook, shelved.of(dossier)));
            }
            return new Outcome.Nothing(((NothingToAudit) reading)
                    .why()
                    .replace(pile.laid().dossier().toString(), "\"" + sent(review) + "\""));
        }
    }

    /** What was sent as a whole, by its name; a pile of files has that of its review. */
    private String sent(Review review) {
        return new Enclosures(reviews.papers().ever(review.id()))
                .archive()
                .map(Enclosed::path)
                .orElse(review.name());
    }

    private Audits.Result judge(Auditor auditor, Dossier dossier, StoredAudit asked, Logbook logbook, Read read)
            throws IOException {
        logbook.goesOn(AuditProgress.Step.JUDGING);
        List<Fact> facts = new ArrayList<>(dossier.facts());
        reviews.waivers(asked.review()).stream().map(Bench::waiver).forEach(facts::add);
        Audit audit = auditor.audit(dossier.name(), inputs(dossier, asked), facts, asked.asOf());
        logbook.goesOn(AuditProgress.Step.WRITING);
        return Filing.of(audit, followed(asked), dossier, auditor.policy(), read);
    }

    /** What was read, and what lay beside it and was left out: a report must not hide that there was more. */
    private List<Input> inputs(Dossier dossier, StoredAudit asked) {
        return Stream.concat(
                        dossier.inputs().stream(),
                        Enclosed.leftOut(reviews.papers().ever(asked.review())).stream()
                                .map(each -> Input.leftOut(
                                        each.path(),
                                        each.sha256(),
                                        each.addedBy(),
                                        LocalDate.ofInstant(each.addedAt(), ZoneOffset.UTC),
                                        each.reason())))
                .toList();
    }

    /** What people decided until now; the reports say it as of the day on which they are made. */
    private Map<String, Followed> followed(StoredAudit asked) {
        Map<String, Followed> followed = new HashMap<>();
        reviews.followed(asked.review()).forEach(each -> {
            FollowUp stands = each.followUp().on(asked.asOf());
            followed.put(
                    each.finding(),
                    new Followed(stands.status().words(), stands.assignee(), stands.dueOn(), comment(each.last())));
        });
        return followed;
    }

    private static @Nullable String comment(@Nullable Remark last) {
        return last == null ? null : last.by() + ", " + last.at().toString().substring(0, DAY) + ": " + last.words();
    }

    static Waiver waiver(Accepted accepted) {
        Source source = new Source(
                "waivers of this review",
                null,
                null,
                null,
                accepted.check(),
                List.of(new Excerpt("reason", "Reason", null, accepted.reason(), false)));
        return accepted.asFact(List.of(source));
    }
}
