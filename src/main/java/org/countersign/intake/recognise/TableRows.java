package org.countersign.intake.recognise;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.settle.Queries;
import org.countersign.intake.values.DayOrder;
import org.countersign.intake.values.FieldValues;
import org.countersign.intake.values.Meaning;

/** Reads the rows of a register: one row, one draft. */
final class TableRows {
    private final Layout layout;
    private final Notes notes;
    private final Recognised recognised;
    private final RowRoles roles;

    TableRows(Layout layout, Notes notes, Queries queries, Recognised recognised) {
        this.layout = layout;
        this.notes = notes;
        this.recognised = recognised;
        this.roles = new RowRoles(layout, queries);
    }

    void read() {
        if (layout.rows().isEmpty()) {
            emptyTable();
            return;
        }
        if (RowRoles.saysNone(layout.rows().get(0)) && layout.rows().size() == 1) {
            add(0);
            return;
        }
        int before = recognised.drafts().size();
        layout.rows().forEach(this::read);
        add(recognised.drafts().size() - before);
    }

    private void add(int facts) {
        recognised.add(layout.searched(facts));
        recognised.add(layout.understood(facts));
    }

    /** A file of its own with headings and no rows says that there are none; a sheet of a kit may just be unfilled. */
    private void emptyTable() {
        Table table = layout.table();
        if (table.alone()) {
            add(0);
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

    private void read(Row row) {
        switch (roles.of(row)) {
            case ENTRY -> draft(row);
            case NONE -> unused(row, "says that there is none, although there are other rows");
            case BLANK -> unused(row, "has nothing in the columns that are read");
            case HEADINGS -> remark(row, "repeats the headings and was passed over");
            case TOTAL -> unused(row, "is a total and no entry");
            case REMARK -> unused(row, "is a remark and no entry: " + TableFinder.seen(row));
            case SECTION -> remark(row, "heads the rows below it and is no entry: " + TableFinder.seen(row));
            case NOBODY -> unused(row, "was not used, as it names nobody");
            case OPEN ->
                unused(
                        row,
                        "holds one value alone, \"" + TableFinder.seen(row)
                                + "\"; it was not used until somebody settles whether it is an entry");
        }
    }

    private void draft(Row row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column column : layout.columns()) {
            Cell cell = layout.table().cell(row, column.index());
            Meaning meaning = column.meaning(cell, layout.table().decimalComma());
            if (column.type() == OffsetDateTime.class) {
                FieldValues.day(cell, column.order())
                        .ifPresent(day -> values.put(column.field().name() + Draft.DAY, day));
            }
            if (meaning instanceof Meaning.Is is) {
                values.put(column.field().name(), is.value());
            } else if (meaning instanceof Meaning.Unclear unclear) {
                open(column, cell, values);
                notes.unused(
                        layout.table().file(),
                        layout.where(row, column),
                        column.label() + ": \"" + cell.text() + "\" " + unclear.why());
            }
        }
        Implied.add(values, layout, row);
        recognised.add(new Draft(layout.kind(), values, layout.source(row)));
    }

    /** Keeps a date that can be read in two ways, for the facts that tell it from one that is missing. */
    private void open(Column column, Cell cell, Map<String, Object> values) {
        String open = column.field().name() + Draft.OPEN;
        if (DayOrder.isOpen(cell) && FactTypes.isComponent(layout.kind(), open)) {
            values.put(open, cell.text());
        }
    }

    private void remark(Row row, String what) {
        notes.remark(layout.table().file(), layout.table().where(row), what);
    }

    private void unused(Row row, String why) {
        notes.unused(layout.table().file(), layout.table().where(row), why);
    }
}
