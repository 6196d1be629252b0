package org.countersign.intake.recognise;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.vocabulary.Words;

/** The ways of writing a heading that differ in nothing that matters: marks, a number before it, a unit in brackets. */
final class Spellings {
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    private static final Pattern NUMBER = Pattern.compile("^\\s*(?:\\d{1,2}(?:\\.\\d{1,2})?|[A-Za-z])[.)]\\s+");

    private Spellings() {}

    /** The bare words of the heading, as written first. */
    static Stream<String> of(String heading) {
        String unnumbered = NUMBER.matcher(heading).replaceFirst("");
        return Stream.of(heading, without(heading), unnumbered, without(unnumbered))
                .map(Words::bare)
                .filter(word -> !word.isEmpty())
                .distinct();
    }

    private static String without(String heading) {
        return REMARK.matcher(heading).replaceAll(" ");
    }
}
