package org.countersign.report.sheet;

import java.util.List;
import org.countersign.audit.CheckOutcome;
import org.countersign.report.Wording;
import org.countersign.workbook.Column;
import org.countersign.workbook.Entry;
import org.countersign.workbook.TablePage;

/** Every check of the policy, whether it applied, and its colour. */
final class ChecksSheet {

    private static final String NOTE =
            "Every check of the policy. The rule version is the policy's version that brought the"
                    + " check in its present meaning; a waiver may name the check's meaning, so that it holds for that alone.";

    private ChecksSheet() {}

    static TablePage<CheckOutcome> page(Docket docket) {
        return new TablePage<>(
                Tab.CHECKS.title(),
                "Checks",
                NOTE,
                columns(docket),
                docket.audit().checks());
    }

    /** The rating of a check, or that it does not apply. */
    static String rating(CheckOutcome check) {
        return check.applicable() ? Wording.rating(check.colour()) : "Not applicable";
    }

    private static List<Column<CheckOutcome>> columns(Docket docket) {
        return List.of(
                Column.strong("Check", 10, CheckOutcome::id),
                Column.text("Area", 26, row -> docket.area(row.area())),
                Column.text("What is checked", 46, CheckOutcome::title),
                Column.word("Rating", 17, ChecksSheet::rating),
                Column.text("Before waiver", 15, ChecksSheet::beforeWaiver),
                Column.link("Findings", 15, row -> findings(docket, row)),
                Column.text("Mandatory", 12, row -> row.mandatory() ? "yes" : row.optional() ? "optional" : "no"),
                Column.text("Why it does not apply", 30, CheckOutcome::notApplicable),
                Column.text("Owner", 13, row -> FollowUp.owner(row.owner())),
                Column.text("Rule version", 9, CheckOutcome::since),
                Column.text("Check meaning", 15, CheckOutcome::meaning));
    }

    private static String beforeWaiver(CheckOutcome row) {
        return row.colour() == row.colourBeforeWaiver() ? "" : Wording.rating(row.colourBeforeWaiver());
    }

    private static Entry findings(Docket docket, CheckOutcome row) {
        List<Entered> findings = docket.ofCheck(row);
        List<Integer> numbers = findings.stream().map(Entered::number).toList();
        return findings.isEmpty()
                ? new Entry.Blank()
                : Entry.link(Texts.shortly("F", numbers), findings.get(0).place());
    }
}
