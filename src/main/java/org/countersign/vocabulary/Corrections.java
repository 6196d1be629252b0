package org.countersign.vocabulary;

import static org.countersign.vocabulary.YamlFile.list;
import static org.countersign.vocabulary.YamlFile.map;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The corrections in the file of what people have settled, which stand behind the answers. */
public final class Corrections {

    private static final String NEEDS = "file, at, was, now, by, on and why";

    private Corrections() {}

    /** Those of the file; none where it has none. What is malformed throws {@link YamlFile.Malformed}. */
    public static List<Correction> parse(Path file, String yaml) {
        List<Correction> corrections = new ArrayList<>();
        try {
            for (Object entry : list(map(YamlFile.parse(file, yaml)).get("corrected"))) {
                corrections.add(correction(new Entry(file, "a correction", NEEDS, map(entry))));
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

    private static Correction correction(Entry entry) {
        return new Correction(
                entry.required("file"),
                entry.text("within"),
                entry.required("at"),
                entry.required("was"),
                entry.required("now"),
                entry.required("by"),
                entry.day("on"),
                entry.required("why"));
    }
}
