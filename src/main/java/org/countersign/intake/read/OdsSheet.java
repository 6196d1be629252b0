package org.countersign.intake.read;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.countersign.intake.guard.Limits;

/** What was found on one sheet of an OpenDocument workbook. */
final class OdsSheet {
    private final String name;
    private final boolean hidden;
    private final List<Row> rows = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final TreeSet<Integer> hiddenRows = new TreeSet<>();
    private final List<int[]> hiddenColumns = new ArrayList<>();
    private boolean linked;
    private int columns;
    private int row;

    OdsSheet(String name, boolean hidden) {
        this.name = name;
        this.hidden = hidden;
    }

    String name() {
        return name;
    }

    List<Row> rows() {
        return rows;
    }

    boolean linked() {
        return linked;
    }

    void link() {
        linked = true;
    }

    void column(int count, boolean shown) {
        if (!shown) {
            hiddenColumns.add(new int[] {columns, columns + count});
        }
        columns += count;
    }

    /** A row that stands there so many times; one without values only counts. */
    void row(SortedMap<Integer, Cell> cells, int count, boolean shown) {
        for (int i = 0; i < count && !cells.isEmpty() && rows.size() <= Limits.ROWS; i++) {
            int number = row + i + 1;
            SortedMap<Integer, Cell> here = new TreeMap<>();
            cells.forEach((column, cell) ->
                    here.put(column, new Cell(Columns.letters(column) + number, cell.text(), cell.value())));
            rows.add(new Row(number, here));
            if (!shown) {
                hiddenRows.add(number);
            }
        }
        row += count;
    }

    /** A cell of the row that is being read reaches down over so many. */
    void merge(int column, int rows) {
        merged.add(new CellRangeAddress(row, row + rows - 1, column, column));
    }

    Table table(String file, boolean alone, Notes notes) {
        MergedCells.fill(merged, rows);
        Table table = new Table(file, name, null, alone, false, rows);
        if (hidden) {
            notes.remark(file, table.where(""), "is hidden; it was read all the same");
        }
        Hidden seen = new Hidden(table, notes);
        seen.rows(hiddenRows);
        for (int column = 0; column < table.width(); column++) {
            int at = column;
            if (hiddenColumns.stream().anyMatch(range -> range[0] <= at && at < range[1])) {
                seen.column(column);
            }
        }
        return table;
    }
}
