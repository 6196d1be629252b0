package org.countersign.workbook;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Puts typed entries on one sheet. */
public final class Canvas {

    private final XSSFSheet sheet;
    private final Sheet cells;
    private final Styles styles;

    /** On the sheet, whose cells may be written elsewhere: those of a large table are, and only from the top to the end. */
    Canvas(XSSFSheet sheet, Sheet cells, Styles styles) {
        this.sheet = sheet;
        this.cells = cells;
        this.styles = styles;
        sheet.setDisplayGridlines(false);
    }

    public XSSFSheet sheet() {
        return sheet;
    }

    /** Puts the entry where row and column, both from 0, meet. */
    public void put(int row, int column, Entry entry, Look look) {
        Cell cell = row(row).createCell(column);
        cell.setCellStyle(styles.of(look));
        if (entry instanceof Entry.Text text) {
            write(cell, text.text(), look);
        } else if (entry instanceof Entry.Link link) {
            write(cell, link.text(), look);
            lead(cell, link);
        } else if (entry instanceof Entry.Day day) {
            cell.setCellValue(day.day());
        } else if (entry instanceof Entry.Count count) {
            cell.setCellValue(count.number());
        }
    }

    public void put(int row, int column, String text, Look look) {
        put(row, column, Entry.text(text), look);
    }

    /** Makes the row high enough for the text in a column so wide. */
    public void fit(int row, String text, int width) {
        lines(row, Wrapping.lines(text, width));
    }

    /** Sets the height of the row in points. */
    public void height(int row, double points) {
        row(row).setHeightInPoints((float) points);
    }

    /** Makes the row high enough for so many lines. */
    public void lines(int row, int lines) {
        row(row).setHeightInPoints(Wrapping.height(lines));
    }

    /** Begins the texts of the row at its top. */
    void atTop(int row) {
        row(row).forEach(cell -> cell.setCellStyle(styles.atTop((XSSFCellStyle) cell.getCellStyle())));
    }

    /** Sets the width of the column in characters. */
    public void width(int column, double characters) {
        sheet.setColumnWidth(column, (int) (characters * 256));
    }

    /** Gives cells of the column that nobody has filled yet this look. */
    public void columnLook(int column, Look look) {
        sheet.setDefaultColumnStyle(column, styles.of(look));
    }

    private void write(Cell cell, String text, Look look) {
        String clean = SafeText.clean(text);
        cell.setCellValue(clean);
        if (SafeText.looksLikeFormula(text) || SafeText.looksLikeFormula(clean)) {
            cell.setCellStyle(styles.asText(look));
        }
    }

    private void lead(Cell cell, Entry.Link link) {
        XSSFHyperlink hyperlink = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        hyperlink.setAddress(link.place().address());
        hyperlink.setTooltip("Go to " + link.place().sheet());
        cell.setHyperlink(hyperlink);
    }

    private Row row(int index) {
        Row row = cells.getRow(index);
        return row == null ? cells.createRow(index) : row;
    }
}
