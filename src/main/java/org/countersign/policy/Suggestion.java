package org.countersign.policy;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word that was probably meant. */
final class Suggestion {

    private Suggestion() {}

    /** "; did you mean "x"?" for the nearest known word, or nothing when none is near. */
    static String of(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(nearest -> distance(word, nearest) <= Math.max(2, word.length() / 3))
                .map(nearest -> "; did you mean \"" + nearest + "\"?")
                .orElse("");
    }

    /** Levenshtein's edit distance. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
