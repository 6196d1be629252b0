package org.countersign.workbench.sheet;

import java.util.List;
import java.util.stream.IntStream;
import org.countersign.workbook.Book;
import org.countersign.workbook.Canvas;
import org.countersign.workbook.Choices;
import org.countersign.workbook.Entry;
import org.countersign.workbook.Look;
import org.countersign.workbook.Paper;
import org.countersign.workbook.Table;
import org.countersign.workbook.Wrapping;

/** A sheet in the layout that is read back: title, what to do, headings, then the rows, of which some cells are closed. */
final class Grid {

    /** The row of the headings, from 0. */
    static final int HEADER = 2;

    /** A column, of which {@code closed} ones say what the row is about and are not for changing. */
    record Head(String text, int width, boolean closed) {}

    private static final int MOST_LINES = 12;

    private final Book book;
    private final String name;
    private final Canvas canvas;
    private final List<Head> heads;
    private int last = HEADER;

    Grid(Book book, String name, String note, List<Head> heads) {
        this.book = book;
        this.name = name;
        this.canvas = book.sheet(name);
        this.heads = List.copyOf(heads);
        canvas.put(0, 0, name, Look.TITLE);
        canvas.height(0, 30);
        canvas.put(1, 0, note, Look.NOTE);
        canvas.height(1, 20);
        for (int i = 0; i < heads.size(); i++) {
            canvas.put(HEADER, i, heads.get(i).text(), Look.HEADER);
            canvas.width(i, heads.get(i).width());
        }
        canvas.lines(HEADER, 1);
    }

    void row(List<Entry> entries) {
        last++;
        for (int i = 0; i < heads.size(); i++) {
            canvas.put(last, i, entries.get(i), look(heads.get(i), entries.get(i)));
        }
        canvas.lines(
                last,
                IntStream.range(0, heads.size())
                        .map(i -> Wrapping.lines(
                                entries.get(i).shown(), heads.get(i).width()))
                        .map(lines -> Math.min(lines, MOST_LINES))
                        .max()
                        .orElse(1));
    }

    private static Look look(Head head, Entry entry) {
        return head.closed() ? Look.CLOSED : entry instanceof Entry.Count ? Look.INPUT_NUMBER : Look.INPUT;
    }

    /** Offers words in the cells of a column. */
    void offer(int column, List<String> words, String prompt) {
        Choices.offer(canvas.sheet(), HEADER + 1, last, column, words, prompt);
    }

    /** Says what is wanted in the cells of a column. */
    void say(int column, String prompt) {
        Choices.say(canvas.sheet(), HEADER + 1, last, column, prompt);
    }

    void finish(int frozen) {
        Table.make(canvas.sheet(), Table.nameFor(name), HEADER, last, 0, heads.size() - 1);
        canvas.sheet().createFreezePane(frozen, HEADER + 1);
        Paper.setUp(canvas.sheet(), book.footer(), new Paper.Extent(HEADER, last, heads.size(), false));
    }
}
