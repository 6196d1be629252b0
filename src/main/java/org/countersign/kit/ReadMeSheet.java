package org.countersign.kit;

import java.util.List;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.workbook.Book;
import org.countersign.workbook.Canvas;
import org.countersign.workbook.Entry;
import org.countersign.workbook.Look;
import org.countersign.workbook.Paper;
import org.countersign.workbook.Place;
import org.countersign.workbook.Table;

/** The first sheet of the kit: how to fill it in, and what each sheet is for. */
final class ReadMeSheet {

    static final String NAME = "Read me";
    private static final int SHEET = 28;
    private static final int ABOUT = 110;

    private static final List<String> STEPS = List.of(
            "Fill in what you know and leave the rest blank. A blank means \"not evidenced\"; it never counts as good.",
            "Where a register has nothing to list, write none in its first row. An empty register says nothing.",
            "The client fills in the engagement, the project facts, the contract checklist and the waivers."
                    + " The vendor fills in the questionnaire and the registers.",
            "Keep the headings and the ids. You may add rows, sort, filter, hide columns, and leave out sheets.",
            "Select a cell: a note says what is wanted there, and most cells have a list to choose from.",
            "Write dates as 2026-03-31, or as dates of Excel. 03/04/2026 can be read two ways and is reported, not guessed.",
            "Give each person the same id on every sheet: the roster, the NDAs, the access, the devices.",
            "Where you have a register of your own, hand it in as it is: .xlsx and .csv are read by their headings.",
            "Put the filled kit into a folder with your other documents and run: countersign audit FOLDER");

    private ReadMeSheet() {}

    static void add(Book book, String model, List<RegisterKind> registers) {
        Canvas canvas = book.sheet(NAME);
        canvas.width(0, SHEET);
        canvas.width(1, ABOUT);
        canvas.put(0, 0, "Countersign kit", Look.TITLE);
        canvas.height(0, 32);
        canvas.put(1, 0, "Kit version " + Kit.VERSION + ", for " + model + ".", Look.NOTE);
        canvas.height(1, 20);
        int header = steps(canvas);
        int last = sheets(canvas, header, registers);
        Table.make(canvas.sheet(), "Table_Sheets", header, last, 0, 1);
        canvas.sheet().createFreezePane(0, 1);
        Paper.setUp(canvas.sheet(), book.footer(), new Paper.Extent(0, last, 2, true));
    }

    private static int steps(Canvas canvas) {
        for (int i = 0; i < STEPS.size(); i++) {
            canvas.put(2 + i, 0, "Step " + (i + 1), Look.FACT_NAME);
            canvas.put(2 + i, 1, STEPS.get(i), Look.PARAGRAPH);
            canvas.fit(2 + i, STEPS.get(i), ABOUT);
        }
        return 2 + STEPS.size();
    }

    private static int sheets(Canvas canvas, int header, List<RegisterKind> registers) {
        canvas.put(header, 0, "Sheet", Look.HEADER);
        canvas.put(header, 1, "What it is for", Look.HEADER);
        canvas.lines(header, 1);
        int row = header;
        for (RegisterKind register : registers) {
            row++;
            canvas.put(row, 0, new Entry.Link(register.title(), Place.top(register.title())), Look.LINK);
            canvas.put(row, 1, register.about(), Look.TEXT);
            canvas.fit(row, register.about(), ABOUT);
        }
        return row;
    }
}
