package org.countersign.review;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countersign.facts.Model;
import org.countersign.store.Upload;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of the engagement when opening its review. It becomes a document like those of the vendor, read by
 * the same rules and named in every finding that rests on it; where others contradict it, neither is believed.
 *
 * @param by who said it
 * @param on the day
 */
public record Statement(
        @Nullable Model model,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        String by,
        LocalDate on) {
    private static final String STATED_BY = "stated by ";
    private static final String WHEN = " when opening the review, ";

    /** Whether a document of this path is such a statement, and none of the vendor's. */
    static boolean isOne(String path) {
        return path.startsWith(STATED_BY) && path.contains(WHEN);
    }

    /** The document; empty where nothing was said. */
    public Optional<Upload> document() {
        List<String> said = new ArrayList<>();
        add(said, "model", model);
        add(said, "start", start);
        add(said, "end", end);
        String name = by.replaceAll("[\\p{C}/\\\\:*?\"<>|]", "_");
        String text = "# Stated by " + name + " when opening the review, on " + on + ".\nengagement:\n"
                + String.join("", said);
        String path = STATED_BY + name + WHEN + on + ".yaml";
        return said.isEmpty() ? Optional.empty() : Optional.of(new Upload(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void add(List<String> said, String field, @Nullable Object value) {
        if (value != null) {
            said.add("  " + field + ": " + value + "\n");
        }
    }
}
