package org.countersign.intake.read;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row or line with at least one value.
 *
 * @param number as the document's own program shows it, from 1
 * @param cells those that are not blank, by column from 0
 */
public record Row(int number, SortedMap<Integer, Cell> cells) {

    public Row {
        cells = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }
}
