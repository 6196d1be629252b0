package org.countersign.intake.read;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a large workbook to the same values as {@link CellReader} does those of a small one. */
final class StreamedCells {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final DataFormatter formatter = new DataFormatter(Locale.US);
    private final CellReader moments = new CellReader();
    private final IntFunction<@Nullable String> formats;
    private final boolean from1904;

    /** Takes the formats that the workbook itself defines, by their numbers. */
    StreamedCells(IntFunction<@Nullable String> formats, boolean from1904) {
        this.formats = formats;
        this.from1904 = from1904;
    }

    Cell read(org.dhatim.fastexcel.reader.Cell cell, String address) {
        Object value = cell.getValue();
        if (value == null) {
            return absent(cell, address);
        } else if (value instanceof BigDecimal number) {
            return number(address, number.doubleValue(), cell);
        } else if (value instanceof Boolean truth) {
            return new Cell(address, truth ? "TRUE" : "FALSE", new Value.Truth(truth));
        }
        String words = value.toString();
        boolean error = cell.getType() == CellType.ERROR || cell.getType() == CellType.FORMULA && isError(words);
        return error
                ? new Cell(address, words, CellReader.ERROR)
                : Cell.words(
                        address,
                        ESCAPED.matcher(words)
                                .replaceAll(letter -> "\\" + (char) Integer.parseInt(letter.group(1), 16)));
    }

    private static boolean isError(String words) {
        return words.startsWith("#")
                && Arrays.stream(FormulaError.values())
                        .anyMatch(error -> error.getString().equals(words));
    }

    private static Cell absent(org.dhatim.fastexcel.reader.Cell cell, String address) {
        if (cell.getType() == CellType.ERROR) {
            return new Cell(address, "?", CellReader.UNKNOWN);
        }
        return cell.getFormula() != null && cell.getRawValue() == null
                ? new Cell(address, "=" + cell.getFormula(), CellReader.NOT_STORED)
                : Cell.blank(address);
    }

    private Cell number(String address, double number, org.dhatim.fastexcel.reader.Cell cell) {
        int id = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
        String format = format(id);
        if (DateUtil.isADateFormat(id, format) && DateUtil.isValidExcelDate(number)) {
            return moments.moment(address, DateUtil.getLocalDateTime(number, from1904), id, format);
        }
        String shown = formatter.formatRawCellContents(number, id, format, from1904);
        return CellReader.amount(address, number, shown.replaceFirst("E(\\d)", "E+$1"), format);
    }

    private String format(int id) {
        String own = formats.apply(id);
        String known = own != null ? own : BuiltinFormats.getBuiltinFormat(id);
        return known != null ? known : "General";
    }
}
