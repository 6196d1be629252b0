package org.countersign.intake.read;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Gives a value that is merged down a column to each of its rows, and lets one merged over columns say so. */
final class MergedCells {

    private MergedCells() {}

    static void fill(XSSFSheet sheet, List<Row> rows) {
        sheet.getMergedRegions().stream()
                .filter(region -> region.getFirstColumn() < region.getLastColumn())
                .forEach(region -> widen(region, rows));
        sheet.getMergedRegions().stream()
                .filter(region -> region.getFirstColumn() == region.getLastColumn())
                .forEach(region -> fill(region, rows));
    }

    private static void widen(CellRangeAddress region, List<Row> rows) {
        int column = region.getFirstColumn();
        rows.replaceAll(row -> {
            Cell cell = row.number() == region.getFirstRow() + 1 ? row.cells().get(column) : null;
            return cell == null ? row : with(row, column, cell.over(region.getLastColumn() - column + 1));
        });
    }

    /** The value keeps the address at which it stands. */
    private static void fill(CellRangeAddress region, List<Row> rows) {
        int column = region.getFirstColumn();
        rows.stream()
                .filter(row -> row.number() == region.getFirstRow() + 1)
                .flatMap(row -> Stream.ofNullable(row.cells().get(column)))
                .findFirst()
                .ifPresent(cell -> rows.replaceAll(row -> isBelow(region, row) ? with(row, column, cell) : row));
    }

    private static boolean isBelow(CellRangeAddress region, Row row) {
        return row.number() > region.getFirstRow() + 1 && row.number() <= region.getLastRow() + 1;
    }

    private static Row with(Row row, int column, Cell cell) {
        SortedMap<Integer, Cell> cells = new TreeMap<>(row.cells());
        cells.put(column, cell);
        return row.with(cells);
    }
}
