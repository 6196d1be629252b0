package org.countersign.samples;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The forms of the papers as {@code engagement.yaml}, for those who like text better than sheets. */
final class EngagementFile {

    private EngagementFile() {}

    static String of(Papers papers) {
        StringBuilder text = new StringBuilder("engagement:\n").append(lines(papers.form(Papers.ENGAGEMENT), "  "));
        List<String> parts = List.of(Papers.TEAM, Papers.PROJECT);
        if (parts.stream().anyMatch(part -> !papers.rows(part).isEmpty())) {
            text.append("\nproject-facts:\n");
        }
        for (String part : parts) {
            if (!papers.rows(part).isEmpty()) {
                text.append("  ").append(part.substring(part.indexOf('.') + 1)).append(":\n");
                text.append(lines(papers.form(part), "    "));
            }
        }
        return text.toString();
    }

    private static String lines(Row form, String indent) {
        return StreamSupport.stream(form.fields().spliterator(), false)
                .map(field -> indent + field + ": " + value(form.get(field).orElseThrow()) + "\n")
                .collect(Collectors.joining());
    }

    private static String value(Object value) {
        String text = Style.PLAIN.write(value);
        return text.contains(":") || text.contains("#") ? "\"" + text + "\"" : text;
    }
}
