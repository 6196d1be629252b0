package org.countersign.web.findings;

import java.util.Arrays;
import java.util.List;

/**
 * What a source says, cell by cell where it is a row of a table.
 *
 * @param cells each with its heading; empty where the quote is running text
 */
public record Quote(String text, List<Cell> cells) {
    private static final String BETWEEN = " · ";
    private static final int LONGEST_HEADING = 60;

    public Quote {
        cells = List.copyOf(cells);
    }

    /** The value below a heading. */
    public record Cell(String heading, String value) {}

    public static Quote of(String text) {
        List<String> parts = Arrays.asList(text.split(BETWEEN));
        boolean row = parts.stream().allMatch(Quote::hasHeading);
        return new Quote(text, row ? parts.stream().map(Quote::cell).toList() : List.of());
    }

    private static boolean hasHeading(String part) {
        int colon = part.indexOf(": ");
        return colon > 0 && colon <= LONGEST_HEADING;
    }

    private static Cell cell(String part) {
        int colon = part.indexOf(": ");
        return new Cell(part.substring(0, colon), part.substring(colon + 2));
    }
}
