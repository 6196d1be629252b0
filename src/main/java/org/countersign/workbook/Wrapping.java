package org.countersign.workbook;

/** Reckons the height of a row from the length of its texts, never from fonts, which differ from machine to machine. */
public final class Wrapping {

    private static final double CHARACTERS_PER_WIDTH = 1.16;
    private static final double LINE = 13.2;
    private static final double PADDING = 6;
    private static final double HIGHEST = 409;

    private Wrapping() {}

    /** The height in points that so many lines need. */
    static float height(int lines) {
        return (float) Math.min(HIGHEST, Math.max(1, lines) * LINE + PADDING);
    }

    /** How many lines the text takes in a column so wide. */
    public static int lines(String text, int width) {
        int room = Math.max(1, (int) (width * CHARACTERS_PER_WIDTH));
        return text.lines().mapToInt(line -> linesOf(line, room)).sum();
    }

    private static int linesOf(String line, int room) {
        int lines = 1;
        int used = 0;
        for (String word : line.split(" ", -1)) {
            int wide = wide(word);
            if (used > 0 && used + 1 + wide > room) {
                lines++;
                used = 0;
            }
            used += wide + (used > 0 ? 1 : 0);
            lines += (used - 1) / room;
            used = used > room ? (used - 1) % room + 1 : used;
        }
        return lines;
    }

    /** Characters of the East Asian scripts take the room of two. */
    private static int wide(String word) {
        return word.codePoints().map(character -> character >= 0x1100 ? 2 : 1).sum();
    }
}
