package org.countersign.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countersign.audit.Audit;

/** Reports as they come out, for looking at. */
final class Written {

    private Written() {}

    static byte[] bytes(Audit audit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            WorkbookReport.write(audit, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] json(Audit audit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JsonReport.write(audit, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static XSSFWorkbook workbook(Audit audit) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes(audit)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<XSSFSheet> sheets(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .toList();
    }

    static List<Cell> cells(XSSFSheet sheet) {
        List<Cell> cells = new ArrayList<>();
        for (Row row : sheet) {
            row.forEach(cells::add);
        }
        return cells;
    }

    /** The cells of a column of the sheet's table, without its heading. */
    static List<Cell> column(XSSFSheet sheet, String heading) {
        XSSFTable table = sheet.getTables().get(0);
        int column = table.findColumnIndex(heading);
        return IntStream.rangeClosed(table.getStartRowIndex() + 1, table.getEndRowIndex())
                .mapToObj(row -> (Cell) sheet.getRow(row).getCell(column))
                .toList();
    }

    static List<String> words(XSSFSheet sheet, String heading) {
        return column(sheet, heading).stream().map(Cell::toString).toList();
    }
}
