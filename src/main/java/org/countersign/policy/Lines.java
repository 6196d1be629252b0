package org.countersign.policy;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of one of the officer's files, by line and column. */
record Lines(Path file, String text) {

    /** A problem with what stands at that offset; about the file as a whole when the offset lies outside of it. */
    Problem problem(int at, String what) {
        if (at < 0 || at > text.length()) {
            return new Problem(file, 1, what);
        }
        int start = text.lastIndexOf('\n', at - 1) + 1;
        return new Problem(file, line(at), at - start + 1, what);
    }

    /** A problem with the first of these words at or after the offset; with what stands there if the words do not. */
    Problem problem(int from, String words, String what) {
        int at = find(from, words);
        return problem(at < 0 ? from : at, what);
    }

    /** A problem with the setting of that name, which begins a line; with the first line where there is none. */
    Problem setting(String name, String what) {
        Matcher line = Pattern.compile("(?m)^[ \\t-]*[\"']?" + Pattern.quote(name) + "[\"']?[ \\t]*:")
                .matcher(text);
        return line.find() ? problem(line.start(), name, what) : new Problem(file, 1, what);
    }

    /** Where the line of that number begins. */
    int start(int line) {
        int at = 0;
        for (int i = 1; i < line && at >= 0; i++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at;
    }

    private int line(int at) {
        return Math.toIntExact(text.substring(0, at)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count())
                + 1;
    }

    private int find(int from, String words) {
        Matcher found = Pattern.compile("(?<![\\w$])" + Pattern.quote(words) + "(?!\\w)")
                .matcher(text);
        return found.find(from) ? found.start() : text.indexOf(words, from);
    }
}
