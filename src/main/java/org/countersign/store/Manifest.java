package org.countersign.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a backup says of itself: its version, what is in it, and the anchor of its trail. */
record Manifest(String schema, String takenAt, Trail.Anchor anchor, List<Part> parts) {
    static final String ENTRY = "manifest.jsonl";

    private static final String FORMAT = "countersign-backup";
    private static final int FIRST_COLUMN = 4;

    /**
     * A table within it.
     *
     * @param sha256 of its lines
     */
    record Part(String table, long rows, String sha256, List<String> columns) {
        String entry() {
            return "tables/" + table + ".jsonl";
        }
    }

    String text() {
        StringBuilder text = new StringBuilder()
                .append(JsonRow.of(List.of(FORMAT, 1L, schema, takenAt, anchor.count(), anchor.head())))
                .append('\n');
        for (Part part : parts) {
            List<Object> line = new ArrayList<>(List.of("table", part.table(), part.rows(), part.sha256()));
            line.addAll(part.columns());
            text.append(JsonRow.of(line)).append('\n');
        }
        return text.append("[\"end\"]\n").toString();
    }

    /** Reads what was written; anything else is refused. */
    static Manifest read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2 || !lines.get(lines.size() - 1).equals("[\"end\"]")) {
            throw new IllegalArgumentException("its manifest breaks off");
        }
        List<@Nullable Object> head = JsonRow.read(lines.get(0));
        if (!FORMAT.equals(head.get(0)) || !Objects.equals(head.get(1), 1L)) {
            throw new IllegalArgumentException("it is of a form that this version does not know");
        }
        Trail.Anchor anchor = new Trail.Anchor(number(head.get(4)), String.valueOf(head.get(5)));
        return new Manifest(
                String.valueOf(head.get(2)),
                String.valueOf(head.get(3)),
                anchor,
                lines.subList(1, lines.size() - 1).stream().map(Manifest::part).toList());
    }

    private static Part part(String line) {
        List<@Nullable Object> values = JsonRow.read(line);
        return new Part(
                String.valueOf(values.get(1)),
                number(values.get(2)),
                String.valueOf(values.get(3)),
                values.subList(FIRST_COLUMN, values.size()).stream()
                        .map(String::valueOf)
                        .toList());
    }

    private static long number(@Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException("its manifest is not one");
    }
}
