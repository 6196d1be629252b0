package org.countersign.report.sheet;

import java.util.List;
import org.countersign.workbook.Column;
import org.countersign.workbook.Entry;
import org.countersign.workbook.TablePage;

/** Every source that a finding cites. */
final class EvidenceSheet {

    private static final String NOTE =
            "Every place in the documents on which a finding rests, with the words that stand there.";

    private EvidenceSheet() {}

    static TablePage<Exhibit> page(Docket docket) {
        return new TablePage<>(Tab.EVIDENCE.title(), "Evidence", NOTE, columns(), docket.exhibits());
    }

    private static List<Column<Exhibit>> columns() {
        return List.of(
                Column.strong("No.", 9, Exhibit::id),
                Column.link("Cited by", 15, EvidenceSheet::citing),
                Column.text("File", 28, row -> row.source().file()),
                Column.text("Sheet", 18, row -> row.source().sheet()),
                Column.text("Cells", 14, row -> row.source().cell()),
                Column.number("Row", 7, row -> row.source().row()),
                Column.number("Page", 7, row -> row.source().page()),
                Column.text("Path", 16, row -> row.source().path()),
                Column.text("Quote", 80, row -> row.source().quote()));
    }

    private static Entry citing(Exhibit row) {
        List<Integer> numbers = row.citedBy().stream().map(Entered::number).toList();
        return Entry.link(Texts.shortly("F", numbers), row.citedBy().get(0).place());
    }
}
