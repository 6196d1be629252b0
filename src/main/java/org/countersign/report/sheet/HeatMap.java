package org.countersign.report.sheet;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.countersign.audit.AreaOutcome;
import org.countersign.audit.CheckOutcome;
import org.countersign.facts.Colour;
import org.countersign.report.Wording;
import org.countersign.workbook.Book;
import org.countersign.workbook.Canvas;
import org.countersign.workbook.Entry;
import org.countersign.workbook.Look;
import org.countersign.workbook.Place;
import org.countersign.workbook.Table;

/** The table of areas with their colours and counts of checks; the chart draws its numbers. */
final class HeatMap {

    /** In the order of the columns, from the third. */
    static final List<Colour> COUNTED = List.of(Colour.RED, Colour.AMBER, Colour.GREEN, Colour.GREY);

    private static final int FIRST_COUNT = 2;

    private final Docket docket;
    private final Canvas canvas;
    private final int header;

    HeatMap(Docket docket, Canvas canvas, int header) {
        this.docket = docket;
        this.canvas = canvas;
        this.header = header;
    }

    int firstRow() {
        return header + 1;
    }

    int lastRow() {
        return header + areas().size();
    }

    void write(Book book) {
        headings();
        IntStream.range(0, areas().size()).forEach(i -> row(firstRow() + i, areas().get(i)));
        if (!areas().isEmpty()) {
            Table.make(canvas.sheet(), "Table_Areas", header, lastRow(), 0, FIRST_COUNT + COUNTED.size());
            book.tones().colour(canvas.sheet(), new CellRangeAddress(firstRow(), lastRow(), 1, 1));
        }
        totals(book);
    }

    private void headings() {
        canvas.put(header, 0, "Area", Look.HEADER);
        canvas.put(header, 1, "Rating", Look.HEADER);
        for (int i = 0; i < COUNTED.size(); i++) {
            canvas.put(header, FIRST_COUNT + i, Wording.rating(COUNTED.get(i)), Look.HEADER);
        }
        canvas.put(header, FIRST_COUNT + COUNTED.size(), "Does not apply", Look.HEADER);
        canvas.lines(header, 2);
    }

    private void row(int row, AreaOutcome area) {
        List<CheckOutcome> checks = docket.audit().checks().stream()
                .filter(check -> check.area().equals(area.id()))
                .toList();
        canvas.put(row, 0, Entry.link(area.title(), findings(area)), Look.LINK);
        canvas.put(row, 1, Wording.rating(area.colour()), Look.WORD);
        counts(row, checks);
        canvas.height(row, 20);
    }

    /** The worst finding of the area, or the list of checks where it has none. */
    private Place findings(AreaOutcome area) {
        return docket.findings().stream()
                .filter(entered -> entered.check().area().equals(area.id()))
                .findFirst()
                .map(Entered::place)
                .orElse(Tab.CHECKS.top());
    }

    private void counts(int row, List<CheckOutcome> checks) {
        for (int i = 0; i < COUNTED.size(); i++) {
            canvas.put(row, FIRST_COUNT + i, Entry.count(count(checks, COUNTED.get(i))), Look.NUMBER);
        }
        long apart = checks.stream().filter(check -> !check.applicable()).count();
        canvas.put(row, FIRST_COUNT + COUNTED.size(), Entry.count(apart), Look.NUMBER);
    }

    private void totals(Book book) {
        int row = lastRow() + 1;
        canvas.put(row, 0, "All checks", Look.STRONG);
        canvas.put(row, 1, "", Look.STRONG);
        counts(row, docket.audit().checks());
        canvas.height(row, 20);
        List<String> names = List.of("ChecksRed", "ChecksAmber", "ChecksGreen", "ChecksGrey");
        for (int i = 0; i < names.size(); i++) {
            book.name(names.get(i), new Place(Tab.SUMMARY.title(), row, FIRST_COUNT + i));
        }
    }

    private static long count(List<CheckOutcome> checks, Colour colour) {
        return checks.stream()
                .filter(check -> check.applicable() && check.colour() == colour)
                .count();
    }

    private List<AreaOutcome> areas() {
        return docket.audit().areas();
    }
}
