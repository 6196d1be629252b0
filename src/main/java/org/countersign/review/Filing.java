package org.countersign.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.audit.Audit;
import org.countersign.audit.CheckOutcome;
import org.countersign.facts.Colour;
import org.countersign.facts.Model;
import org.countersign.intake.Dossier;
import org.countersign.policy.Check;
import org.countersign.policy.Policy;
import org.countersign.reading.ReadingJson;
import org.countersign.report.Followed;
import org.countersign.report.PublishedJson;
import org.countersign.report.ReportFiles;
import org.countersign.report.json.AuditJson;
import org.countersign.report.json.FindingJson;
import org.countersign.report.people.PeopleMatrix;
import org.countersign.report.people.PersonJson;
import org.countersign.report.sheet.Figures;
import org.countersign.store.Audits;
import org.countersign.store.Gist;
import org.countersign.store.Read;
import org.countersign.store.StoredFinding;
import org.countersign.store.StoredPerson;

/** Puts what came of an audit into the form in which it is kept. */
final class Filing {

    private Filing() {}

    static Audits.Result of(Audit audit, Map<String, Followed> followed, Dossier dossier, Policy policy, Read read)
            throws IOException {
        String vendor = audit.vendor().name();
        PeopleMatrix people = new PeopleMatrix(audit, evidence(policy));
        return new Audits.Result(
                vendor == null ? "" : vendor,
                audit.verdict().decision().name(),
                handOuts(audit, followed),
                bytes(out -> ReadingJson.write(dossier, out)),
                bytes(out -> PublishedJson.write(AuditJson.of(audit).withoutFindings(), out)),
                bytes(out -> PublishedJson.write(ReadingJson.outline(dossier), out)),
                () -> audit.checks().stream()
                        .flatMap(check -> findings(check, people))
                        .iterator(),
                () -> people.lines().map(Filing::person).iterator(),
                gist(audit, dossier.open().size()),
                read);
    }

    private static Map<String, byte[]> handOuts(Audit audit, Map<String, Followed> followed) throws IOException {
        Map<String, byte[]> made = new LinkedHashMap<>();
        for (HandOut each : HandOut.values()) {
            made.put(each.format(), bytes(out -> each.write(audit, followed, out)));
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

    private static Map<String, List<String>> evidence(Policy policy) {
        return policy.checks().stream()
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
                        finding.message() + finding.waived(),
                        PublishedJson.line(FindingJson.of(finding)),
                        people.person(finding)));
    }

    private static StoredPerson person(PersonJson line) {
        String role = line.role() == null ? "" : " " + line.role();
        return new StoredPerson(
                line.id(), line.colour(), line.name() + " " + line.id() + role, PublishedJson.line(line));
    }

    private static byte[] bytes(ReportFiles.Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        return out.toByteArray();
    }
}
