package org.countersign.workbook;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;

/** Makes a range a real Excel table, with a filter on each heading; the headings must be written already. */
public final class Table {

    private Table() {}

    /** Makes the table; rows and columns count from 0, and the first row holds the headings. */
    public static XSSFTable make(
            XSSFSheet sheet, String name, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        AreaReference area = new AreaReference(
                new CellReference(firstRow, firstColumn),
                new CellReference(lastRow, lastColumn),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.createTable(area);
        table.setName(name);
        table.setDisplayName(name);
        table.setStyleName("TableStyleLight1");
        table.getCTTable().getTableStyleInfo().setShowRowStripes(false);
        table.getCTTable().getTableStyleInfo().setShowColumnStripes(false);
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        return table;
    }

    /** Names the columns where POI cannot read the headings, as they were streamed; Excel repairs a table named otherwise. */
    static void name(XSSFTable table, List<String> headings) {
        CTTableColumns columns = table.getCTTable().getTableColumns();
        for (int i = 0; i < headings.size(); i++) {
            columns.getTableColumnArray(i).setName(headings.get(i));
        }
    }

    /** A name that Excel takes for a table, made from that of its sheet. */
    public static String nameFor(String sheet) {
        return "Table_" + sheet.replaceAll("[^A-Za-z0-9]", "_");
    }
}
