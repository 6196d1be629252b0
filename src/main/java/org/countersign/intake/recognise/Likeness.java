package org.countersign.intake.recognise;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.vocabulary.Words;

/** How much two headings that are not the same are alike. */
final class Likeness {
    private static final Set<String> SMALL_WORDS =
            Set.of(("of the a an in for to and or is der die das des und z i w na do"
                            + " de del la el los las y en та і з на до")
                    .split(" "));

    private Likeness() {}

    /** From 0 for nothing in common to 100 for the same: by their words, or by groups of three letters. */
    static int percent(String one, String other) {
        String first = Words.bare(one);
        String second = Words.bare(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        double words = shared(stems(first), stems(second));
        double letters = twice(threes(first), threes(second));
        return (int) Math.round(100 * Math.max(words, letters) * (first.equals(second) ? 1 : 0.97));
    }

    private static double shared(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    private static double twice(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return 2.0 * both.size() / (one.size() + other.size());
    }

    private static Set<String> stems(String bare) {
        return Stream.of(bare.split(" "))
                .filter(word -> !SMALL_WORDS.contains(word))
                .map(word -> word.length() > 4 ? word.replaceFirst("(?:ings?|ed|es|s|ure)$", "") : word)
                .map(word -> word.length() > 3 ? word.replaceFirst("[es]$", "") : word)
                .collect(Collectors.toSet());
    }

    private static Set<String> threes(String bare) {
        String padded = " " + bare + " ";
        return IntStream.range(0, padded.length() - 2)
                .mapToObj(i -> padded.substring(i, i + 3))
                .collect(Collectors.toSet());
    }
}
