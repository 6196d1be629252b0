package org.countersign.policy;

import java.util.regex.Pattern;

/** The regular expressions that a condition may match words with: none of them takes long, on whatever text. */
final class WordPattern {

    private static final String WORDS = "[\\p{L}\\p{N} _,:;/%&'\"@=<>!~-]*";
    private static final String CHOICE = "\\(" + WORDS + "(?:\\|" + WORDS + ")*\\)";
    private static final Pattern PLAIN =
            Pattern.compile("(?:\\(\\?i?s?\\))?(?:\\.\\*)?" + WORDS + "(?:" + CHOICE + ")?" + WORDS + "(?:\\.\\*)?");

    private WordPattern() {}

    /** Words, or a choice of words, with anything before and after: no repeated group, nothing within a group. */
    static boolean isPlain(String expression) {
        return expression.length() <= 500 && PLAIN.matcher(expression).matches();
    }
}
