package org.countersign.intake.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the character that parts the fields of a delimited text. */
final class Delimiter {
    private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');
    private static final int LINES_LOOKED_AT = 20;

    private Delimiter() {}

    /** The one that stands outside quotes equally often in most of the first lines, else the one that does most often. */
    static char of(String text) {
        List<String> lines = lines(text);
        return KNOWN.stream()
                .max(Comparator.comparingLong((Character c) -> alike(lines, c))
                        .thenComparingLong(c -> count(String.join("", lines), c))
                        .thenComparing(KNOWN::indexOf, Comparator.reverseOrder()))
                .orElse(',');
    }

    /** How many lines hold it exactly as often as the line that holds it most usually does. */
    private static long alike(List<String> lines, char c) {
        List<Long> counts = counts(lines, c).toList();
        return counts.stream()
                .mapToLong(count -> counts.stream().filter(count::equals).count())
                .max()
                .orElse(0);
    }

    private static Stream<Long> counts(List<String> lines, char c) {
        return lines.stream().map(line -> count(line, c)).filter(count -> count > 0);
    }

    private static long count(String text, char c) {
        return text.chars().filter(found -> found == c).count();
    }

    /** The first lines without what stands in quotes, which may hold line ends of its own. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length() && lines.size() < LINES_LOOKED_AT; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == '\n' && !quoted) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (!quoted) {
                line.append(c);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
