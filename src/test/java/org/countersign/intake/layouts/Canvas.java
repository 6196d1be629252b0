package org.countersign.intake.layouts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet that is being written on. */
final class Canvas {
    /** A day as the workbook's own type, in a format. */
    record Day(LocalDate day, String format) {}

    private final SortedMap<Integer, SortedMap<Integer, Object>> rows = new TreeMap<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();

    void put(int row, int column, Object value) {
        if (!value.equals("")) {
            rows.computeIfAbsent(row, any -> new TreeMap<>()).put(column, value);
        }
    }

    void merge(int row, int column, int lastRow, int lastColumn) {
        if (row != lastRow || column != lastColumn) {
            merged.add(new CellRangeAddress(row, lastRow, column, lastColumn));
        }
    }

    /** The first row below all that was written. */
    int end() {
        return rows.isEmpty() ? 0 : rows.lastKey() + 1;
    }

    static void saveWorkbook(Map<String, Canvas> sheets, Path file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            sheets.forEach((name, canvas) -> canvas.paint(workbook, workbook.createSheet(name)));
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void paint(XSSFWorkbook workbook, Sheet sheet) {
        rows.forEach((number, cells) -> {
            var row = sheet.createRow(number);
            cells.forEach((column, value) -> paint(workbook, row.createCell(column), value));
        });
        merged.forEach(sheet::addMergedRegion);
    }

    private static void paint(XSSFWorkbook workbook, Cell cell, Object value) {
        if (value instanceof Day day) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(day.format()));
            cell.setCellValue(day.day());
            cell.setCellStyle(style);
        } else if (value instanceof Integer number) {
            cell.setCellValue(number);
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else {
            cell.setCellValue(value.toString());
        }
    }

    void saveText(Path file, char separator) {
        int width = rows.values().stream()
                .mapToInt(cells -> cells.lastKey() + 1)
                .max()
                .orElse(0);
        String text = IntStream.range(0, end())
                .mapToObj(row -> IntStream.range(0, width)
                        .mapToObj(column ->
                                quoted(rows.getOrDefault(row, new TreeMap<>()).get(column)))
                        .collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining("\n"));
        try {
            Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(@org.jspecify.annotations.Nullable Object value) {
        String text = value == null ? "" : value instanceof Day day ? day.day().toString() : value.toString();
        return text.matches("(?s).*[,;\"\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
