package org.countersign.report.sheet;

import java.util.List;
import org.countersign.audit.WaiverOutcome;
import org.countersign.report.Wording;
import org.countersign.workbook.Column;
import org.countersign.workbook.Entry;
import org.countersign.workbook.TablePage;

/** Every waiver, whether it counted, and what it changed. */
final class WaiversSheet {

    private static final String NOTE =
            "A waiver turns a red finding amber until it expires; the finding stays, with both colours.";

    private WaiversSheet() {}

    static TablePage<WaiverOutcome> page(Docket docket) {
        return new TablePage<>(
                Tab.WAIVERS.title(),
                "Waivers",
                NOTE,
                columns(docket),
                docket.audit().waivers());
    }

    private static List<Column<WaiverOutcome>> columns(Docket docket) {
        return List.of(
                Column.strong("Check", 10, row -> row.waiver().check()),
                Column.text("Subject", 22, WaiversSheet::subject),
                Column.strong("Counted", 10, row -> row.counted() ? "yes" : "no"),
                Column.text("Why", 36, WaiverOutcome::why),
                Column.text("Reason given", 34, row -> row.waiver().reason()),
                Column.text("Requested by", 20, row -> row.waiver().requester()),
                Column.text("Approved by", 20, row -> row.waiver().approver()),
                Column.day("Expires on", 12, row -> row.waiver().expiresOn()),
                Column.number("Days left", 8, row -> row.waiver()
                        .daysLeft(docket.audit().asOf())),
                Column.link("Findings", 15, row -> findings(docket, row)),
                Column.text("Colours", 22, row -> colours(docket, row)));
    }

    private static String subject(WaiverOutcome row) {
        String about = row.waiver().about();
        return about == null ? "every subject" : about;
    }

    private static List<Entered> changed(Docket docket, WaiverOutcome row) {
        return row.findings().stream()
                .flatMap(key -> docket.withKey(key).stream())
                .toList();
    }

    private static Entry findings(Docket docket, WaiverOutcome row) {
        List<Entered> changed = changed(docket, row);
        List<Integer> numbers =
                changed.stream().map(Entered::number).sorted().distinct().toList();
        return changed.isEmpty()
                ? new Entry.Blank()
                : Entry.link(Texts.shortly("F", numbers), changed.get(0).place());
    }

    private static String colours(Docket docket, WaiverOutcome row) {
        return Texts.lines(changed(docket, row).stream()
                .map(entered -> Wording.rating(entered.finding().colourBeforeWaiver()) + " → "
                        + Wording.rating(entered.finding().colour())));
    }
}
