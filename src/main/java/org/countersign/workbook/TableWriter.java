package org.countersign.workbook;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes one {@link TablePage}. */
final class TableWriter<R> {

    private static final int LINES_OF_A_HIGH_ROW = 20;

    private final TablePage<R> page;
    private final Canvas canvas;
    private final Tones tones;
    private final int lastRow;

    TableWriter(TablePage<R> page, Canvas canvas, Tones tones) {
        this.page = page;
        this.canvas = canvas;
        this.tones = tones;
        this.lastRow = page.headerRow() + page.rows().size();
    }

    void write(String footer) {
        head(footer);
        if (page.rows().isEmpty()) {
            canvas.put(page.headerRow(), 0, "None.", Look.FACT);
            Paper.setUp(canvas.sheet(), footer, new Paper.Extent(-1, page.headerRow(), page.printed(), false));
            return;
        }
        headings();
        IntStream.range(0, page.rows().size()).forEach(this::row);
        Table.name(
                Table.make(canvas.sheet(), Table.nameFor(page.sheet()), page.headerRow(), lastRow, 0, columns() - 1),
                page.columns().stream().map(Column::header).toList());
        IntStream.range(0, columns()).forEach(this::format);
        canvas.sheet().createFreezePane(1, page.headerRow() + 1);
        Paper.setUp(canvas.sheet(), footer, new Paper.Extent(page.headerRow(), lastRow, page.printed(), false));
    }

    private void head(String footer) {
        canvas.put(0, 0, page.title(), Look.TITLE);
        canvas.height(0, 30);
        canvas.put(1, 0, new Entry.Link("Summary", Place.top("Summary")), Look.BACK);
        canvas.put(1, 1, page.note() + "  ·  " + footer, Look.NOTE);
        canvas.height(1, 20);
        IntStream.range(0, columns())
                .forEach(i -> canvas.width(i, page.columns().get(i).width()));
        for (int i = 0; i < page.leads().size(); i++) {
            canvas.put(2 + i, 0, page.leads().get(i).name(), Look.FACT_NAME);
            canvas.put(2 + i, 1, page.leads().get(i).value(), Look.LINE);
            canvas.height(2 + i, 17);
        }
    }

    private void headings() {
        int lines = 1;
        for (int i = 0; i < columns(); i++) {
            Column<R> column = page.columns().get(i);
            canvas.put(page.headerRow(), i, column.header(), Look.HEADER);
            lines = Math.max(lines, Wrapping.lines(column.header(), column.width() - 3));
        }
        canvas.lines(page.headerRow(), lines);
    }

    private void row(int index) {
        int at = page.headerRow() + 1 + index;
        int lines = 1;
        for (int i = 0; i < columns(); i++) {
            Column<R> column = page.columns().get(i);
            Entry entry = column.value().apply(page.rows().get(index));
            canvas.put(at, i, entry, lookOf(column, entry));
            lines = Math.max(lines, Wrapping.lines(entry.shown(), column.width()));
        }
        canvas.lines(at, lines);
        if (lines > LINES_OF_A_HIGH_ROW) {
            canvas.atTop(at);
        }
    }

    /** A link that leads nowhere should not look like one; so with numbers and dates that are words. */
    private static Look lookOf(Column<?> column, Entry entry) {
        if (column.look() == Look.LINK && !(entry instanceof Entry.Link)) {
            return Look.TEXT;
        }
        return column.look() == Look.TEXT && entry instanceof Entry.Link ? Look.LINK : column.look();
    }

    private void format(int index) {
        Column<R> column = page.columns().get(index);
        int first = page.headerRow() + 1;
        List<String> choices = column.choices();
        if (!choices.isEmpty()) {
            Choices.offer(canvas.sheet(), first, lastRow, index, choices, null);
        } else if (column.look() == Look.INPUT_DAY) {
            Choices.askForDay(canvas.sheet(), first, lastRow, index, null);
        } else if (column.look() == Look.WORD || column.look() == Look.TONED) {
            tones.colour(canvas.sheet(), new CellRangeAddress(first, lastRow, index, index));
        }
    }

    private int columns() {
        return page.columns().size();
    }
}
