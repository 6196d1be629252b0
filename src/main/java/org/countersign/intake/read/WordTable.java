package org.countersign.intake.read;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDecimalNumber;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** One table of a Word document; one of a single column is a frame around text and is read as text. */
record WordTable(XWPFTable table, WordNumbers numbers) {
    private static final int SPAN = 1000;

    void read(FoundTables tables, Lines lines) {
        List<Row> rows = rows();
        boolean frame = rows.stream().allMatch(row -> row.cells().size() <= 1);
        if (frame) {
            rows.forEach(row ->
                    row.cells().values().forEach(cell -> cell.text().lines().forEach(lines::add)));
        } else {
            tables.add(rows);
        }
        // A table within a cell is one of its own.
        table.getRows().stream()
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> cell.getTables().stream())
                .forEach(inner -> new WordTable(inner, numbers).read(tables, lines));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        SortedMap<Integer, Cell> above = new TreeMap<>();
        for (XWPFTableRow found : table.getRows()) {
            above = cells(found, above);
            rows.add(new Row(rows.size() + 1, filled(above)));
        }
        return rows;
    }

    private static SortedMap<Integer, Cell> filled(SortedMap<Integer, Cell> cells) {
        SortedMap<Integer, Cell> filled = new TreeMap<>(cells);
        filled.values().removeIf(Cell::isBlank);
        return filled;
    }

    /** A cell that goes on from the row above says what that one says. */
    private SortedMap<Integer, Cell> cells(XWPFTableRow row, SortedMap<Integer, Cell> above) {
        SortedMap<Integer, Cell> cells = new TreeMap<>();
        int column = before(row);
        for (XWPFTableCell cell : row.getTableCells()) {
            CTTcPr properties = cell.getCTTc().getTcPr();
            cells.put(
                    column,
                    goesOn(properties) ? above.getOrDefault(column, Cell.blank(null)) : Cell.words(null, text(cell)));
            column += properties == null || !properties.isSetGridSpan() ? 1 : number(properties.getGridSpan());
        }
        return cells;
    }

    private String text(XWPFTableCell cell) {
        return cell.getParagraphs().stream().map(this::text).collect(Collectors.joining("\n"));
    }

    /** In a column of mere numbers the number is the text. */
    private String text(XWPFParagraph paragraph) {
        String number = numbers.before(paragraph);
        return paragraph.getText().isBlank() ? number : paragraph.getText();
    }

    private static boolean goesOn(CTTcPr properties) {
        return properties != null
                && properties.isSetVMerge()
                && properties.getVMerge().getVal() != STMerge.RESTART;
    }

    private static int before(XWPFTableRow row) {
        CTTrPr properties = row.getCtRow().getTrPr();
        return properties == null || properties.sizeOfGridBeforeArray() == 0
                ? 0
                : number(properties.getGridBeforeArray(0));
    }

    private static int number(CTDecimalNumber number) {
        BigInteger value = number.getVal();
        return value == null
                ? 1
                : value.min(BigInteger.valueOf(SPAN)).max(BigInteger.ONE).intValue();
    }
}
