package org.countersign.web.notices;

import java.util.Objects;
import org.countersign.audit.Verdict;
import org.countersign.comparison.Turn;
import org.countersign.report.Wording;
import org.countersign.store.Notice;
import org.jspecify.annotations.Nullable;

/** What a notice says, in words without those of a document. */
public final class NoticeWords {

    private NoticeWords() {}

    /** The verdict, and what it was before where it was another. */
    public static String verdict(Notice notice) {
        return Objects.equals(notice.decision(), notice.decisionBefore()) || notice.decisionBefore() == null
                ? headline(notice.decision())
                : headline(notice.decisionBefore()) + " → " + headline(notice.decision());
    }

    /** How many findings went which way. */
    public static String counts(Notice notice) {
        return notice.fresh() + notice.worse() + notice.better() + notice.gone() == 0
                ? "No finding changed"
                : notice.fresh() + " new, " + notice.worse() + " worse, " + notice.better() + " better, "
                        + notice.gone() + " gone";
    }

    public static String turn(Notice.Change change) {
        return Turn.valueOf(change.turn()).word();
    }

    /** Where it stands in the site. */
    static String link(String site, Notice notice) {
        return site + "/notices/" + notice.review() + "/" + notice.audit();
    }

    private static String headline(@Nullable String decision) {
        return decision == null ? "The audit failed" : Wording.headline(Verdict.Decision.valueOf(decision));
    }
}
