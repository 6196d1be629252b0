package org.countersign.store;

import org.jspecify.annotations.Nullable;

/**
 * A sheet, table or text of a document, as it was read.
 *
 * @param kind such as {@code SHEET}
 * @param lines how many there are
 * @param lastPage absent where the document has no pages
 */
public record Part(
        int number,
        String kind,
        String name,
        int lines,
        @Nullable Integer lastPage) {}
