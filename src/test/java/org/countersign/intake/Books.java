package org.countersign.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Builds small workbooks for the tests; whatever people stand in them are invented. */
final class Books {

    /** A share that is shown with a percent sign. */
    record Share(double number) {}

    private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

    static Books with(String sheet, List<List<Object>> rows) {
        return new Books().and(sheet, rows);
    }

    Books and(String sheet, List<List<Object>> rows) {
        sheets.put(sheet, rows);
        return this;
    }

    void save(Path file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            sheets.forEach((name, rows) -> fill(workbook, workbook.createSheet(name), rows));
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a workbook that was saved. */
    static void change(Path file, Consumer<XSSFWorkbook> change) throws IOException {
        byte[] saved = Files.readAllBytes(file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(saved));
                OutputStream out = Files.newOutputStream(file)) {
            change.accept(workbook);
            workbook.write(out);
        }
    }

    private static void fill(XSSFWorkbook workbook, Sheet sheet, List<List<Object>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                fill(workbook, row.createCell(c), rows.get(r).get(c));
            }
        }
    }

    private static void fill(XSSFWorkbook workbook, Cell cell, Object value) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(style(workbook, "yyyy-mm-dd"));
        } else if (value instanceof Share share) {
            cell.setCellValue(share.number());
            cell.setCellStyle(style(workbook, "0 %"));
        } else if (value instanceof Integer number) {
            cell.setCellValue(number);
        } else if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (!value.equals("")) {
            cell.setCellValue(value.toString());
        }
    }

    private static CellStyle style(XSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
