package org.countersign.report.sheet;

import java.util.List;
import org.countersign.audit.CheckOutcome;
import org.countersign.report.Wording;
import org.countersign.workbook.Column;
import org.countersign.workbook.TablePage;

/** The checks that apply and could not be assessed, with what is missing. */
final class NotEvidencedSheet {

    private static final String NOTE =
            "These checks apply and nothing in the dossier decides them. Silence is never green: send what is missing.";

    private NotEvidencedSheet() {}

    static TablePage<CheckOutcome> page(Docket docket) {
        return new TablePage<>(
                Tab.NOT_EVIDENCED.title(), "Not evidenced", NOTE, columns(docket), docket.notEvidenced());
    }

    private static List<Column<CheckOutcome>> columns(Docket docket) {
        return List.of(
                Column.strong("Check", 10, CheckOutcome::id),
                Column.word("Rating", 17, row -> Wording.rating(row.colour())),
                Column.text("What is checked", 44, CheckOutcome::title),
                Column.text("What is missing", 56, row -> Texts.lines(row.missingEvidence().stream())),
                Column.text("Mandatory", 12, row -> row.mandatory() ? "yes" : row.optional() ? "optional" : "no"),
                Column.text("Area", 26, row -> docket.area(row.area())),
                Column.choice("Owner", 13, FollowUp.OWNERS, row -> FollowUp.owner(row.owner())),
                Column.choice("Status", 14, FollowUp.STATUSES, row -> "Open"));
    }
}
