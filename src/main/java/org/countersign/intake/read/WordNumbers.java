package org.countersign.intake.read;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/** Counts the numbered paragraphs of a Word document as Word would: the numbers stand nowhere in the file. */
final class WordNumbers {
    private static final int LEVELS = 9;
    private static final int STYLES = 20;

    private final XWPFDocument word;
    private final Map<BigInteger, int[]> counts = new HashMap<>();
    private final Set<BigInteger> begun = new HashSet<>();

    WordNumbers(XWPFDocument word) {
        this.word = word;
    }

    /** The number that Word shows before the paragraph, with a space behind it; empty where there is none. */
    String before(XWPFParagraph paragraph) {
        CTNumPr numbered = numbered(paragraph);
        XWPFNumbering numbering = word.getNumbering();
        if (numbered == null || numbering == null || !numbered.isSetNumId()) {
            return "";
        }
        XWPFNum list = numbering.getNum(numbered.getNumId().getVal());
        XWPFAbstractNum form = list == null ? null : form(numbering, list);
        int level = numbered.isSetIlvl() ? numbered.getIlvl().getVal().intValue() : 0;
        return list == null || form == null || level < 0 || level >= LEVELS ? "" : next(list, form, level);
    }

    private static @Nullable XWPFAbstractNum form(XWPFNumbering numbering, XWPFNum list) {
        return list.getCTNum().getAbstractNumId() == null
                ? null
                : numbering.getAbstractNum(list.getCTNum().getAbstractNumId().getVal());
    }

    private @Nullable CTNumPr numbered(XWPFParagraph paragraph) {
        if (paragraph.getCTP().getPPr() != null && paragraph.getCTP().getPPr().isSetNumPr()) {
            return paragraph.getCTP().getPPr().getNumPr();
        }
        String style = paragraph.getStyle();
        for (int i = 0; style != null && word.getStyles() != null && i < STYLES; i++) {
            XWPFStyle found = word.getStyles().getStyle(style);
            if (found == null) {
                return null;
            } else if (found.getCTStyle().isSetPPr()
                    && found.getCTStyle().getPPr().isSetNumPr()) {
                return found.getCTStyle().getPPr().getNumPr();
            }
            style = found.getBasisStyleID();
        }
        return null;
    }

    private String next(XWPFNum list, XWPFAbstractNum form, int level) {
        List<CTLvl> levels = form.getCTAbstractNum().getLvlList();
        int[] count = counts.computeIfAbsent(form.getCTAbstractNum().getAbstractNumId(), any -> first(levels));
        if (begun.add(list.getCTNum().getNumId())) {
            startAnew(list, count);
        }
        count[level]++;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            count[deeper] = start(levels, deeper) - 1;
        }
        return shown(levels, count, level);
    }

    private static int[] first(List<CTLvl> levels) {
        int[] count = new int[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            count[level] = start(levels, level) - 1;
        }
        return count;
    }

    private static int start(List<CTLvl> levels, int level) {
        CTLvl found = level(levels, level);
        return found != null && found.isSetStart() ? found.getStart().getVal().intValue() : 1;
    }

    private static void startAnew(XWPFNum list, int[] count) {
        for (CTNumLvl override : list.getCTNum().getLvlOverrideList()) {
            int level = override.getIlvl().intValue();
            if (override.isSetStartOverride() && level >= 0 && level < LEVELS) {
                count[level] = override.getStartOverride().getVal().intValue() - 1;
            }
        }
    }

    private static @Nullable CTLvl level(List<CTLvl> levels, int level) {
        return levels.stream()
                .filter(found -> found.getIlvl().intValue() == level)
                .findFirst()
                .orElse(null);
    }

    /** The pattern of the level, such as {@code %1.%2}, with its counts. */
    private static String shown(List<CTLvl> levels, int[] count, int level) {
        CTLvl here = level(levels, level);
        if (here == null
                || !here.isSetLvlText()
                || here.getLvlText().getVal() == null
                || format(here).equals("bullet")) {
            return "";
        }
        String text = here.getLvlText().getVal();
        for (int i = 0; i <= level; i++) {
            CTLvl above = level(levels, i);
            // A level that was skipped counts as begun.
            int number = Math.max(count[i], start(levels, i));
            text = text.replace("%" + (i + 1), above == null ? "" : number(number, format(above)));
        }
        return text.isBlank() ? "" : text.strip() + " ";
    }

    private static String format(CTLvl level) {
        return level.isSetNumFmt() && level.getNumFmt().getVal() != null
                ? level.getNumFmt().getVal().toString()
                : "decimal";
    }

    private static String number(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(number);
            case "lowerRoman" -> Roman.of(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> Roman.of(number);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "none" -> "";
            default -> String.valueOf(number);
        };
    }

    /** Word goes on behind Z with AA, then BB. */
    private static String letters(int number) {
        return number < 1 || number > 780
                ? String.valueOf(number)
                : String.valueOf((char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }
}
