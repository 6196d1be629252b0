package org.countersign.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Sets up a sheet for paper: landscape, one page wide, numbered, with its headings on every page. */
public final class Paper {

    private Paper() {}

    /**
     * What of a sheet goes on paper.
     *
     * @param header the row to repeat on every page, from 0; below 0 for none
     * @param lastRow the last row
     * @param columns how many columns, from the left
     * @param onePage whether all of it must fit one page
     */
    public record Extent(int header, int lastRow, int columns, boolean onePage) {}

    public static void setUp(XSSFSheet sheet, String footer, Extent extent) {
        XSSFPrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) (extent.onePage() ? 1 : 0));
        margins(sheet);
        if (extent.header() >= 0) {
            sheet.setRepeatingRows(new CellRangeAddress(extent.header(), extent.header(), -1, -1));
        }
        sheet.getWorkbook()
                .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, extent.columns() - 1, 0, extent.lastRow());
        sheet.getFooter().setLeft(footer.replace("&", "&&"));
        sheet.getFooter().setCenter("&F – &A");
        sheet.getFooter().setRight("Page &P of &N");
    }

    private static void margins(XSSFSheet sheet) {
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.5);
        sheet.setMargin(PageMargin.BOTTOM, 0.7);
        sheet.setMargin(PageMargin.FOOTER, 0.3);
        sheet.setHorizontallyCenter(true);
    }
}
