package org.countersign.intake.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The rows of one sheet of a large workbook.
 *
 * @param rows those that hold something; not all of them where the workbook is beyond the limits
 * @param hidden the numbers of those that are hidden
 * @param isFilled it has rows, though nothing may stand in them
 * @param isVisible the sheet itself is not hidden
 */
record StreamedSheet(String name, List<Row> rows, SortedSet<Integer> hidden, boolean isFilled, boolean isVisible) {

    static StreamedSheet of(Sheet sheet, StreamedCells cells, Tally tally) throws IOException {
        Gathering gathering = new Gathering(cells, tally);
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> each = rows.iterator();
            while (tally.isWithin() && each.hasNext()) {
                gathering.add(each.next());
            }
        }
        return new StreamedSheet(
                sheet.getName(),
                gathering.rows,
                gathering.hidden,
                gathering.filled,
                sheet.getVisibility() == SheetVisibility.VISIBLE);
    }

    Table table(String file, boolean alone, SheetFrame frame, Notes notes) {
        MergedCells.fill(frame.merged(), rows);
        Table table = new Table(file, name, null, alone, false, rows);
        Hidden remarks = new Hidden(table, notes);
        remarks.rows(hidden);
        for (int column = 0; column < table.width(); column++) {
            if (frame.isHidden(column)) {
                remarks.column(column);
            }
        }
        if (!isVisible) {
            notes.remark(file, table.where(""), "is hidden; it was read all the same");
        }
        return table;
    }

    private static final class Gathering {
        private final List<Row> rows = new ArrayList<>();
        private final SortedSet<Integer> hidden = new TreeSet<>();
        private final StreamedCells cells;
        private final Tally tally;
        private boolean filled;

        Gathering(StreamedCells cells, Tally tally) {
            this.cells = cells;
            this.tally = tally;
        }

        void add(org.dhatim.fastexcel.reader.Row found) {
            filled = true;
            Row row = row(found);
            if (!row.cells().isEmpty() && tally.takes(row)) {
                rows.add(row);
                if (found.isHidden()) {
                    hidden.add(row.number());
                }
            }
        }

        private Row row(org.dhatim.fastexcel.reader.Row found) {
            SortedMap<Integer, Cell> row = new TreeMap<>();
            int number = number(found);
            found.stream().filter(cell -> cell != null).forEach(cell -> {
                int column = cell.getColumnIndex();
                Cell read = cells.read(cell, Columns.letters(column) + number);
                if (!read.isBlank()) {
                    row.put(column, read);
                }
            });
            return new Row(number, row);
        }

        /** The library counts from 0 where a row does not say its number, and from 1 where it does. */
        private static int number(org.dhatim.fastexcel.reader.Row found) {
            return found.getFirstNonEmptyCell()
                    .map(cell -> Math.max(found.getRowNum(), cell.getAddress().getRow() + 1))
                    .orElse(found.getRowNum());
        }
    }
}
