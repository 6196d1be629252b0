package org.countersign.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.audit.Audit;
import org.countersign.audit.Auditor;
import org.countersign.audit.CheckOutcome;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Fact;
import org.countersign.facts.Source;
import org.countersign.facts.Waiver;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.intake.NothingToAudit;
import org.countersign.intake.Reading;
import org.countersign.intake.guard.Limits;
import org.countersign.policy.Check;
import org.countersign.reading.ReadingJson;
import org.countersign.report.JsonReport;
import org.countersign.report.PublishedJson;
import org.countersign.report.ReportFiles;
import org.countersign.report.WorkbookReport;
import org.countersign.report.json.AuditJson;
import org.countersign.report.json.FindingJson;
import org.countersign.report.people.PeopleMatrix;
import org.countersign.report.people.PersonJson;
import org.countersign.store.Accepted;
import org.countersign.store.Audits;
import org.countersign.store.Documents;
import org.countersign.store.Review;
import org.countersign.store.Reviews;
import org.countersign.store.StoredAudit;
import org.countersign.store.StoredFinding;
import org.countersign.store.StoredPerson;

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
        try (Pile pile =
                Pile.of(review.name(), reviews.enclosed(review.id()), documents, reviews.settlements(review.id()))) {
            Reading reading = Intake.read(pile.dossier(), auditor.policy().vocabulary(), Limits.USUAL, progress);
            return reading instanceof Dossier dossier
                    ? new Outcome.Done(judge(auditor, dossier, asked))
                    : new Outcome.Nothing(((NothingToAudit) reading)
                            .why()
                            .replace(pile.dossier().toString(), "\"" + review.name() + "\""));
        }
    }

    private Audits.Result judge(Auditor auditor, Dossier dossier, StoredAudit asked) throws IOException {
        List<Fact> facts = new ArrayList<>(dossier.facts());
        reviews.waivers(asked.review()).stream().map(Bench::waiver).forEach(facts::add);
        Audit audit = auditor.audit(dossier.name(), dossier.inputs(), facts, asked.asOf());
        String vendor = audit.vendor().name();
        AuditJson published = AuditJson.of(audit);
        PeopleMatrix people = new PeopleMatrix(audit, evidence(auditor));
        return new Audits.Result(
                vendor == null ? "" : vendor,
                audit.verdict().decision().name(),
                bytes(out -> JsonReport.write(audit, out)),
                bytes(out -> ReadingJson.write(dossier, out)),
                bytes(out -> WorkbookReport.write(audit, out)),
                bytes(out -> PublishedJson.write(published.withoutFindings(), out)),
                bytes(out -> PublishedJson.write(ReadingJson.outline(dossier), out)),
                () -> audit.checks().stream()
                        .flatMap(check -> findings(check, people))
                        .iterator(),
                () -> people.lines().map(Bench::person).iterator());
    }

    private static Map<String, List<String>> evidence(Auditor auditor) {
        return auditor.policy().checks().stream()
                .collect(Collectors.toMap(Check::id, check -> check.page().evidence()));
    }

    private static Stream<StoredFinding> findings(CheckOutcome check, PeopleMatrix people) {
        return check.findings().stream()
                .map(finding -> new StoredFinding(
                        finding.key(),
                        check.id(),
                        check.area(),
                        finding.colour().name(),
                        finding.subject().type(),
                        finding.subject().id(),
                        finding.subject().label(),
                        finding.message(),
                        PublishedJson.line(FindingJson.of(finding)),
                        people.person(finding)));
    }

    private static StoredPerson person(PersonJson line) {
        String role = line.role() == null ? "" : " " + line.role();
        return new StoredPerson(
                line.id(), line.colour(), line.name() + " " + line.id() + role, PublishedJson.line(line));
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
