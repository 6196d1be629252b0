package org.countersign.web.reviews;

import java.time.LocalDate;
import java.util.List;
import org.countersign.audit.Verdict;
import org.countersign.facts.Colour;
import org.countersign.report.Wording;
import org.countersign.report.json.AuditJson;
import org.countersign.report.json.CheckJson;
import org.countersign.report.json.InputJson;
import org.countersign.store.Gist;
import org.countersign.store.Review;
import org.countersign.store.StoredAudit;
import org.jspecify.annotations.Nullable;

/**
 * A review at a glance.
 *
 * @param newest the audit that was asked for last
 * @param shown the last that came out, which the summary is of
 * @param doing how far the newest is
 * @param ending what ends from today on, the earliest first
 * @param owners of any review, to choose from
 */
public record Overview(
        Review review,
        StoredAudit newest,
        @Nullable StoredAudit shown,
        @Nullable AuditJson summary,
        Doing doing,
        Gist gist,
        List<Gist.Expiry> ending,
        List<String> owners) {

    public Overview {
        ending = List.copyOf(ending);
        owners = List.copyOf(owners);
    }

    public String verdict() {
        return verdict(shown == null ? newest : shown);
    }

    /** The verdict as a headline, or how far the audit came. */
    static String verdict(StoredAudit audit) {
        return audit.decision() == null
                ? state(audit.state())
                : Wording.headline(Verdict.Decision.valueOf(audit.decision()));
    }

    /** How far an audit came. */
    static String state(StoredAudit.State state) {
        return switch (state) {
            case WAITING -> "Waiting";
            case RUNNING -> "Reading";
            case FAILED -> "Failed";
            case CANCELLED -> "Cancelled";
            case DONE -> "Done";
        };
    }

    /** The colour of the verdict; empty where there is none. */
    public String colour() {
        return summary == null ? "" : Wording.colour(decision(summary)).name();
    }

    /** What the verdict means for whoever has to sign. */
    public String meaning() {
        return summary == null ? "" : Wording.meaning(decision(summary));
    }

    public List<NextStep> steps(LocalDate today) {
        return summary == null ? List.of() : NextStep.of(gist, summary, ending, today);
    }

    /** The documents of which nothing counts in the audit that is shown. */
    public List<InputJson> leftOut() {
        return summary == null
                ? List.of()
                : summary.inputs().stream().filter(InputJson::wasLeftOut).toList();
    }

    /** The checks that apply and have no colour, with what would have to be sent. */
    public List<CheckJson> unevidenced() {
        return summary == null
                ? List.of()
                : summary.checks().stream()
                        .filter(check -> check.applicable() && check.colour().equals(Colour.GREY.name()))
                        .toList();
    }

    private static Verdict.Decision decision(AuditJson summary) {
        return Verdict.Decision.valueOf(summary.verdict().decision());
    }
}
