package org.countersign.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countersign.workbook.FixedZip;
import org.jspecify.annotations.Nullable;

/** A workbook as an office keeps it, a sheet for each extract, with some notes beside them. */
final class OwnWorkbook {

    private static final LocalDateTime SAVED = LocalDateTime.of(2026, 2, 20, 9, 0);

    private final Map<String, Extract> sheets = new LinkedHashMap<>();
    private final Map<String, List<String>> notes = new LinkedHashMap<>();
    private String days = "dd/mm/yyyy";

    OwnWorkbook sheet(String name, Extract extract) {
        sheets.put(name, extract);
        return this;
    }

    /** A sheet that nobody needs. */
    OwnWorkbook notes(String name, String... lines) {
        notes.put(name, List.of(lines));
        return this;
    }

    /** How its dates look; they are dates of Excel all the same. */
    OwnWorkbook showing(String format) {
        this.days = format;
        return this;
    }

    byte[] bytes() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream zip = new ByteArrayOutputStream();
                ByteArrayOutputStream fixed = new ByteArrayOutputStream()) {
            CellStyle strong = strong(workbook);
            CellStyle day = day(workbook);
            sheets.forEach((name, extract) -> fill(workbook.createSheet(name), extract, strong, day));
            notes.forEach((name, lines) -> fill(workbook.createSheet(name), lines));
            var saved = Optional.of(Date.from(SAVED.toInstant(ZoneOffset.UTC)));
            var core = workbook.getProperties().getCoreProperties().getUnderlyingProperties();
            core.setCreatedProperty(saved);
            core.setModifiedProperty(saved);
            workbook.write(zip);
            FixedZip.repack(zip.toByteArray(), fixed);
            return fixed.toByteArray();
        }
    }

    private static CellStyle strong(XSSFWorkbook workbook) {
        Font font = workbook.createFont();
        font.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        return style;
    }

    private CellStyle day(XSSFWorkbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(days));
        return style;
    }

    private static void fill(Sheet sheet, List<String> lines) {
        lines.forEach(
                line -> sheet.createRow(sheet.getLastRowNum() + 1).createCell(0).setCellValue(line));
    }

    private static void fill(Sheet sheet, Extract extract, CellStyle strong, CellStyle day) {
        extract.titles().forEach(title -> line(sheet, List.of(title), strong, day));
        line(sheet, extract.headings(), strong, day);
        extract.values().forEach(values -> line(sheet, values, null, day));
        for (int column = 0; column < extract.headings().size(); column++) {
            sheet.setColumnWidth(column, 18 * 256);
        }
    }

    private static void line(Sheet sheet, List<?> values, @Nullable CellStyle look, CellStyle day) {
        var line = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int column = 0; column < values.size(); column++) {
            put(line.createCell(column), values.get(column), look, day);
        }
    }

    private static void put(Cell cell, Object value, @Nullable CellStyle look, CellStyle day) {
        if (value.equals("")) {
            return;
        }
        FilledKit.put(cell, value);
        if (value instanceof LocalDate) {
            cell.setCellStyle(day);
        } else if (look != null && !(value instanceof BigDecimal)) {
            cell.setCellStyle(look);
        }
    }
}
