package org.countersign.intake.recognise;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.values.FieldValues;
import org.countersign.intake.values.Meaning;
import org.countersign.vocabulary.Words;

/** Reads the rows of a register: one row, one draft. */
final class TableRows {
    private static final Set<String> NONE =
            Set.of("none", "no entries", "nothing", "empty", "brak", "keine", "nie ma", "немає", "n a");
    private static final Set<String> TOTAL =
            Set.of("total", "sum", "subtotal", "razem", "suma", "summe", "gesamt", "разом", "всього");

    private final Layout layout;
    private final Notes notes;
    private final Recognised recognised;

    TableRows(Layout layout, Notes notes, Recognised recognised) {
        this.layout = layout;
        this.notes = notes;
        this.recognised = recognised;
    }

    void read() {
        if (layout.rows().isEmpty()) {
            emptyTable();
            return;
        }
        if (saysNone(layout.rows().get(0)) && layout.rows().size() == 1) {
            recognised.add(layout.searched(0));
            recognised.add(layout.understood(0));
            return;
        }
        int before = recognised.drafts().size();
        layout.rows().forEach(this::read);
        int facts = recognised.drafts().size() - before;
        recognised.add(layout.searched(facts));
        recognised.add(layout.understood(facts));
    }

    /** A file of its own with headings and no rows says that there are none; a sheet of a kit may just be unfilled. */
    private void emptyTable() {
        Table table = layout.table();
        if (table.alone()) {
            recognised.add(layout.searched(0));
            recognised.add(layout.understood(0));
            notes.remark(
                    table.file(),
                    table.where(""),
                    "has headings and no rows; it counts as an empty register \""
                            + layout.kind().title() + "\"");
        } else {
            notes.remark(
                    table.file(),
                    table.where(""),
                    "has headings and no rows; write \"none\" in the first row if" + " there are none");
        }
    }

    private static boolean saysNone(Row row) {
        return row.cells().size() == 1
                && row.cells().values().stream().allMatch(cell -> NONE.contains(Words.bare(cell.text())));
    }

    private void read(Row row) {
        if (saysNone(row)) {
            unused(row, "says that there is none, although there are other rows");
        } else if (layout.isBlank(row)) {
            unused(row, "has nothing in the columns that are read");
        } else if (repeatsHeading(row)) {
            notes.remark(layout.table().file(), layout.table().where(row), "repeats the headings and was passed over");
        } else if (isTotal(row)) {
            unused(row, "is a total and no entry");
        } else {
            draft(row);
        }
    }

    private void draft(Row row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column column : layout.columns()) {
            Cell cell = layout.table().cell(row, column.index());
            Meaning meaning = FieldValues.read(
                    cell, column.field(), column.type(), layout.table().decimalComma());
            if (column.type() == OffsetDateTime.class) {
                FieldValues.day(cell).ifPresent(day -> values.put(column.field().name() + Draft.DAY, day));
            }
            if (meaning instanceof Meaning.Is is) {
                values.put(column.field().name(), is.value());
            } else if (meaning instanceof Meaning.Unclear unclear) {
                notes.unused(
                        layout.table().file(),
                        layout.where(row, column),
                        column.label() + ": \"" + cell.text() + "\" " + unclear.why());
            }
        }
        Implied.add(values, layout, row);
        recognised.add(new Draft(layout.kind(), values, layout.source(row)));
    }

    private boolean repeatsHeading(Row row) {
        return layout.columns().stream()
                .allMatch(column ->
                        layout.table().cell(row, column.index()).text().equals(column.label()));
    }

    private boolean isTotal(Row row) {
        return layout.columns().stream()
                .filter(column -> column.field().key())
                .anyMatch(column -> TOTAL.contains(
                        Words.bare(layout.table().cell(row, column.index()).text())));
    }

    private void unused(Row row, String why) {
        notes.unused(layout.table().file(), layout.table().where(row), why);
    }
}
