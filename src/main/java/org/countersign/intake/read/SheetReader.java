package org.countersign.intake.read;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Sheet;

/** Reads one sheet of a workbook, hidden rows and columns too. */
final class SheetReader {
    private final String file;
    private final Sheet sheet;
    private final Notes notes;
    private final CellReader cells = new CellReader();

    SheetReader(String file, Sheet sheet, Notes notes) {
        this.file = file;
        this.sheet = sheet;
        this.notes = notes;
    }

    Table read(boolean alone) {
        List<Row> rows = new ArrayList<>();
        TreeSet<Integer> hidden = new TreeSet<>();
        sheet.forEach(found -> {
            Row row = row(found);
            if (!row.cells().isEmpty()) {
                rows.add(row);
                if (found.getZeroHeight()) {
                    hidden.add(row.number());
                }
            }
        });
        MergedCells.fill(sheet.getMergedRegions(), rows);
        Table table = new Table(file, sheet.getSheetName(), null, alone, false, rows);
        remarkHidden(table, hidden);
        return table;
    }

    private Row row(org.apache.poi.ss.usermodel.Row found) {
        SortedMap<Integer, Cell> row = new TreeMap<>();
        found.forEach(cell -> {
            Cell read = cells.read(cell);
            if (!read.isBlank()) {
                row.put(cell.getColumnIndex(), read);
            }
        });
        return new Row(found.getRowNum() + 1, row);
    }

    private void remarkHidden(Table table, SortedSet<Integer> rows) {
        Hidden hidden = new Hidden(table, notes);
        hidden.rows(rows);
        for (int column = 0; column < table.width(); column++) {
            if (sheet.isColumnHidden(column)) {
                hidden.column(column);
            }
        }
    }
}
