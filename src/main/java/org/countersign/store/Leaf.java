package org.countersign.store;

import org.jspecify.annotations.Nullable;

/**
 * Some lines of a document, as they were read.
 *
 * @param part the number of the sheet, table or text within the document, from 0
 * @param number from 0 within the part
 * @param kind of the part, such as {@code SHEET}
 * @param start how many lines of the part stand before
 * @param firstLine the number of the first line, as the document's own program shows it
 * @param firstPage the page of the first line; absent where the document has no pages
 * @param lines in a format of whoever puts them here
 */
public record Leaf(
        String file,
        String sha256,
        int part,
        int number,
        String kind,
        String name,
        int start,
        int size,
        int firstLine,
        @Nullable Integer firstPage,
        @Nullable Integer lastPage,
        String lines) {}
