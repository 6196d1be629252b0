package org.countersign.intake.read;

/** The letters by which spreadsheets call their columns. */
public final class Columns {

    private Columns() {}

    /** The letters of a column, counted from 0: A, B, … Z, AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
