package org.countersign.workbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook, each made once; every look exists plain and marked as text. */
final class Styles {

    static final String FONT = "Calibri";

    private final Map<Look, XSSFCellStyle> plain = new EnumMap<>(Look.class);
    private final Map<Look, XSSFCellStyle> quoted = new EnumMap<>(Look.class);

    private final Map<Short, XSSFCellStyle> atTop = new HashMap<>();

    Styles(XSSFWorkbook workbook) {
        workbook.getFontAt(0).setFontName(FONT);
        for (Look look : Look.values()) {
            plain.put(look, make(workbook, look));
            XSSFCellStyle asText = make(workbook, look);
            asText.setQuotePrefixed(true);
            quoted.put(look, asText);
        }
    }

    XSSFCellStyle of(Look look) {
        return style(plain, look);
    }

    /** For text that a spreadsheet could take for a formula. */
    XSSFCellStyle asText(Look look) {
        return style(quoted, look);
    }

    /** The same style with its text at the top, for rows that are higher than a screen. */
    XSSFCellStyle atTop(XSSFCellStyle style) {
        return atTop.computeIfAbsent(style.getIndex(), index -> {
            XSSFCellStyle top = style.copy();
            top.setVerticalAlignment(VerticalAlignment.TOP);
            return top;
        });
    }

    private static XSSFCellStyle style(Map<Look, XSSFCellStyle> styles, Look look) {
        XSSFCellStyle style = styles.get(look);
        if (style == null) {
            throw new IllegalStateException("No style for " + look);
        }
        return style;
    }

    private static XSSFCellStyle make(XSSFWorkbook workbook, Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(workbook, look));
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format));
        style.setAlignment(look.alignment());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(look.wraps);
        if (look.ground != null) {
            style.setFillForegroundColor(look.ground.excel());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (look.isBody()) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(Palette.HAIRLINE.excel());
        }
        if (look.isToFill()) {
            style.setBorderRight(BorderStyle.HAIR);
            style.setRightBorderColor(Palette.HAIRLINE.excel());
        }
        return style;
    }

    private static XSSFFont font(XSSFWorkbook workbook, Look look) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) look.points);
        font.setBold(look.bold);
        font.setColor(look.letters.excel());
        font.setUnderline(look == Look.LINK || look == Look.BACK ? FontUnderline.SINGLE : FontUnderline.NONE);
        return font;
    }
}
