package org.countersign.intake.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countersign.intake.guard.Document;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;

/** Reads workbooks in the formats of Excel 97 and later; formulas are not run, their stored results are read. */
final class WorkbookReader implements Reader {
    static final String KIND = "workbook";
    private static final String REPORT_MARK = "countersign-report";

    static {
        // POI keeps its limits in statics; the guard has counted the parts before, this is the second lock.
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxFileCount(10_000);
    }

    @Override
    public Contents read(Document document, Notes notes) throws IOException {
        if (LargeWorkbookReader.isFor(document) && !StrictOffice.isStrict(document)) {
            try {
                return new LargeWorkbookReader().read(document, notes);
            } catch (RuntimeException e) {
                // The library for large workbooks knows less of the format than the other, which may still read it.
                return readWhole(document, notes);
            }
        }
        return readWhole(document, notes);
    }

    static Contents readWhole(Document document, Notes notes) throws IOException {
        try (Workbook workbook = open(document, notes)) {
            if (workbook instanceof XSSFWorkbook stored && isOwnReport(stored.getProperties())) {
                return new Contents.Ignored("report", JsonReader.OWN_REPORT);
            }
            Beyond.of(workbook).forEach(what -> notes.remark(document.path(), "", what));
            return Contents.Legible.of(KIND, tables(document.path(), workbook, notes));
        }
    }

    private static Workbook open(Document document, Notes notes) throws IOException {
        return document.extension().equals("xls")
                ? new HSSFWorkbook(document.open())
                : new XSSFWorkbook(StrictOffice.ordinary(document, notes));
    }

    /** The library leaves out what is not there, and says so to nobody. */
    private static void noteMissing(String file, Workbook workbook, Notes notes) {
        if (workbook instanceof XSSFWorkbook stored) {
            stored.getCTWorkbook().getSheets().getSheetList().stream()
                    .map(CTSheet::getName)
                    .filter(name -> workbook.getSheet(name) == null)
                    .forEach(name -> notes.unused(
                            file, "sheet " + name, "is listed and is not there; ask for the workbook again"));
        }
    }

    private static List<Table> tables(String file, Workbook workbook, Notes notes) {
        noteMissing(file, workbook, notes);
        List<Table> tables = new ArrayList<>();
        boolean alone = filled(workbook) == 1;
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Table table = new SheetReader(file, workbook.getSheetAt(i), notes).read(alone);
            if (table.rows().isEmpty()) {
                notes.remark(file, table.where(""), "is empty");
                continue;
            }
            if (workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
                notes.remark(file, table.where(""), "is hidden; it was read all the same");
            }
            tables.add(table);
        }
        return tables;
    }

    private static int filled(Workbook workbook) {
        int filled = 0;
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            filled += workbook.getSheetAt(i).getPhysicalNumberOfRows() > 0 ? 1 : 0;
        }
        return filled;
    }

    static boolean isOwnReport(POIXMLProperties properties) {
        return properties.getCustomProperties().getUnderlyingProperties().getPropertyList().stream()
                .anyMatch(property -> REPORT_MARK.equals(property.getName()));
    }
}
