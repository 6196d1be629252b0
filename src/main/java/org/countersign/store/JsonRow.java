package org.countersign.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a table as a line of JSON: an array of texts, whole numbers and nulls, and nothing else. */
final class JsonRow {
    private static final int HEX = 16;
    private static final int DIGITS = 4;

    private final String line;
    private int at;

    private JsonRow(String line) {
        this.line = line;
    }

    static String of(List<? extends @Nullable Object> values) {
        StringBuilder out = new StringBuilder("[");
        for (Object value : values) {
            if (out.length() > 1) {
                out.append(',');
            }
            if (value == null || value instanceof Number) {
                out.append(value);
            } else {
                quote(value.toString(), out);
            }
        }
        return out.append(']').toString();
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                out.append('\\').append(letter);
            } else if (letter < ' ' || Character.isSurrogate(letter)) {
                out.append(String.format("\\u%04x", (int) letter));
            } else {
                out.append(letter);
            }
        }
        out.append('"');
    }

    /** Texts, numbers as {@link Long}, and nulls. */
    static List<@Nullable Object> read(String line) {
        try {
            return new JsonRow(line).values();
        } catch (StringIndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalArgumentException("a row breaks off", e);
        }
    }

    private List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        take('[');
        while (line.charAt(at) != ']') {
            if (!values.isEmpty()) {
                take(',');
            }
            values.add(value());
        }
        return values;
    }

    private @Nullable Object value() {
        if (line.charAt(at) == '"') {
            return text();
        }
        int start = at;
        while (line.charAt(at) != ',' && line.charAt(at) != ']') {
            at++;
        }
        String word = line.substring(start, at);
        return word.equals("null") ? null : Long.valueOf(word);
    }

    private String text() {
        take('"');
        StringBuilder text = new StringBuilder();
        for (char letter = line.charAt(at++); letter != '"'; letter = line.charAt(at++)) {
            text.append(letter == '\\' ? escaped() : letter);
        }
        return text.toString();
    }

    private char escaped() {
        char letter = line.charAt(at++);
        if (letter != 'u') {
            return letter;
        }
        at += DIGITS;
        return (char) Integer.parseInt(line.substring(at - DIGITS, at), HEX);
    }

    private void take(char expected) {
        if (line.charAt(at++) != expected) {
            throw new NumberFormatException("no " + expected);
        }
    }
}
