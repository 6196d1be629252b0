package org.countersign.report.sheet;

import java.util.List;
import org.countersign.facts.Colour;
import org.countersign.report.Wording;
import org.countersign.workbook.Column;
import org.countersign.workbook.Entry;
import org.countersign.workbook.TablePage;

/** The conditions of signing, worded to be pasted into a contract's list of conditions. */
final class ConditionsSheet {

    private static final String NOTE =
            "Ready for the contract's list of conditions, one for each check. Owners and dates are proposals: change them.";

    private ConditionsSheet() {}

    static TablePage<Condition> page(Docket docket) {
        return new TablePage<>(Tab.CONDITIONS.title(), "Conditions of signing", NOTE, columns(), Condition.of(docket));
    }

    private static List<Column<Condition>> columns() {
        return List.of(
                Column.number("No.", 9, Condition::number),
                Column.text("Condition", 70, Condition::text),
                Column.choice(
                        "Owner",
                        14,
                        FollowUp.OWNERS,
                        row -> FollowUp.owner(row.check().owner())),
                Column.dayToFill("Due", 13, Condition::due),
                Column.choice("Status", 14, FollowUp.STATUSES, row -> "Open"),
                Column.text("Why", 40, ConditionsSheet::why),
                Column.word(
                        "Rating",
                        15,
                        row -> Wording.rating(row.check().colour() == Colour.GREY ? Colour.GREY : Colour.AMBER)),
                Column.text("Before waiver", 14, row -> row.waived() ? Wording.rating(Colour.RED) : ""),
                Column.text("Check", 9, row -> row.check().id()),
                Column.link("Findings", 15, ConditionsSheet::findings));
    }

    private static String why(Condition row) {
        return row.findings().isEmpty()
                ? "Not evidenced"
                : Texts.first(3, row.findings(), entered -> entered.finding().message(), Tab.FINDINGS.title());
    }

    private static Entry findings(Condition row) {
        if (row.findings().isEmpty()) {
            return Entry.link("Not evidenced", Tab.NOT_EVIDENCED.top());
        }
        List<Integer> numbers = row.findings().stream().map(Entered::number).toList();
        return Entry.link(Texts.shortly("F", numbers), row.findings().get(0).place());
    }
}
