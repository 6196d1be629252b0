package org.countersign.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.countersign.audit.Audit;
import org.countersign.audit.Auditor;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Fact;
import org.countersign.facts.Source;
import org.countersign.facts.Waiver;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.intake.NothingToAudit;
import org.countersign.intake.Reading;
import org.countersign.intake.guard.Limits;
import org.countersign.reading.ReadingJson;
import org.countersign.report.JsonReport;
import org.countersign.report.PublishedJson;
import org.countersign.report.ReportFiles;
import org.countersign.report.WorkbookReport;
import org.countersign.report.json.AuditJson;
import org.countersign.report.json.CheckJson;
import org.countersign.store.Accepted;
import org.countersign.store.Audits;
import org.countersign.store.Documents;
import org.countersign.store.Read;
import org.countersign.store.Review;
import org.countersign.store.Reviews;
import org.countersign.store.StoredAudit;
import org.countersign.store.StoredFinding;
import org.countersign.vocabulary.Correction;
import org.countersign.vocabulary.Corrections;
import org.countersign.vocabulary.Settlement;
import org.countersign.vocabulary.SettlementFile;

/** Reads the documents of a review, judges them, and makes the reports. */
record Bench(InForce inForce, Reviews reviews, Documents documents) {

    /** What came of it. */
    sealed interface Outcome {
        /** The reports. */
        record Done(Audits.Result result) implements Outcome {}

        /** Nothing could be judged, for this reason. */
        record Nothing(String why) implements Outcome {}
    }

    Outcome work(StoredAudit asked, Consumer<String> progress) throws IOException {
        Auditor auditor = inForce.auditor();
        Review review = reviews.find(asked.review()).orElseThrow();
        try (Pile pile = Pile.of(review.name(), reviews.enclosed(review.id()), documents, settled(review.id()))) {
            Shelved shelved = new Shelved(progress);
            Reading reading = Intake.read(pile.dossier(), auditor.policy().vocabulary(), Limits.USUAL, shelved);
            return reading instanceof Dossier dossier
                    ? new Outcome.Done(judge(auditor, dossier, asked, shelved.of(dossier)))
                    : new Outcome.Nothing(((NothingToAudit) reading)
                            .why()
                            .replace(pile.dossier().toString(), "\"" + review.name() + "\""));
        }
    }

    /** The file of all that people settled and corrected, as it would lie beside the dossier; empty without any. */
    private String settled(String review) {
        List<Settlement> settlements = reviews.settlements(review);
        List<Correction> corrections = reviews.corrections().of(review);
        return settlements.isEmpty() && corrections.isEmpty()
                ? ""
                : SettlementFile.yaml(settlements) + Corrections.yaml(corrections);
    }

    private Audits.Result judge(Auditor auditor, Dossier dossier, StoredAudit asked, Read read) throws IOException {
        List<Fact> facts = new ArrayList<>(dossier.facts());
        reviews.waivers(asked.review()).stream().map(Bench::waiver).forEach(facts::add);
        Audit audit = auditor.audit(dossier.name(), dossier.inputs(), facts, asked.asOf());
        String vendor = audit.vendor().name();
        AuditJson published = AuditJson.of(audit);
        return new Audits.Result(
                vendor == null ? "" : vendor,
                audit.verdict().decision().name(),
                bytes(out -> JsonReport.write(audit, out)),
                bytes(out -> ReadingJson.write(dossier, out)),
                bytes(out -> WorkbookReport.write(audit, out)),
                bytes(out -> PublishedJson.write(published.withoutFindings(), out)),
                bytes(out -> PublishedJson.write(ReadingJson.outline(dossier), out)),
                () -> published.checks().stream().flatMap(Bench::findings).iterator(),
                read);
    }

    private static Stream<StoredFinding> findings(CheckJson check) {
        return check.findings().stream()
                .map(finding -> new StoredFinding(
                        finding.key(),
                        check.id(),
                        check.area(),
                        finding.colour(),
                        finding.subject().type(),
                        finding.subject().id(),
                        finding.subject().label(),
                        finding.message(),
                        PublishedJson.line(finding)));
    }

    private static Waiver waiver(Accepted accepted) {
        Source source = new Source(
                "waivers of this review",
                null,
                null,
                null,
                accepted.check(),
                List.of(new Excerpt("reason", "Reason", null, accepted.reason(), false)));
        return accepted.asFact(List.of(source));
    }

    private static byte[] bytes(ReportFiles.Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        return out.toByteArray();
    }
}
