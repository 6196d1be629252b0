package org.countersign.kit;

import java.util.List;
import org.countersign.workbook.Book;
import org.countersign.workbook.Canvas;
import org.countersign.workbook.Choices;
import org.countersign.workbook.Look;
import org.countersign.workbook.Paper;
import org.countersign.workbook.Table;
import org.countersign.workbook.Wrapping;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of the kit in the layout that is read back: the title in row 1, what to do in row 2, the headings in row 3,
 * then the rows.
 */
final class KitSheet {

    static final int HEADER = 2;
    static final int FIRST = 3;

    private final Book book;
    private final Canvas canvas;
    private final String name;
    private final List<Heading> headings;

    /** A heading with the width of its column in characters. */
    record Heading(String text, int width) {}

    KitSheet(Book book, String title, String about, List<Heading> headings) {
        this.book = book;
        this.name = title;
        this.canvas = book.sheet(title);
        this.headings = List.copyOf(headings);
        canvas.put(0, 0, title, Look.TITLE);
        canvas.height(0, 30);
        canvas.put(1, 0, about, Look.NOTE);
        canvas.height(1, 20);
        headings();
    }

    Canvas canvas() {
        return canvas;
    }

    /** Offers, asks or says what the field wants in a range of rows. */
    void guide(int first, int last, int column, Wanted wanted) {
        @Nullable String prompt = wanted.prompt().isEmpty() ? null : wanted.prompt();
        if (Choices.canOffer(wanted.choices())) {
            Choices.offer(canvas.sheet(), first, last, column, wanted.choices(), prompt);
        } else if (wanted.kind() == Wanted.Kind.DAY) {
            Choices.askForDay(canvas.sheet(), first, last, column, prompt);
        } else if (prompt != null) {
            Choices.say(canvas.sheet(), first, last, column, prompt);
        }
    }

    /** Makes the table down to the last row, freezes its headings and so many columns, and sets it up for paper. */
    void finish(int lastRow, int frozenColumns) {
        Table.make(canvas.sheet(), Table.nameFor(name), HEADER, lastRow, 0, headings.size() - 1);
        canvas.sheet().createFreezePane(frozenColumns, FIRST);
        Paper.setUp(canvas.sheet(), book.footer(), new Paper.Extent(HEADER, lastRow, headings.size(), false));
    }

    private void headings() {
        int lines = 1;
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            canvas.put(HEADER, i, heading.text(), Look.HEADER);
            canvas.width(i, heading.width());
            lines = Math.max(lines, Wrapping.lines(heading.text(), heading.width() - 4));
        }
        canvas.lines(HEADER, lines);
    }
}
