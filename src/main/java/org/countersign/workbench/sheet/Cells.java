package org.countersign.workbench.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The rows of one sheet as they were handed back, by their first cell and the headings. */
record Cells(String sheet, List<Line> lines) {

    /** A row: what each of its cells says, by heading. */
    record Line(String sheet, int row, String id, Map<String, Value> values) {}

    /** What a cell says, and where; a formula says what Excel reckoned, which is nothing to take over. */
    record Value(String cell, String text, boolean formula) {}

    static Cells of(XSSFWorkbook book, String name) {
        XSSFSheet sheet = book.getSheet(name);
        if (sheet == null || sheet.getRow(Grid.HEADER) == null) {
            return new Cells(name, List.of());
        }
        Map<Integer, String> heads = new LinkedHashMap<>();
        sheet.getRow(Grid.HEADER).forEach(cell -> heads.put(cell.getColumnIndex(), text(cell)));
        List<Line> lines = IntStream.rangeClosed(Grid.HEADER + 1, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .filter(Objects::nonNull)
                .map(row -> line(name, row, heads))
                .filter(line -> line.values().values().stream()
                        .anyMatch(value -> !value.text().isEmpty()))
                .toList();
        return new Cells(name, lines);
    }

    private static Line line(String sheet, Row row, Map<Integer, String> heads) {
        Map<String, Value> values = new LinkedHashMap<>();
        heads.forEach((column, head) -> {
            Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            String place = sheet + "!" + new CellReference(row.getRowNum(), column).formatAsString();
            values.put(head, new Value(place, text(cell), cell.getCellType() == CellType.FORMULA));
        });
        return new Line(
                sheet, row.getRowNum(), text(row.getCell(0, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)), values);
    }

    private static String text(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue().replace("\r", "").strip();
            case BOOLEAN -> Setting.FLAGS.get(cell.getBooleanCellValue() ? 0 : 1);
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? day(cell).toString() : number(cell);
            default -> "";
        };
    }

    private static LocalDate day(Cell cell) {
        return cell.getLocalDateTimeCellValue().toLocalDate();
    }

    private static String number(Cell cell) {
        return new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue())).toPlainString();
    }
}
