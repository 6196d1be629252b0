package org.countersign.policy;

import static org.countersign.vocabulary.YamlFile.optional;
import static org.countersign.vocabulary.YamlFile.text;
import static org.countersign.vocabulary.YamlFile.texts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.countersign.facts.Model;
import org.countersign.vocabulary.YamlFile;
import org.jspecify.annotations.Nullable;

/** Reads the page of a check: front matter between two lines of dashes, then the text. */
final class PageReader {

    private static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "models",
            "mandatory",
            "optional",
            "waivable",
            "contradiction",
            "evidence",
            "uses",
            "standards",
            "owner",
            "since",
            "from",
            "until",
            "position",
            "fallback",
            "approver",
            "fix",
            "ask");
    private static final List<String> REQUIRED = List.of("id", "title", "owner", "since", "position", "fix", "ask");

    private final Path file;
    private final List<Problem> problems;

    PageReader(Path file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The page, or null when the front matter cannot be read at all; what is wrong is added to the problems. */
    @Nullable
    Page read(String area, String content) {
        String[] parts = content.split("(?m)^---\\s*$", 3);
        if (parts.length < 3 || !parts[0].isBlank()) {
            problem(
                    "the page has no front matter; begin it with a line of three dashes, the settings, and three dashes");
            return null;
        }
        try {
            return page(area, YamlFile.map(YamlFile.parse(file, parts[1])), parts[2].strip());
        } catch (YamlFile.Malformed | IllegalArgumentException | DateTimeParseException e) {
            problem("the front matter cannot be read: " + e.getMessage());
            return null;
        }
    }

    private Page page(String area, Map<String, Object> front, String text) {
        front.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key ->
                        problem("unknown setting \"" + key + "\" in the front matter" + Suggestion.of(key, KEYS)));
        REQUIRED.stream()
                .filter(key -> !front.containsKey(key))
                .forEach(key -> problem("the front matter lacks \"" + key + ":\""));
        if (text.isBlank()) {
            problem("the page has no text; say what is checked and why");
        }
        return new Page(
                text(front, "id", ""),
                area,
                text(front, "title", ""),
                models(front),
                flag(front, "mandatory", false),
                flag(front, "optional", false),
                flag(front, "waivable", true),
                flag(front, "contradiction", false),
                texts(front.get("evidence")),
                texts(front.get("uses")),
                texts(front.get("standards")),
                text(front, "owner", ""),
                text(front, "since", ""),
                date(front, "from"),
                date(front, "until"),
                text(front, "position", ""),
                optional(front, "fallback"),
                optional(front, "approver"),
                text(front, "fix", ""),
                text(front, "ask", ""),
                text);
    }

    private Set<Model> models(Map<String, Object> front) {
        EnumSet<Model> models = EnumSet.noneOf(Model.class);
        texts(front.get("models")).forEach(model -> models.add(Model.valueOf(model.toUpperCase(Locale.ROOT))));
        return models.isEmpty() ? EnumSet.allOf(Model.class) : models;
    }

    private boolean flag(Map<String, Object> front, String key, boolean otherwise) {
        Object value = front.get(key);
        if (value != null && !(value instanceof Boolean)) {
            problem("\"" + key + "\" must be true or false, not " + value);
        }
        return value instanceof Boolean flag ? flag : otherwise;
    }

    private static @Nullable LocalDate date(Map<String, Object> front, String key) {
        String value = optional(front, key);
        return value == null ? null : LocalDate.parse(value);
    }

    private void problem(String what) {
        problems.add(new Problem(file, 1, what));
    }
}
