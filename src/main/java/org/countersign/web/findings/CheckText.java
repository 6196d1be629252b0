package org.countersign.web.findings;

import java.util.Arrays;
import java.util.List;

/**
 * What the page of a check tells a reader of a finding.
 *
 * @param why it matters
 * @param levels when it is red, amber or green, a line each
 */
public record CheckText(String why, List<String> levels) {
    private static final String WHY = "**Why.**";

    public CheckText {
        levels = List.copyOf(levels);
    }

    /** Of the text of the page, with its placeholders filled. */
    static CheckText of(String text) {
        List<String> paragraphs = Arrays.stream(text.split("\\R\\s*\\R")).toList();
        String why = paragraphs.stream()
                .filter(paragraph -> paragraph.startsWith(WHY))
                .findFirst()
                .map(paragraph -> plain(paragraph.substring(WHY.length())))
                .orElse("");
        List<String> levels = paragraphs.stream()
                .filter(paragraph -> paragraph.startsWith("- "))
                .flatMap(paragraph -> Arrays.stream(paragraph.substring(2).split("\\R- ")))
                .map(CheckText::plain)
                .toList();
        return new CheckText(why, levels);
    }

    /** Without the marks of Markdown, in one line. */
    private static String plain(String marked) {
        return marked.replaceAll("\\*\\*|`|(?<!\\w)\\*(?=\\S)|(?<=\\S)\\*(?!\\w)", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
