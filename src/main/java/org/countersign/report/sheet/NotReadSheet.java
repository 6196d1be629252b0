package org.countersign.report.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.countersign.facts.Input;
import org.countersign.workbook.Column;
import org.countersign.workbook.TablePage;

/** Everything in the dossier that was not used, with the reason. */
final class NotReadSheet {

    private static final String NOTE = "Every file, sheet, column, row and answer that was not used, and why.";

    private record Line(Input input, Input.Note note) {}

    private NotReadSheet() {}

    static TablePage<?> page(Docket docket) {
        List<Line> lines =
                docket.audit().inputs().stream().flatMap(NotReadSheet::lines).toList();
        return new TablePage<>(Tab.NOT_READ.title(), "Not read", NOTE, columns(), lines);
    }

    /** A file that was not read is listed even where no more is known of it. */
    private static Stream<Line> lines(Input input) {
        if (input.notes().isEmpty() && input.outcome() != Input.Outcome.READ) {
            return Stream.of(new Line(input, new Input.Note("the whole file", AboutSheet.outcome(input))));
        }
        return input.notes().stream().map(note -> new Line(input, note));
    }

    private static List<Column<Line>> columns() {
        return List.of(
                Column.strong("File", 40, row -> row.input().file()),
                Column.text("File was", 16, row -> AboutSheet.outcome(row.input())),
                Column.text("Where", 34, row -> row.note().where()),
                Column.text("What, and what to do", 80, row -> row.note().what()));
    }
}
