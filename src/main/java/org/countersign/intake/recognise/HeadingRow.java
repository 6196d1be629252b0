package org.countersign.intake.recognise;

import java.util.SortedMap;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;

/**
 * A row, or two, that head a table.
 *
 * @param height how many rows it takes
 * @param row the headings, those of two rows made one
 * @param asks it heads questions or contract points
 */
record HeadingRow(int height, Row row, boolean asks) {

    int from() {
        return row.cells().firstKey();
    }

    int to() {
        return row.cells().lastKey();
    }

    /** The same headings over the same columns. */
    boolean repeats(HeadingRow other) {
        SortedMap<Integer, Cell> mine = row.cells();
        SortedMap<Integer, Cell> others = other.row.cells();
        return mine.keySet().equals(others.keySet())
                && mine.entrySet().stream().allMatch(entry -> entry.getValue()
                        .text()
                        .equals(others.get(entry.getKey()).text()));
    }
}
