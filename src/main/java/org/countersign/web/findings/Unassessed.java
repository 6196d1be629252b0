package org.countersign.web.findings;

import java.util.List;
import java.util.Locale;
import org.countersign.facts.Colour;
import org.countersign.report.json.AuditJson;
import org.countersign.report.json.CheckJson;
import org.countersign.store.FindingFilter;

/** The checks that apply and have no colour, for want of evidence. */
final class Unassessed {

    private Unassessed() {}

    static boolean is(CheckJson check) {
        return check.applicable() && check.colour().equals(Colour.GREY.name());
    }

    /** Those of the area and the words that were asked for; about a person there is none. */
    static List<CheckJson> of(AuditJson summary, FindingFilter filter) {
        boolean ofSomebody = !filter.person().isEmpty() || !filter.assignee().isEmpty() || filter.status() != null;
        return ofSomebody
                ? List.of()
                : summary.checks().stream()
                        .filter(Unassessed::is)
                        .filter(check -> filter.area().isEmpty() || check.area().equals(filter.area()))
                        .filter(check -> mentions(check, filter.words()))
                        .toList();
    }

    private static boolean mentions(CheckJson check, String words) {
        return (check.id() + " " + check.title()).toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
