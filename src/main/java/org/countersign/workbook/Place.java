package org.countersign.workbook;

import org.apache.poi.ss.util.CellReference;

/** A cell of the workbook that a link leads to; row and column count from 0. */
public record Place(String sheet, int row, int column) {

    /** The first cell of a row. */
    public static Place row(String sheet, int row) {
        return new Place(sheet, row, 0);
    }

    /** The top of a sheet. */
    public static Place top(String sheet) {
        return new Place(sheet, 0, 0);
    }

    /** As Excel writes it, such as {@code 'Not read'!A4}. */
    String address() {
        return "'" + sheet.replace("'", "''") + "'!" + new CellReference(row, column).formatAsString();
    }

    /** As a name refers to it, such as {@code 'Not read'!$A$4}. */
    String absolute() {
        return "'" + sheet.replace("'", "''") + "'!" + new CellReference(row, column, true, true).formatAsString();
    }
}
