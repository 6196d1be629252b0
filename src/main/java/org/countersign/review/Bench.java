package org.countersign.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.audit.Audit;
import org.countersign.audit.Auditor;
import org.countersign.facts.Colour;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Fact;
import org.countersign.facts.Model;
import org.countersign.facts.Source;
import org.countersign.facts.Waiver;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.intake.NothingToAudit;
import org.countersign.intake.Reading;
import org.countersign.intake.guard.Limits;
import org.countersign.reading.ReadingJson;
import org.countersign.report.PublishedJson;
import org.countersign.report.ReportFiles;
import org.countersign.report.json.AuditJson;
import org.countersign.report.json.CheckJson;
import org.countersign.report.sheet.Figures;
import org.countersign.store.Accepted;
import org.countersign.store.AuditProgress;
import org.countersign.store.Audits;
import org.countersign.store.Documents;
import org.countersign.store.Enclosed;
import org.countersign.store.Gist;
import org.countersign.store.Review;
import org.countersign.store.Reviews;
import org.countersign.store.StoredAudit;
import org.countersign.store.StoredFinding;

/** Reads the documents of a review, judges them, and makes the reports. */
record Bench(InForce inForce, Reviews reviews, Documents documents) {

    /** What came of it. */
    sealed interface Outcome {
        /** The reports. */
        record Done(Audits.Result result) implements Outcome {}

        /** Nothing could be judged, for this reason. */
        record Nothing(String why) implements Outcome {}
    }

    Outcome work(StoredAudit asked, Logbook logbook) throws IOException {
        Auditor auditor = inForce.auditor();
        Review review = reviews.find(asked.review()).orElseThrow();
        List<Enclosed> enclosed = reviews.enclosed(review.id());
        if (enclosed.stream().map(Enclosed::sha256).anyMatch(documents::isDeleted)) {
            return new Outcome.Nothing("Documents of this review were deleted under the retention, and a part of them"
                    + " would make a wrong picture. Add all of them again, or open a new review.");
        }
        try (Pile pile = Pile.of(review.name(), enclosed, documents, reviews.settlements(review.id()))) {
            Reading reading = Intake.read(pile.dossier(), auditor.policy().vocabulary(), Limits.USUAL, logbook);
            return reading instanceof Dossier dossier
                    ? new Outcome.Done(judge(auditor, dossier, asked, logbook))
                    : new Outcome.Nothing(((NothingToAudit) reading)
                            .why()
                            .replace(pile.dossier().toString(), "\"" + review.name() + "\""));
        }
    }

    private Audits.Result judge(Auditor auditor, Dossier dossier, StoredAudit asked, Logbook logbook)
            throws IOException {
        logbook.goesOn(AuditProgress.Step.JUDGING);
        List<Fact> facts = new ArrayList<>(dossier.facts());
        reviews.waivers(asked.review()).stream().map(Bench::waiver).forEach(facts::add);
        Audit audit = auditor.audit(dossier.name(), dossier.inputs(), facts, asked.asOf());
        logbook.goesOn(AuditProgress.Step.WRITING);
        String vendor = audit.vendor().name();
        AuditJson published = AuditJson.of(audit);
        return new Audits.Result(
                vendor == null ? "" : vendor,
                audit.verdict().decision().name(),
                handOuts(audit),
                bytes(out -> ReadingJson.write(dossier, out)),
                bytes(out -> PublishedJson.write(published.withoutFindings(), out)),
                bytes(out -> PublishedJson.write(ReadingJson.outline(dossier), out)),
                () -> published.checks().stream().flatMap(Bench::findings).iterator(),
                gist(audit, dossier.open().size()));
    }

    private static Map<String, byte[]> handOuts(Audit audit) throws IOException {
        Map<String, byte[]> made = new LinkedHashMap<>();
        for (HandOut each : HandOut.values()) {
            made.put(each.format(), bytes(out -> each.write(audit, out)));
        }
        return made;
    }

    private static Gist gist(Audit audit, int questions) {
        Model model = audit.engagement().model();
        return new Gist(
                model == null ? null : model.name(),
                count(audit, Colour.RED),
                count(audit, Colour.AMBER),
                Math.toIntExact(audit.checks().stream()
                        .filter(check -> check.applicable() && check.colour() == Colour.GREY)
                        .count()),
                questions,
                Figures.requests(audit),
                audit.areas().stream()
                        .map(area -> new Gist.AreaColour(
                                area.id(), area.title(), area.colour().name()))
                        .toList(),
                Figures.endings(audit).stream()
                        .map(deadline -> new Gist.Expiry(deadline.kind(), deadline.what(), deadline.day()))
                        .toList(),
                Figures.of(audit));
    }

    private static int count(Audit audit, Colour colour) {
        return Math.toIntExact(audit.findings().stream()
                .filter(finding -> finding.colour() == colour)
                .count());
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

    private static byte[] bytes(ReportFiles.Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        return out.toByteArray();
    }
}
