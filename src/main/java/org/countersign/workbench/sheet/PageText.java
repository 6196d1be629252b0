package org.countersign.workbench.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.vocabulary.YamlFile;

/** A page of which single settings or the text are replaced, while every other byte stays. */
final class PageText {

    private static final Pattern FENCE = Pattern.compile("(?m)^---[ \\t]*\\r?$");
    private static final Pattern REMARK = Pattern.compile("[ \\t]#.*$");
    private static final Path NOWHERE = Path.of("value");

    private final String text;
    private final String lineEnd;
    private final int front;
    private final int fence;
    private final int body;

    PageText(String text) {
        this.text = text;
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        Matcher fences = FENCE.matcher(text);
        this.front = fences.find() ? lineAfter(fences.end()) : text.length();
        boolean closed = fences.find();
        this.fence = closed ? fences.start() : text.length();
        this.body = closed ? fences.end() : text.length();
    }

    /** The page with another text below its front matter. */
    PageText withText(String words) {
        String old = text.substring(body);
        int start = body + old.length() - old.stripLeading().length();
        int end = body + old.stripTrailing().length();
        return new PageText(
                text.substring(0, start) + words.replace("\n", lineEnd) + text.substring(Math.max(start, end)));
    }

    /** The page with another value of a setting; a blank one takes the setting out. */
    PageText with(Setting setting, String value) {
        String now = value.isBlank() ? "" : setting.key() + ": " + written(setting, value);
        Matcher line = Pattern.compile("(?m)^" + setting.key() + "[ \\t]*:.*(\\R[ \\t]+\\S.*)*")
                .matcher(text)
                .region(front, fence);
        if (!line.find()) {
            return now.isEmpty() ? this : replaced(fence, fence, now + lineEnd);
        }
        return now.isEmpty()
                ? replaced(line.start(), lineAfter(line.end()), "")
                : replaced(line.start(), line.end(), now + remark(line.group()));
    }

    private PageText replaced(int start, int end, String words) {
        return new PageText(text.substring(0, start) + words + text.substring(end));
    }

    private int lineAfter(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    /** What somebody noted after the value, and the end of line that Windows adds. */
    private static String remark(String line) {
        Matcher remark = REMARK.matcher(line.replaceAll("\"[^\"]*\"|'[^']*'", "_"));
        String noted = !line.contains("\n") && remark.find() ? remark.group().stripTrailing() : "";
        return noted + (line.endsWith("\r") ? "\r" : "");
    }

    private static String written(Setting setting, String value) {
        return switch (setting.kind()) {
            case FLAG -> String.valueOf(value.equals(Setting.FLAGS.get(0)));
            case TEXT -> word(value, "%s");
            case LIST -> list(value);
        };
    }

    private static String list(String value) {
        List<String> words = new ArrayList<>(Arrays.asList(value.split(",", -1)));
        words.replaceAll(String::strip);
        words.removeIf(String::isEmpty);
        return words.stream().map(word -> word(word, "[%s]")).collect(Collectors.joining(", ", "[", "]"));
    }

    /** As it stands where YAML reads it back as these very words, else in quotes. */
    private static String word(String value, String place) {
        try {
            Object read = YamlFile.list(YamlFile.parse(NOWHERE, place.formatted(value)))
                    .get(0);
            if (value.equals(read) && !value.contains("\n")) {
                return value;
            }
        } catch (YamlFile.Malformed | IndexOutOfBoundsException e) {
            return quoted(value);
        }
        return quoted(value);
    }

    private static String quoted(String value) {
        return "\""
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t") + "\"";
    }

    @Override
    public String toString() {
        return text;
    }
}
