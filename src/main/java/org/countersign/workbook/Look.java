package org.countersign.workbook;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.jspecify.annotations.Nullable;

/** How a cell looks: its letters, its ground and how its value is shown. */
public enum Look {
    TITLE(18, true, Palette.NAVY, null, "General", false),
    NOTE(10, false, Palette.SLATE, null, "General", false),
    LINE(10, false, Palette.INK, null, "General", false),
    PARAGRAPH(10, false, Palette.INK, null, "General", true),
    SENTENCE(12, false, Palette.INK, null, "General", false),
    BACK(10, false, Palette.LINK, null, "General", false),
    FACT_NAME(10, false, Palette.SLATE, null, "General", true),
    FACT(10, true, Palette.INK, null, "General", true),
    FACT_DAY(10, true, Palette.INK, null, "yyyy-mm-dd", true),
    HEADING(13, true, Palette.NAVY, null, "General", false),
    UNUSED(10, false, Palette.INK, null, "@", true),
    UNUSED_ANY(10, false, Palette.INK, null, "General", true),
    UNUSED_DAY(10, false, Palette.INK, null, "yyyy-mm-dd", true),
    HEADER(10, true, Palette.WHITE, Palette.NAVY, "General", true),
    TEXT(10, false, Palette.INK, null, "@", true),
    STRONG(10, true, Palette.INK, null, "@", true),
    LINK(10, false, Palette.LINK, null, "@", true),
    WORD(10, true, Palette.INK, null, "@", true),
    TONED(10, false, Palette.INK, null, "@", true),
    NUMBER(10, false, Palette.INK, null, "#,##0", true),
    DAY(10, false, Palette.INK, null, "yyyy-mm-dd", true),
    INPUT(10, false, Palette.INK, Palette.INPUT, "@", true),
    INPUT_NUMBER(10, false, Palette.INK, Palette.INPUT, "General", true),
    INPUT_DAY(10, false, Palette.INK, Palette.INPUT, "yyyy-mm-dd", true),
    FILL(10, false, Palette.INK, null, "@", true),
    FILL_ANY(10, false, Palette.INK, null, "General", true),
    FILL_DAY(10, false, Palette.INK, null, "yyyy-mm-dd", true),
    CLOSED(10, false, Palette.SLATE, Palette.GREY_GROUND, "@", true),
    VERDICT(24, true, Palette.INK, null, "General", false);

    final int points;
    final boolean bold;
    final Palette letters;
    final @Nullable Palette ground;
    final String format;
    final boolean wraps;

    Look(int points, boolean bold, Palette letters, @Nullable Palette ground, String format, boolean wraps) {
        this.points = points;
        this.bold = bold;
        this.letters = letters;
        this.ground = ground;
        this.format = format;
        this.wraps = wraps;
    }

    /** Whether it belongs to the body of a table and so has a line beneath it. */
    boolean isBody() {
        return compareTo(HEADER) >= 0 && this != VERDICT;
    }

    /** Whether it is a cell of an empty register, which has a line on its right as well. */
    boolean isToFill() {
        return this == FILL || this == FILL_ANY || this == FILL_DAY;
    }

    HorizontalAlignment alignment() {
        return this == NUMBER ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT;
    }
}
