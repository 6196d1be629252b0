package org.countersign.reading;

import java.util.List;

/**
 * Some lines of a document that follow one another.
 *
 * @param part the number of the sheet, table or text within the document, from 0
 * @param number from 0 within the part
 * @param name of the sheet, the path of a table; empty where there is none
 * @param start how many lines of the part stand before
 */
public record ReadLeaf(int part, int number, Kind kind, String name, int start, List<ReadLine> lines) {

    /** What the lines are. */
    public enum Kind {
        /** Rows of a sheet, by the letters of its columns. */
        SHEET,
        /** Rows of a table that is no sheet. */
        TABLE,
        /** Lines or paragraphs of running text. */
        TEXT,
        /** Values by their paths. */
        VALUES
    }
}
