package org.countersign.policy;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * The characters of a rule file, before anything parses it: what a reader sees must be what the engine gets, line by line.
 * So nothing may hide a character, or make two programs disagree on where a word, a comment or a line ends.
 */
final class RuleText {

    private static final int LONGEST_FILE = 150_000;
    private static final int LONGEST_LINE = 1_000;
    private static final int DEEPEST = 10;
    private static final String SIGNS = "_$.,:;()=!<>&|+-*/ \t\r";

    private final BiConsumer<Integer, String> problem;
    private int line;
    private int depth;
    private boolean sound = true;

    private RuleText(BiConsumer<Integer, String> problem) {
        this.problem = problem;
    }

    /** Whether the text may be parsed; if not, the problem is told with its line. */
    static boolean isReadable(String text, BiConsumer<Integer, String> problem) {
        RuleText reading = new RuleText(problem);
        if (text.length() > LONGEST_FILE) {
            reading.refuse(0, "the file is longer than any check needs; split it into several checks");
        } else {
            reading.lines(List.of(text.split("\n", -1)));
        }
        return reading.sound;
    }

    /** Tells the first sign that no rule needs, of a text that was parsed. */
    static void refuseOtherSigns(String text, BiConsumer<Integer, String> problem) {
        List<String> lines = List.of(text.split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            String code = code(lines.get(i));
            for (int at = 0; at < code.length(); at++) {
                if (!Character.isLetterOrDigit(code.charAt(at)) && SIGNS.indexOf(code.charAt(at)) < 0) {
                    problem.accept(
                            i + 1,
                            "\"" + code.charAt(at) + "\" is not allowed outside of quoted words; a rule has conditions "
                                    + "between \"when\" and \"then\", and one verb between \"then\" and \"end\"");
                    return;
                }
            }
        }
    }

    private void lines(List<String> lines) {
        for (int i = 0; i < lines.size() && sound; i++) {
            line = i + 1;
            characters(lines.get(i));
            if (sound) {
                words(lines.get(i));
            }
        }
    }

    private void characters(String written) {
        if (written.length() > LONGEST_LINE) {
            refuse(line, "the line is too long; put each condition on a line of its own");
        } else if (written.contains("\\u")) {
            refuse(line, "\\u escapes are not allowed; write the character itself");
        } else if (written.indexOf('\\') >= 0) {
            refuse(
                    line,
                    "\"\\\" is not allowed in a rule file; write the words plainly, with ' for a quote within them");
        }
        int end = written.endsWith("\r") ? written.length() - 1 : written.length();
        written.substring(0, end)
                .codePoints()
                .filter(RuleText::isHidden)
                .findFirst()
                .ifPresent(hidden -> refuse(
                        line,
                        "a character that nobody sees (U+%04X) stands in this line; type the line anew"
                                .formatted(hidden)));
    }

    private static boolean isHidden(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter != '\t';
            case Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private void words(String written) {
        String code = code(written);
        if (code.indexOf('"') >= 0) {
            refuse(line, "a quote is not closed on this line; quoted words begin and end on one line");
        } else if (code.contains("/*") || code.contains("*/")) {
            refuse(line, "comments between /* and */ are not allowed; begin each line of a comment with //");
        }
        code.codePoints()
                .filter(letter -> letter > 126)
                .findFirst()
                .ifPresent(other -> refuse(
                        line,
                        "\"%s\" (U+%04X) is not allowed outside of quoted words; write plain letters and straight quotes"
                                .formatted(Character.toString(other), other)));
        depth = Math.max(0, depth);
        for (int at = 0; at < code.length(); at++) {
            char sign = code.charAt(at);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth > DEEPEST) {
                refuse(line, "too many brackets within brackets; write several conditions, or a rule for each case");
                return;
            }
        }
    }

    /** The line with its quoted words emptied and without its comment; a quote that is not closed stays. */
    private static String code(String line) {
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char sign = line.charAt(at);
            int closed = sign == '"' ? line.indexOf('"', at + 1) : -1;
            if (sign == '/' && line.startsWith("//", at)) {
                break;
            } else if (closed > 0) {
                at = closed;
            } else {
                code.append(sign);
            }
        }
        return code.toString();
    }

    private void refuse(int where, String what) {
        if (sound) {
            problem.accept(where, what);
        }
        sound = false;
    }
}
