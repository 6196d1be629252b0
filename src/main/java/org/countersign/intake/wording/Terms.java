package org.countersign.intake.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countersign.vocabulary.Words;

/** The terms of a wording: its words without endings and with synonyms as one, and its runs of letters. */
final class Terms {
    private static final int RUN = 4;
    /** Words that tell nothing of what is asked, among them those that every questionnaire lines up in each question. */
    private static final Set<String> EMPTY = Arrays.stream(
                    ("a an the is are was were be been being do does did have has had"
                                    + " can could will would shall should may might must of to in on at by for from with without"
                                    + " within into and or as it its this that these those there their they them you your yours"
                                    + " our any all each every both other than then so if not no yes what which who whom whose"
                                    + " when where why how please describe provide list explain give e g i eg ie etc such per"
                                    + " also about between through during current place perform conduct carry carried out ensure"
                                    + " process procedure technical measure define implement document establish maintain evaluate"
                                    + " approve communicate apply formal organization organisation company relevant appropriate")
                            .split(" "))
            .map(Terms::stem)
            .collect(Collectors.toUnmodifiableSet());

    /** Each way of saying something, the longest first, with the word that stands for all of them. */
    private final Map<String, String> synonyms =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    Terms(List<List<String>> groups) {
        groups.forEach(group -> group.forEach(phrase -> synonyms.putIfAbsent(
                stemmed(Words.bare(phrase)), stemmed(Words.bare(group.get(0))).replace(' ', '_'))));
    }

    List<String> words(String wording) {
        return Arrays.stream(unified(wording).split(" "))
                .filter(word -> !word.isEmpty() && !EMPTY.contains(word))
                .toList();
    }

    List<String> letters(String wording) {
        String text = " " + String.join(" ", words(wording)) + " ";
        return IntStream.rangeClosed(0, text.length() - RUN)
                .mapToObj(start -> text.substring(start, start + RUN))
                .toList();
    }

    private String unified(String wording) {
        String text = " " + stemmed(Words.bare(wording)) + " ";
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, String> synonym : synonyms.entrySet()) {
            String phrase = " " + synonym.getKey() + " ";
            while (text.contains(phrase)) {
                found.add(synonym.getValue());
                text = text.replaceFirst(java.util.regex.Pattern.quote(phrase), "  ");
            }
        }
        return (text.replaceAll(" +", " ") + " " + String.join(" ", found)).strip();
    }

    private static String stemmed(String bare) {
        return Arrays.stream(bare.split(" ")).map(Terms::stem).collect(Collectors.joining(" "));
    }

    /** A word without the endings of number and tense; it need not be a word, only the same for all its forms. */
    private static String stem(String word) {
        String stem = word.replaceFirst("(?<=\\p{L}{3})ies$", "y")
                .replaceFirst("(?<=\\p{L}{3})(?:ingly|edly|ment|ing|ed|es|ly)$", "")
                .replaceFirst("(?<=[^s\\P{L}]{1}\\p{L}{0,20})(?<=\\p{L}{3})s$", "")
                .replaceFirst("(?<=\\p{L}{3})e$", "");
        return stem.replaceFirst("([b-df-hj-np-rt-z])\\1$", "$1");
    }
}
