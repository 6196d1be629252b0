package org.countersign.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.audit.Verdict;
import org.countersign.report.PublishedJson;
import org.countersign.report.Wording;
import org.countersign.report.json.AuditJson;
import org.countersign.report.json.CheckJson;
import org.countersign.report.json.FindingJson;

/**
 * One audit as it is compared.
 *
 * @param name by which a reader knows it
 * @param audit as it was published; its findings may be left out, as those below count
 * @param figures numbers and days in words, by their names; none where they are not known
 */
public record Judged(String name, AuditJson audit, List<Found> found, Map<String, String> figures) {

    public Judged {
        found = List.copyOf(found);
    }

    /**
     * A finding, as far as it is compared.
     *
     * @param key of check and subject, the same from audit to audit
     * @param label the subject in a reader's words
     */
    public record Found(String key, String check, String area, String colour, String label, String message) {

        static Found of(CheckJson check, FindingJson finding) {
            return new Found(
                    finding.key(),
                    check.id(),
                    check.area(),
                    finding.colour(),
                    finding.subject().label(),
                    finding.message());
        }
    }

    /** With the findings that were published. */
    public static Judged of(String name, AuditJson whole, Map<String, String> figures) {
        List<Found> found = whole.checks().stream()
                .flatMap(check -> check.findings().stream().map(finding -> Found.of(check, finding)))
                .toList();
        return new Judged(name, whole, found, figures);
    }

    /** A report of ours in JSON; empty where the bytes are something else. */
    public static Optional<Judged> of(String name, byte[] json) {
        return PublishedJson.tryRead(json, AuditJson.class)
                .filter(audit -> "countersign-audit".equals(audit.format()))
                .map(audit -> of(name, audit, Map.of()));
    }

    /** The verdict as a headline. */
    public String headline() {
        return Wording.headline(decision());
    }

    public Verdict.Decision decision() {
        return Verdict.Decision.valueOf(audit.verdict().decision());
    }

    public String policy() {
        return audit.policy().name() + " " + audit.policy().version();
    }

    Optional<CheckJson> check(String id) {
        return audit.checks().stream().filter(check -> check.id().equals(id)).findFirst();
    }

    /** Both speak of one vendor; where either does not say, their names must be the same. */
    boolean isOfTheSameVendorAs(Judged other) {
        String mine = audit.engagement().vendor();
        String theirs = other.audit.engagement().vendor();
        return mine == null || theirs == null
                ? name.equals(other.name)
                : mine.strip().equalsIgnoreCase(theirs.strip());
    }
}
