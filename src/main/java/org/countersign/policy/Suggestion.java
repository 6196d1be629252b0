package org.countersign.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the word that was probably meant. */
public final class Suggestion {

    private static final int FEW = 8;

    private Suggestion() {}

    /** "; did you mean "x"?" for the nearest known word, or nothing when none is near. */
    public static String of(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(nearest -> distance(word, nearest) <= Math.max(2, word.length() / 3))
                .map(nearest -> "; did you mean \"" + nearest + "\"?")
                .orElse("");
    }

    /** The same, or all known words where none is near and they are few. */
    static String orAll(String word, Collection<String> known) {
        String nearest = of(word, known);
        return nearest.isEmpty() && !known.isEmpty() && known.size() <= FEW
                ? "; it may be "
                        + known.stream()
                                .sorted()
                                .map(each -> "\"" + each + "\"")
                                .collect(Collectors.joining(", "))
                : nearest;
    }

    /** Levenshtein's edit distance, without regard to capitals. */
    private static int distance(String written, String known) {
        String one = written.toLowerCase(Locale.ROOT);
        String other = known.toLowerCase(Locale.ROOT);
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
