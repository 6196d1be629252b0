package org.countersign.intake.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.countersign.intake.guard.Document;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads a large workbook row by row, in a tenth of the time and memory that holding all of its parts would take. */
final class LargeWorkbookReader implements Reader {
    private static final long LARGE = 8 * 1024 * 1024;

    static boolean isFor(Document document) {
        return document.weight() > LARGE && !document.extension().equals("xls");
    }

    @Override
    public Contents read(Document document, Notes notes) throws IOException {
        try (SheetParts parts = SheetParts.of(document)) {
            if (WorkbookReader.isOwnReport(parts.properties())) {
                return new Contents.Ignored("report", JsonReader.OWN_REPORT);
            }
            ReadingOptions options = new ReadingOptions(parts.hasStyles(), true);
            try (ReadableWorkbook workbook = new ReadableWorkbook(document.open(), options)) {
                return read(document.path(), workbook, parts, notes);
            }
        }
    }

    private static Contents read(String file, ReadableWorkbook workbook, SheetParts parts, Notes notes)
            throws IOException {
        Tally tally = new Tally();
        StreamedCells cells = new StreamedCells(parts.formats(), workbook.isDate1904());
        List<StreamedSheet> sheets = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            sheets.add(StreamedSheet.of(sheet, cells, tally));
        }
        if (!tally.isWithin()) {
            return new Contents.NotReadable(WorkbookReader.KIND, Tally.tooMany(parts.rows()));
        }
        boolean alone = sheets.stream().filter(StreamedSheet::isFilled).count() == 1;
        List<Table> tables = new ArrayList<>();
        for (StreamedSheet sheet : sheets) {
            if (sheet.rows().isEmpty()) {
                notes.remark(file, "sheet " + sheet.name(), "is empty");
            } else {
                tables.add(sheet.table(file, alone, parts.frame(sheet.name()), notes));
            }
        }
        return Contents.Legible.of(WorkbookReader.KIND, tables);
    }
}
