package org.countersign.workbench.sheet;

import java.util.ArrayList;
import java.util.List;

/** A comma-separated file of which single fields are replaced, while every other byte stays. */
final class CsvText {

    /** Where a field stands in the text, with its quotes. */
    private record Span(int start, int end) {}

    private final String text;

    CsvText(String text) {
        this.text = text;
    }

    /** The fields of a row, the first row being the headings. */
    List<List<String>> rows() {
        return spans().stream()
                .map(row -> row.stream().map(this::value).toList())
                .toList();
    }

    /** The text with another value in one field. */
    String with(int row, int column, String value) {
        Span span = spans().get(row).get(column);
        return text.substring(0, span.start()) + written(value, quoted(span)) + text.substring(span.end());
    }

    @Override
    public String toString() {
        return text;
    }

    private boolean quoted(Span span) {
        return text.startsWith("\"", span.start());
    }

    private static String written(String value, boolean quoted) {
        boolean needed = value.matches("(?s).*[\",\\r\\n].*");
        return quoted || needed ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }

    private String value(Span span) {
        String raw = text.substring(span.start(), span.end());
        return quoted(span) ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"") : raw;
    }

    private List<List<Span>> spans() {
        List<List<Span>> rows = new ArrayList<>();
        List<Span> row = new ArrayList<>();
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        boolean inQuotes = false;
        for (int at = start; at <= text.length(); at++) {
            char sign = at == text.length() ? '\n' : text.charAt(at);
            if (sign == '"') {
                inQuotes = !inQuotes;
            } else if (!inQuotes && (sign == ',' || sign == '\n')) {
                row.add(new Span(start, sign == '\n' && at > start && text.charAt(at - 1) == '\r' ? at - 1 : at));
                start = at + 1;
                if (sign == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows;
    }
}
