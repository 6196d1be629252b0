package org.countersign.workbook;

import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/**
 * Colours cells by the word with which they begin, so that the word stays the value and a changed word changes its
 * colour.
 */
public record Tones(Map<String, Tone> words) {

    /** Colours each cell of the range by its own word. */
    public void colour(XSSFSheet sheet, CellRangeAddress range) {
        colourBy(sheet, range, new CellReference(range.getFirstRow(), range.getFirstColumn()).formatAsString());
    }

    /** Colours the whole range by the word of one cell. */
    public void colourBy(XSSFSheet sheet, CellRangeAddress range, String cell) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule[] rules = words.entrySet().stream()
                .map(word -> rule(formats, cell, word.getKey(), word.getValue()))
                .toArray(XSSFConditionalFormattingRule[]::new);
        for (XSSFConditionalFormattingRule rule : rules) {
            formats.addConditionalFormatting(new CellRangeAddress[] {range}, rule);
        }
    }

    private static XSSFConditionalFormattingRule rule(
            XSSFSheetConditionalFormatting formats, String cell, String word, Tone tone) {
        XSSFConditionalFormattingRule rule =
                formats.createConditionalFormattingRule("LEFT(" + cell + "," + word.length() + ")=\"" + word + "\"");
        XSSFFontFormatting letters = rule.createFontFormatting();
        letters.setFontColor(tone.letters.excel());
        XSSFPatternFormatting ground = rule.createPatternFormatting();
        ground.setFillBackgroundColor(tone.ground.excel());
        ground.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
        return rule;
    }
}
