package org.countersign.intake.regions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.vocabulary.Words;

/** The ways of writing a heading that differ in nothing that matters: marks, a number before it, a unit in brackets. */
public final class Spellings {
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    private static final Pattern NUMBER = Pattern.compile("^\\s*(?:\\d{1,2}(?:\\.\\d{1,2})?|[A-Za-z])[.)]\\s+");

    private static final int REMEMBERED = 10_000;

    /** The same cell is asked about for every register. */
    private final Map<String, List<String>> remembered = new HashMap<>();

    /** The bare words of the heading, as written first. */
    public Stream<String> of(String heading) {
        if (remembered.size() > REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(heading, Spellings::spell).stream();
    }

    private static List<String> spell(String heading) {
        String unnumbered = NUMBER.matcher(heading).replaceFirst("");
        return Stream.of(heading, without(heading), unnumbered, without(unnumbered))
                .map(Words::bare)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static String without(String heading) {
        return REMARK.matcher(heading).replaceAll(" ");
    }
}
