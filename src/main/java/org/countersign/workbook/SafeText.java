package org.countersign.workbook;

import java.util.regex.Pattern;

/** Makes text from anywhere fit for a cell: no formula, nothing that XML forbids, no longer than Excel takes. */
public final class SafeText {

    /** The most characters that Excel keeps in a cell. */
    public static final int LIMIT = 32_767;

    private static final String FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠";

    /** Excel reads {@code _x0041_} as an escaped character, so such words are escaped themselves. */
    private static final Pattern ESCAPE_LOOKALIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SafeText() {}

    /** The text as it is stored: readable, legal and, where it is too long, with a mark that says how much was cut. */
    public static String clean(String text) {
        return cut(ESCAPE_LOOKALIKE.matcher(legal(text)).replaceAll("_x005F_"));
    }

    /** Whether a spreadsheet could take the text for a formula, so that its cell must be marked as text. */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** Line ends become one kind; what XML 1.0 forbids is left out. */
    private static String legal(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(SafeText::isLegal)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isLegal(int character) {
        boolean control = character < 0x20 && character != '\t' && character != '\n';
        boolean surrogate = character >= 0xD800 && character <= 0xDFFF;
        return !control && !surrogate && character != 0xFFFE && character != 0xFFFF;
    }

    private static String cut(String text) {
        if (text.length() <= LIMIT) {
            return text;
        }
        int end = LIMIT - 100;
        int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, whole) + " … [cut here: " + (text.length() - whole)
                + " more characters; the JSON report has them all]";
    }
}
