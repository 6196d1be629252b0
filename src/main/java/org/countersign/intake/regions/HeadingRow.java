package org.countersign.intake.regions;

import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;

/**
 * A row, or two, that head a table.
 *
 * @param height how many rows it takes
 * @param row the headings, those of two rows made one
 * @param from the first column
 * @param to the last column that is surely of this table; words after a gap may be of another
 * @param asks it heads questions or contract points
 */
record HeadingRow(int height, Row row, int from, int to, boolean asks) {

    /** Whether the cell is one of its headings, or the group of one. */
    boolean says(int column, Cell cell) {
        Cell heading = row.cells().get(column);
        return heading != null
                && (heading.text().equals(cell.text())
                        || Grouped.of(heading.text()).group().equals(cell.text())
                        || Grouped.of(heading.text()).label().equals(cell.text()));
    }

    /** The same with the headings of these columns alone. */
    HeadingRow with(Row others) {
        return new HeadingRow(height, others, from, to, asks);
    }
}
