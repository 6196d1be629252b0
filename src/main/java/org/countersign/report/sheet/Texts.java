package org.countersign.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts lists into the words of a cell. */
final class Texts {

    private static final int SHORT = 14;

    private Texts() {}

    /** The distinct texts that are not blank, one a line. */
    static String lines(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank()).distinct().collect(Collectors.joining("\n"));
    }

    /** The distinct texts that are not blank, one after another. */
    static String list(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank()).distinct().collect(Collectors.joining(", "));
    }

    /** The first few as lines, and how many more there are and where. */
    static <T> String first(int most, List<T> all, Function<T, String> words, String elsewhere) {
        String shown = lines(all.stream().limit(most).map(words));
        return all.size() <= most ? shown : shown + "\nand " + (all.size() - most) + " more: see " + elsewhere;
    }

    /** Numbers such as {@code F-001 to F-004, F-009}, from numbers in ascending order. */
    static String ranges(String prefix, List<Integer> numbers) {
        List<String> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < numbers.size(); i++) {
            boolean ends = i + 1 == numbers.size() || numbers.get(i + 1) != numbers.get(i) + 1;
            if (ends) {
                ranges.add(range(prefix, numbers.get(from), numbers.get(i)));
                from = i + 1;
            }
        }
        return String.join(", ", ranges);
    }

    /** The ranges if they are few, else the first number and how many more there are. */
    static String shortly(String prefix, List<Integer> numbers) {
        String ranges = ranges(prefix, numbers);
        return ranges.length() <= SHORT
                ? ranges
                : number(prefix, numbers.get(0)) + " + " + (numbers.size() - 1) + " more";
    }

    private static String range(String prefix, int first, int last) {
        String from = number(prefix, first);
        return first == last ? from : from + (last == first + 1 ? ", " : " to ") + number(prefix, last);
    }

    private static String number(String prefix, int number) {
        return String.format(Locale.ROOT, "%s-%03d", prefix, number);
    }

    /** The whole words of the text that fit, with a mark where there were more. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 2);
        return text.substring(0, end > 0 ? end : most - 2) + " …";
    }

    /** The text as a sentence of its own, ending with a stop. */
    static String stopped(String text) {
        String bare = text.strip();
        return bare.isEmpty() || ".!?".indexOf(bare.charAt(bare.length() - 1)) >= 0 ? bare : bare + ".";
    }
}
