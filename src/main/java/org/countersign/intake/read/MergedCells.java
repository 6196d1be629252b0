package org.countersign.intake.read;

import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;

/** Gives a value that is merged down a column to each of its rows, and lets one merged over columns say so. */
final class MergedCells {
    private final List<Row> rows;
    private final NavigableMap<Integer, Integer> places = new TreeMap<>();

    private MergedCells(List<Row> rows) {
        this.rows = rows;
        for (int i = 0; i < rows.size(); i++) {
            places.put(rows.get(i).number(), i);
        }
    }

    static void fill(List<CellRangeAddress> regions, List<Row> rows) {
        MergedCells merged = new MergedCells(rows);
        regions.stream()
                .filter(region -> region.getFirstColumn() < region.getLastColumn())
                .forEach(merged::widen);
        regions.stream()
                .filter(region -> region.getFirstColumn() == region.getLastColumn())
                .forEach(merged::fill);
    }

    private void widen(CellRangeAddress region) {
        int column = region.getFirstColumn();
        Integer place = places.get(region.getFirstRow() + 1);
        Cell cell = place == null ? null : rows.get(place).cells().get(column);
        if (place != null && cell != null) {
            rows.set(place, with(rows.get(place), column, cell.over(region.getLastColumn() - column + 1)));
        }
    }

    /** The value keeps the address at which it stands. */
    private void fill(CellRangeAddress region) {
        int first = region.getFirstRow() + 1;
        Integer place = places.get(first);
        Cell cell = place == null ? null : rows.get(place).cells().get(region.getFirstColumn());
        if (cell != null && region.getLastRow() + 1 > first) {
            places.subMap(first, false, region.getLastRow() + 1, true)
                    .values()
                    .forEach(i -> rows.set(i, with(rows.get(i), region.getFirstColumn(), cell)));
        }
    }

    private static Row with(Row row, int column, Cell cell) {
        SortedMap<Integer, Cell> cells = new TreeMap<>(row.cells());
        cells.put(column, cell);
        return row.with(cells);
    }
}
