package org.countersign.web.reviews;

import java.util.List;
import org.countersign.audit.Verdict;
import org.countersign.facts.Colour;
import org.countersign.report.Wording;
import org.countersign.report.json.AuditJson;
import org.countersign.report.json.CheckJson;
import org.countersign.store.Review;
import org.countersign.store.StoredAudit;
import org.jspecify.annotations.Nullable;

/**
 * A review at a glance.
 *
 * @param newest the audit that was asked for last
 * @param shown the last that came out, which the summary is of
 */
public record Overview(
        Review review,
        StoredAudit newest,
        @Nullable StoredAudit shown,
        @Nullable AuditJson summary) {

    public String verdict() {
        return verdict(shown == null ? newest : shown);
    }

    /** The verdict as a headline, or how far the audit came. */
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

    /** The checks that apply and have no colour, with what would have to be sent. */
    public List<CheckJson> unevidenced() {
        return summary == null
                ? List.of()
                : summary.checks().stream()
                        .filter(check -> check.applicable() && check.colour().equals(Colour.GREY.name()))
                        .toList();
    }
}
