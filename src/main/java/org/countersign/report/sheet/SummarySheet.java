package org.countersign.report.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.countersign.audit.Audit;
import org.countersign.report.Wording;
import org.countersign.workbook.Book;
import org.countersign.workbook.Canvas;
import org.countersign.workbook.Entry;
import org.countersign.workbook.Look;
import org.countersign.workbook.Paper;
import org.countersign.workbook.Place;

/** The first sheet: whether to sign, why, and what to do next. */
final class SummarySheet {

    private static final List<Integer> WIDTHS = List.of(46, 16, 9, 9, 9, 11, 9, 2, 24, 42);
    private static final int FACTS = 8;
    private static final int MOST_LETTERS = 132;
    private static final int MOST_REASONS = 10;

    private final Docket docket;
    private final Book book;
    private final Canvas canvas;

    SummarySheet(Docket docket, Book book) {
        this.docket = docket;
        this.book = book;
        this.canvas = book.sheet(Tab.SUMMARY.title());
    }

    void write() {
        for (int i = 0; i < WIDTHS.size(); i++) {
            canvas.width(i, WIDTHS.get(i));
        }
        canvas.sheet().setDefaultRowHeightInPoints(18);
        head();
        int left = steps(reasons(4));
        int right =
                facts("In numbers", KeyFacts.numbers(docket), facts("The engagement", KeyFacts.engagement(audit()), 4));
        int last = areas(Math.max(left, right));
        canvas.sheet().createFreezePane(0, 3);
        Paper.setUp(canvas.sheet(), book.footer(), new Paper.Extent(0, last, WIDTHS.size(), true));
    }

    private void head() {
        canvas.put(0, 0, "Vendor contract audit: " + KeyFacts.vendor(audit()), Look.TITLE);
        canvas.height(0, 32);
        canvas.put(1, 0, WorkbookSheets.CONFIDENTIAL, Look.NOTE);
        canvas.height(1, 18);
        for (int i = 1; i < WIDTHS.size(); i++) {
            canvas.put(2, i, new Entry.Blank(), Look.VERDICT);
        }
        canvas.put(2, 0, Wording.headline(audit().verdict().decision()), Look.VERDICT);
        canvas.height(2, 44);
        WorkbookSheets.VERDICTS.colourBy(canvas.sheet(), new CellRangeAddress(2, 2, 0, WIDTHS.size() - 1), "$A$3");
        book.name("Verdict", new Place(Tab.SUMMARY.title(), 2, 0));
        canvas.put(3, 0, Wording.meaning(audit().verdict().decision()), Look.SENTENCE);
        canvas.height(3, 26);
    }

    private int reasons(int row) {
        int next = heading(row, 0, "Why");
        List<String> reasons = audit().verdict().reasons();
        for (String reason : reasons.stream().limit(MOST_REASONS).toList()) {
            canvas.put(next++, 0, Texts.shortened(reason, MOST_LETTERS), Look.LINE);
        }
        if (reasons.size() > MOST_REASONS) {
            String more = "and " + Wording.count(reasons.size() - MOST_REASONS, "more reason") + ": see sheet Checks";
            canvas.put(next++, 0, new Entry.Link(more, Tab.CHECKS.top()), Look.BACK);
        }
        return next;
    }

    private int steps(int row) {
        int next = heading(row, 0, "What to do next");
        int number = 1;
        for (NextStep step : NextStep.of(docket)) {
            canvas.put(
                    next++,
                    0,
                    new Entry.Link(number++ + ". " + step.text(), step.tab().top()),
                    Look.BACK);
        }
        return next;
    }

    private int facts(String title, List<KeyFacts> facts, int row) {
        int next = heading(row, FACTS, title);
        for (KeyFacts fact : facts) {
            canvas.put(next, FACTS, fact.name(), Look.FACT_NAME);
            canvas.put(next, FACTS + 1, fact.value(), fact.value() instanceof Entry.Day ? Look.FACT_DAY : Look.FACT);
            if (fact.cellName() != null) {
                book.name(fact.cellName(), new Place(Tab.SUMMARY.title(), next, FACTS + 1));
            }
            next++;
        }
        return next;
    }

    private int heading(int row, int column, String text) {
        canvas.put(row, column, text, Look.HEADING);
        canvas.height(row, 24);
        return row + 1;
    }

    private int areas(int row) {
        HeatMap map = new HeatMap(docket, canvas, heading(row, 0, "Ratings by area"));
        map.write(book);
        if (!audit().areas().isEmpty()) {
            new AreaChart(canvas.sheet(), map.firstRow(), map.lastRow()).draw(FACTS, FACTS + 1, inWords());
        }
        return map.lastRow() + 1;
    }

    private String inWords() {
        return "Bar chart of the checks in each area by rating. "
                + audit().areas().stream()
                        .map(area -> area.title() + ": " + Wording.word(area.colour()))
                        .collect(Collectors.joining("; "))
                + ". The table beside it has the numbers.";
    }

    private Audit audit() {
        return docket.audit();
    }
}
