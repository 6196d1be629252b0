package org.countersign.web.reviews;

import java.util.ArrayList;
import java.util.List;
import org.countersign.review.HandOut;
import org.countersign.store.HandOuts;
import org.countersign.store.StoredAudit;

/** The reports of one audit, in the order of their formats. */
public record HandOutLine(StoredAudit audit, List<Report> reports) {

    public HandOutLine {
        reports = List.copyOf(reports);
    }

    /** A report that can be downloaded. */
    public record Report(HandOut handOut, String sha256) {}

    /** Of each audit that came out, the newest first. */
    static List<HandOutLine> of(List<StoredAudit> newestFirst, List<HandOuts.Stored> stored) {
        return newestFirst.stream()
                .filter(audit -> audit.state() == StoredAudit.State.DONE)
                .map(audit -> new HandOutLine(audit, reports(audit, stored)))
                .toList();
    }

    public String verdict() {
        return Overview.verdict(audit);
    }

    private static List<Report> reports(StoredAudit audit, List<HandOuts.Stored> stored) {
        List<Report> reports = new ArrayList<>();
        for (HandOut handOut : HandOut.values()) {
            stored.stream()
                    .filter(each ->
                            each.audit() == audit.number() && each.format().equals(handOut.format()))
                    .forEach(each -> reports.add(new Report(handOut, each.sha256())));
        }
        return reports;
    }
}
