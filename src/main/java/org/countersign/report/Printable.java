package org.countersign.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Words from a document, made fit for a terminal. */
public final class Printable {
    private static final int WIDEST = 200;

    private Printable() {}

    /** On one line and without what a terminal would obey. */
    public static String line(String text) {
        String plain = Arrays.stream(text.split("[\\p{Cntrl}\\p{Cf}\\s]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return plain.length() <= WIDEST ? plain : plain.substring(0, WIDEST) + "…";
    }
}
