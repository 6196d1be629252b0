package org.countersign.intake.read;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Reads one sheet of a workbook, hidden rows and columns too. */
final class SheetReader {
    private final String file;
    private final XSSFSheet sheet;
    private final Notes notes;
    private final CellReader cells = new CellReader();

    SheetReader(String file, XSSFSheet sheet, Notes notes) {
        this.file = file;
        this.sheet = sheet;
        this.notes = notes;
    }

    Table read(boolean alone) {
        List<Row> rows = new ArrayList<>();
        TreeSet<Integer> hidden = new TreeSet<>();
        sheet.forEach(found -> {
            Row row = row((XSSFRow) found);
            if (!row.cells().isEmpty()) {
                rows.add(row);
                if (found.getZeroHeight()) {
                    hidden.add(row.number());
                }
            }
        });
        MergedCells.fill(sheet, rows);
        Table table = new Table(file, sheet.getSheetName(), null, alone, false, rows);
        remarkHidden(table, hidden);
        return table;
    }

    private Row row(XSSFRow found) {
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
        if (!rows.isEmpty()) {
            notes.remark(
                    file,
                    table.where("rows " + rows.first() + " to " + rows.last()),
                    rows.size() + " of them are hidden; they were read all the same");
        }
        for (int column = 0; column < table.width(); column++) {
            if (sheet.isColumnHidden(column)) {
                notes.remark(
                        file, table.where("column " + Columns.letters(column)), "is hidden; it was read all the same");
            }
        }
    }
}
