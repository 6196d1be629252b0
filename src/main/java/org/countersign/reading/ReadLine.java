package org.countersign.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row or line of a document, as it was read.
 *
 * @param number as the document's own program shows it
 * @param page absent where the document has no pages
 * @param texts by column from 0; running text has one column, a value of a structured file two: its path, and itself
 */
public record ReadLine(int number, @Nullable Integer page, Map<Integer, String> texts) {

    /** The lines of a leaf. */
    public record Lines(java.util.List<ReadLine> lines) {}
}
