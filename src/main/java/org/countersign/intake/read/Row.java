package org.countersign.intake.read;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A row or line with at least one value.
 *
 * @param number as the document's own program shows it, from 1
 * @param page on which it stands, from 1; absent where the document has no pages
 * @param cells those that are not blank, by column from 0
 */
public record Row(int number, @Nullable Integer page, SortedMap<Integer, Cell> cells) {

    public Row {
        cells = Cells.of(cells);
    }

    /** A row of a document without pages. */
    public Row(int number, SortedMap<Integer, Cell> cells) {
        this(number, null, cells);
    }

    /** The same row with other cells. */
    public Row with(SortedMap<Integer, Cell> others) {
        return new Row(number, page, others);
    }
}
