package org.countersign.web.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.audit.Verdict;
import org.countersign.facts.Colour;
import org.countersign.report.Wording;
import org.countersign.report.json.AuditJson;
import org.countersign.report.json.CheckJson;
import org.countersign.store.FindingFilter;
import org.countersign.store.FindingSearch;
import org.countersign.store.ListedFinding;
import org.countersign.store.Review;

/**
 * The findings of an audit, as far as a reader asked for them.
 *
 * @param titles of the checks by their ids
 * @param count how many there are, beyond {@link FindingSearch#MOST} only that there are more
 * @param page from 1
 * @param unassessed the checks without a colour that were asked for
 * @param leftBehind what somebody saw to and the audit does not report any more
 * @param who stands behind the id of the person that was asked for; empty where nobody was
 */
public record FindingList(
        Review review,
        AuditJson summary,
        List<HeatRow> heat,
        Map<String, String> titles,
        Asked asked,
        FindingFilter filter,
        List<ListedFinding> findings,
        int count,
        int page,
        List<CheckJson> unassessed,
        List<ListedFinding> leftBehind,
        List<String> assignees,
        String who,
        LocalDate today) {

    static final int SHOWN = 50;

    public String at() {
        return "/reviews/" + review.id();
    }

    public String verdict() {
        return Wording.headline(decision());
    }

    public Colour verdictColour() {
        return Wording.colour(decision());
    }

    public String meaning() {
        return Wording.meaning(decision());
    }

    public int pages() {
        return Math.max(1, (Math.min(count, FindingSearch.MOST) + SHOWN - 1) / SHOWN);
    }

    /** Such as {@code 51 to 100 of 230 findings}. */
    public String extent() {
        if (findings.isEmpty()) {
            return "No finding";
        }
        int first = (page - 1) * SHOWN + 1;
        String all = count > FindingSearch.MOST
                ? "more than " + FindingSearch.MOST + " findings"
                : Wording.count(count, "finding");
        return count <= SHOWN ? Wording.sentence(all) : first + " to " + (first + findings.size() - 1) + " of " + all;
    }

    public String title(String check) {
        return titles.getOrDefault(check, check);
    }

    public String link(int number) {
        return asked.list(review.id()).with("page", number).text();
    }

    /** Something narrower than all that is not green was asked for. */
    public boolean isNarrowed() {
        return !asked.list(review.id()).text().equals(at() + "/findings");
    }

    private Verdict.Decision decision() {
        return Verdict.Decision.valueOf(summary.verdict().decision());
    }
}
