package org.countersign.intake.read;

import java.util.SortedSet;

/** Remarks on what a sheet hides: it is evidence like the rest, and a reader should know. */
record Hidden(Table table, Notes notes) {

    void rows(SortedSet<Integer> rows) {
        if (!rows.isEmpty()) {
            notes.remark(
                    table.file(),
                    table.where("rows " + rows.first() + " to " + rows.last()),
                    rows.size() + " of them are hidden; they were read all the same");
        }
    }

    void column(int column) {
        notes.remark(
                table.file(), table.where("column " + Columns.letters(column)), "is hidden; it was read all the same");
    }
}
