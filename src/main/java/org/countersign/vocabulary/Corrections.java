package org.countersign.vocabulary;

import static org.countersign.vocabulary.YamlFile.list;
import static org.countersign.vocabulary.YamlFile.map;
import static org.countersign.vocabulary.YamlFile.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The corrections in the file of what people have settled, which stand behind the answers. */
public final class Corrections {

    private Corrections() {}

    /** Those of the file; none where it has none. What is malformed throws {@link YamlFile.Malformed}. */
    public static List<Correction> parse(Path file, String yaml) {
        List<Correction> corrections = new ArrayList<>();
        try {
            for (Object entry : list(map(YamlFile.parse(file, yaml)).get("corrected"))) {
                corrections.add(correction(file, map(entry)));
            }
        } catch (IllegalArgumentException e) {
            throw new YamlFile.Malformed(file, String.valueOf(e.getMessage()));
        }
        return corrections;
    }

    /** The corrections as the end of such a file; empty without any. */
    public static String yaml(Collection<Correction> corrections) {
        if (corrections.isEmpty()) {
            return "";
        }
        StringBuilder yaml = new StringBuilder("""

                # Places that were misread or mistyped, each with what should stand there, who says so, when and why. A correction
                # holds as long as its place still reads what "was" says. Taken out here, it is withdrawn.
                corrected:
                """);
        for (Correction each : corrections) {
            yaml.append("  - file: ").append(SettlementFile.quoted(each.file()));
            if (!each.within().isEmpty()) {
                yaml.append("\n    within: ").append(SettlementFile.quoted(each.within()));
            }
            yaml.append("\n    at: ").append(SettlementFile.quoted(each.at()));
            yaml.append("\n    was: ").append(SettlementFile.quoted(each.was()));
            yaml.append("\n    now: ").append(SettlementFile.quoted(each.now()));
            yaml.append("\n    by: ").append(SettlementFile.quoted(each.by()));
            yaml.append("\n    on: ").append(each.on());
            yaml.append("\n    why: ").append(SettlementFile.quoted(each.why())).append('\n');
        }
        return yaml.toString();
    }

    private static Correction correction(Path file, Map<String, Object> entry) {
        String on = required(file, entry, "on");
        try {
            return new Correction(
                    required(file, entry, "file"),
                    text(entry, "within", ""),
                    required(file, entry, "at"),
                    required(file, entry, "was"),
                    required(file, entry, "now"),
                    required(file, entry, "by"),
                    LocalDate.parse(on),
                    required(file, entry, "why"));
        } catch (DateTimeParseException e) {
            throw new YamlFile.Malformed(file, "\"on: " + on + "\" is no day; write it as 2026-03-01");
        }
    }

    private static String required(Path file, Map<String, Object> entry, String name) {
        String value = text(entry, name, "").strip();
        if (value.isEmpty()) {
            throw new YamlFile.Malformed(
                    file, "a correction lacks \"" + name + "\"; each has file, at, was, now, by, on and why: " + entry);
        }
        return value;
    }
}
