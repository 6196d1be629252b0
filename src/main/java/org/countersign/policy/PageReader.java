package org.countersign.policy;

import static org.countersign.vocabulary.YamlFile.optional;
import static org.countersign.vocabulary.YamlFile.text;
import static org.countersign.vocabulary.YamlFile.texts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
            "gaps",
            "overlaps",
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

    private static final List<String> MODELS = List.of("outstaffing", "outsourcing", "hybrid");
    private static final List<String> OWNERS = List.of("legal", "procurement", "compliance", "security");

    private final Path file;
    private final List<Problem> problems;
    private Lines lines;

    PageReader(Path file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
        this.lines = new Lines(file, "");
    }

    /** The page, or null when the front matter cannot be read at all; what is wrong is added to the problems. */
    @Nullable
    Page read(String area, String content) {
        lines = new Lines(file, content);
        String[] parts = content.split("(?m)^---\\s*$", 3);
        if (parts.length < 3 || !parts[0].isBlank()) {
            problem(
                    "the page has no front matter; begin it with a line of three dashes, the settings, and three dashes");
            return null;
        }
        try {
            return page(area, YamlFile.map(YamlFile.parse(file, parts[1])), parts[2].strip());
        } catch (YamlFile.Malformed e) {
            problems.add(Problem.of(e));
            return null;
        } catch (IllegalArgumentException e) {
            problem("the front matter cannot be read: " + e.getMessage());
            return null;
        }
    }

    private Page page(String area, Map<String, Object> front, String text) {
        front.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key ->
                        problem(key, "unknown setting \"" + key + "\" in the front matter" + Suggestion.of(key, KEYS)));
        REQUIRED.stream()
                .filter(key -> !front.containsKey(key))
                .forEach(key -> problem("the front matter lacks \"" + key + ":\""));
        if (text.isBlank()) {
            problem("the page has no text; say what is checked and why");
        }
        if (Boolean.TRUE.equals(front.get("mandatory")) && Boolean.TRUE.equals(front.get("optional"))) {
            problem(
                    "optional",
                    "a check cannot be mandatory and optional at once: while it is not evidenced, the one says INCOMPLETE"
                            + " and the other lets it be SIGN; set one of them to false");
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
                flag(front, "gaps", false),
                flag(front, "overlaps", false),
                texts(front.get("evidence")),
                texts(front.get("uses")),
                texts(front.get("standards")),
                owner(front),
                since(front),
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
        for (String model : texts(front.get("models"))) {
            Arrays.stream(Model.values())
                    .filter(known -> known.name().equalsIgnoreCase(model))
                    .findFirst()
                    .ifPresentOrElse(models::add, () -> refuse("models", model, MODELS));
        }
        return models.isEmpty() ? EnumSet.allOf(Model.class) : models;
    }

    private boolean flag(Map<String, Object> front, String key, boolean otherwise) {
        Object value = front.get(key);
        if (value != null && !(value instanceof Boolean)) {
            problem(key, "\"" + key + "\" must be true or false, not " + value);
        }
        return value instanceof Boolean flag ? flag : otherwise;
    }

    private @Nullable LocalDate date(Map<String, Object> front, String key) {
        String value = optional(front, key);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            problem(key, "\"" + value + "\" is no day; write it as 2026-03-01");
            return null;
        }
    }

    /** The name of a version, which always bears a number. */
    private String since(Map<String, Object> front) {
        String since = text(front, "since", "");
        if (front.containsKey("since") && since.chars().noneMatch(Character::isDigit)) {
            problem(
                    "since",
                    "since: \"" + since
                            + "\" is no version of the policy; write the one that gave the check its meaning,"
                            + " such as \"1.0\"");
        }
        return since;
    }

    private String owner(Map<String, Object> front) {
        String owner = text(front, "owner", "");
        if (front.containsKey("owner") && !OWNERS.contains(owner)) {
            refuse("owner", owner, OWNERS);
        }
        return owner;
    }

    private void refuse(String key, String value, List<String> known) {
        problem(
                key,
                key + ": there is no \"" + value + "\"; write " + String.join(", ", known)
                        + Suggestion.of(value, known));
    }

    private void problem(String key, String what) {
        problems.add(lines.setting(key, what));
    }

    private void problem(String what) {
        problems.add(new Problem(file, 1, what));
    }
}
