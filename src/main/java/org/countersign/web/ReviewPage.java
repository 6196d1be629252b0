package org.countersign.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.countersign.audit.Verdict;
import org.countersign.facts.Colour;
import org.countersign.intake.settle.Query;
import org.countersign.reading.ReadingJson;
import org.countersign.report.Wording;
import org.countersign.report.json.AuditJson;
import org.countersign.report.json.CheckJson;
import org.countersign.report.json.FindingJson;
import org.countersign.store.Enclosed;
import org.countersign.store.Remark;
import org.countersign.store.Review;
import org.countersign.store.StoredAudit;
import org.countersign.store.Trail;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of one review shows.
 *
 * @param newest the audit that was asked for last
 * @param shown the last that came out, whose report and reading follow
 * @param wanted the colour that the list of findings is narrowed to; empty for all but green
 */
public record ReviewPage(
        Review review,
        StoredAudit newest,
        @Nullable StoredAudit shown,
        @Nullable AuditJson report,
        ReadingJson.@Nullable DossierJson reading,
        List<Enclosed> documents,
        List<Remark> remarks,
        List<Trail.Entry> history,
        String wanted,
        Map<String, String> asks) {

    /** A finding with the check that it is of. */
    public record Line(CheckJson check, FindingJson finding) {
        public String rating() {
            return rated(finding.colour());
        }
    }

    public static String rated(String colour) {
        return Wording.rating(Colour.valueOf(colour));
    }

    static String verdict(StoredAudit audit) {
        return audit.decision() == null
                ? switch (audit.state()) {
                    case WAITING -> "Waiting";
                    case RUNNING -> "Reading";
                    case FAILED -> "Failed";
                    default -> "Cancelled";
                }
                : Wording.headline(Verdict.Decision.valueOf(audit.decision()));
    }

    public String verdict() {
        return verdict(shown == null ? newest : shown);
    }

    /** The findings that are wanted, worst first. */
    public List<Line> findings() {
        return report == null
                ? List.of()
                : report.checks().stream()
                        .flatMap(check -> check.findings().stream().map(finding -> new Line(check, finding)))
                        .filter(line -> wanted.isEmpty()
                                ? !line.finding().colour().equals(Colour.GREEN.name())
                                : line.finding().colour().equals(wanted))
                        .sorted(Comparator.comparing(
                                line -> Colour.valueOf(line.finding().colour())))
                        .toList();
    }

    /** The checks that apply and have no colour, with what would have to be sent. */
    public List<CheckJson> unevidenced() {
        return report == null
                ? List.of()
                : report.checks().stream()
                        .filter(check -> check.applicable() && check.colour().equals(Colour.GREY.name()))
                        .toList();
    }

    public List<Query> open() {
        return reading == null ? List.of() : reading.open();
    }

    public String ask(CheckJson check) {
        return asks.getOrDefault(check.id(), "");
    }

    public List<Remark> remarksOn(FindingJson finding) {
        return remarks.stream()
                .filter(remark -> remark.finding().equals(finding.key()))
                .toList();
    }
}
