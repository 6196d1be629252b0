package org.countersign.workbook;

import java.util.List;
import java.util.Locale;

/**
 * A sheet that holds one table beneath its title.
 *
 * @param note one sentence on what the sheet is for
 * @param leads lines of a name and its value between the note and the table
 * @param printed how many of the columns go on paper, from the left; the others are for the screen
 */
public record TablePage<R>(
        String sheet, String title, String note, List<Lead> leads, List<Column<R>> columns, List<R> rows, int printed) {

    /** The most rows of a table that are written; the pages are meant for people. */
    public static final int MOST_ROWS = 10_000;

    /** A line above the table. */
    public record Lead(String name, Entry value) {}

    public TablePage {
        leads = List.copyOf(leads);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public TablePage(String sheet, String title, String note, List<Column<R>> columns, List<R> rows) {
        this(sheet, title, note, List.of(), columns, rows, columns.size());
    }

    /** The same page with only its first columns on paper. */
    public TablePage<R> printing(int first) {
        return new TablePage<>(sheet, title, note, leads, columns, rows, first);
    }

    /** The same page with lines above its table. */
    public TablePage<R> leading(List<Lead> lines) {
        return new TablePage<>(sheet, title, note, lines, columns, rows, printed);
    }

    /** The page as somebody may read it: with its first rows, and the note says so, where it has more than these. */
    TablePage<R> readable() {
        if (rows.size() <= MOST_ROWS) {
            return this;
        }
        String first = String.format(
                Locale.ROOT,
                "%s Here are the first %,d of %,d rows; the JSON report has all.",
                note,
                MOST_ROWS,
                rows.size());
        return new TablePage<>(sheet, title, first, leads, columns, rows.subList(0, MOST_ROWS), printed);
    }

    /** The row of the headings, from 0. */
    public int headerRow() {
        return 2 + leads.size();
    }

    /** Where the row of that index stands. */
    public Place place(int index) {
        return Place.row(sheet, headerRow() + 1 + index);
    }
}
