package org.countersign.intake.read;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Reads one cell of a workbook: what it shows and what it holds. */
final class CellReader {
    static final Value.Fault NOT_STORED =
            new Value.Fault("is a formula without a stored result; open the workbook in Excel, save it and try again");
    static final Value.Fault ERROR = new Value.Fault("is an error of a formula; correct it in the workbook");
    static final Value.Fault UNKNOWN =
            new Value.Fault("could not be read; open the workbook in Excel, save it and try again");

    private final Map<String, Function<LocalDateTime, String>> shownDates = new HashMap<>();
    private final Map<String, Boolean> dayShown = new HashMap<>();
    private final DataFormatter formatter = new DataFormatter(Locale.US);

    CellReader() {
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    /** The cell; one that the library cannot make out is a fault of its own and spoils no other. */
    Cell read(org.apache.poi.ss.usermodel.Cell cell) {
        try {
            return known(cell);
        } catch (RuntimeException e) {
            return new Cell(cell.getAddress().formatAsString(), "?", UNKNOWN);
        }
    }

    private Cell known(org.apache.poi.ss.usermodel.Cell cell) {
        String address = cell.getAddress().formatAsString();
        boolean formula = cell.getCellType() == CellType.FORMULA;
        if (formula && cell instanceof XSSFCell stored && !stored.getCTCell().isSetV()) {
            return new Cell(address, "=" + stored.getCTCell().getF().getStringValue(), NOT_STORED);
        }
        return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case STRING -> words(address, cell);
            case NUMERIC -> number(address, cell);
            case BOOLEAN ->
                new Cell(
                        address,
                        cell.getBooleanCellValue() ? "TRUE" : "FALSE",
                        new Value.Truth(cell.getBooleanCellValue()));
            case ERROR ->
                new Cell(address, FormulaError.forInt(cell.getErrorCellValue()).getString(), ERROR);
            default -> Cell.blank(address);
        };
    }

    /** Words are kept apart from the cells, by number; where there are none of a number, the library sees a blank cell. */
    private static Cell words(String address, org.apache.poi.ss.usermodel.Cell cell) {
        String words = cell.getStringCellValue();
        boolean lost = words.isEmpty()
                && cell instanceof XSSFCell stored
                && stored.getCTCell().getT() == STCellType.S
                && stored.getSheet()
                                .getWorkbook()
                                .getSharedStringSource()
                                .getSharedStringItems()
                                .size()
                        <= Integer.parseInt(stored.getCTCell().getV());
        return lost ? new Cell(address, "?", UNKNOWN) : Cell.words(address, words);
    }

    private Cell number(String address, org.apache.poi.ss.usermodel.Cell cell) {
        String format = cell.getCellStyle().getDataFormatString();
        double number = cell.getNumericCellValue();
        return DateUtil.isCellDateFormatted(cell) && DateUtil.isValidExcelDate(number)
                ? moment(
                        address,
                        cell.getLocalDateTimeCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        format)
                : amount(address, number, formatter.formatCellValue(cell), format);
    }

    static Cell amount(String address, double number, String formatted, String format) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        BigDecimal plain = exact.scale() < 0 ? exact.setScale(0) : exact;
        String shown = formatted.strip();
        return new Cell(
                address,
                shown.contains("E+") ? plain.toPlainString() : shown,
                new Value.Amount(plain, format.contains("%")));
    }

    /** Formats 14 and 22 look different on every machine, so they are shown the one way that all understand. */
    Cell moment(String address, LocalDateTime at, int format, String pattern) {
        Function<LocalDateTime, String> shown =
                format == 14 || format == 22 ? ShownDate::iso : shownDates.computeIfAbsent(pattern, ShownDate::in);
        return new Cell(
                address,
                shown.apply(at),
                new Value.Moment(at, dayShown.computeIfAbsent(pattern, CellReader::showsDay)));
    }

    private static boolean showsDay(String format) {
        return format.toLowerCase(Locale.ROOT)
                .replaceAll("\\[[^]]*]|\"[^\"]*\"", "")
                .contains("d");
    }
}
