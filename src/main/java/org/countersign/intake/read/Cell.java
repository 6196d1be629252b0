package org.countersign.intake.read;

import org.jspecify.annotations.Nullable;

/**
 * One value of a document.
 *
 * @param address such as {@code F7}; absent where the document has no cells
 * @param text as the document shows it, without spaces around it
 * @param across over how many columns it is merged; 1 where it is not
 */
public record Cell(@Nullable String address, String text, Value value, int across) {

    /** A cell that is not merged. */
    public Cell(@Nullable String address, String text, Value value) {
        this(address, text, value, 1);
    }

    /** A cell with nothing in it, which is evidence too. */
    public static Cell blank(@Nullable String address) {
        return new Cell(address, "", new Value.Blank());
    }

    /** A cell of which only the words are known. */
    public static Cell words(@Nullable String address, String text) {
        String shown = text.replace('\u00a0', ' ').strip();
        return shown.isEmpty() ? blank(address) : new Cell(address, shown, new Value.Words(shown));
    }

    public boolean isBlank() {
        return value instanceof Value.Blank;
    }

    /** The same, merged over so many columns. */
    public Cell over(int columns) {
        return new Cell(address, text, value, columns);
    }
}
