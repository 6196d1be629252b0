package org.countersign.intake.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet or of a delimited file.
 *
 * @param sheet absent where the file is no workbook
 * @param path such as {@code table 2} in a document that holds several; absent elsewhere
 * @param alone the file holds no other table
 * @param decimalComma the file is of a kind that is written where the comma marks decimals
 * @param rows those that are not blank, in order
 */
public record Table(
        String file,
        @Nullable String sheet,
        @Nullable String path,
        boolean alone,
        boolean decimalComma,
        List<Row> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    /** The cell of a row; a blank one where nothing stands. */
    public Cell cell(Row row, int column) {
        Cell cell = row.cells().get(column);
        return cell != null ? cell : Cell.blank(sheet == null ? null : Columns.letters(column) + row.number());
    }

    /** How many columns there are up to the last that holds something. */
    public int width() {
        return rows.stream().mapToInt(row -> row.cells().lastKey() + 1).max().orElse(0);
    }

    /** The name by which a reader knows the table: the sheet's, else the file's. */
    public String name() {
        if (sheet != null) {
            return sheet;
        }
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** A place within the file, in a reader's words. */
    public String where(String place) {
        String within = sheet != null ? "sheet " + sheet : path != null ? path : "";
        return within.isEmpty() ? place : place.isEmpty() ? within : within + ", " + place;
    }

    /** Where a cell stands: its address, else its row and column. */
    public String where(Row row, int column, String label) {
        String address = cell(row, column).address();
        return where(address != null ? "cell " + address : "row " + row.number() + ", column " + label);
    }

    /** Where a row stands. */
    public String where(Row row) {
        return where("row " + row.number());
    }
}
