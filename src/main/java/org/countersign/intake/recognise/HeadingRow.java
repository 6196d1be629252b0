package org.countersign.intake.recognise;

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
}
