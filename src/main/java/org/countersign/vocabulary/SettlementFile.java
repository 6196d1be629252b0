package org.countersign.vocabulary;

import static org.countersign.vocabulary.YamlFile.list;
import static org.countersign.vocabulary.YamlFile.map;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file of what people have settled about a dossier, which lies beside it and never in it, or about layouts that return. */
public final class SettlementFile {
    private static final String ENDING = ".settled.yaml";

    private SettlementFile() {}

    /** Where the settlements of a dossier lie. */
    public static Path beside(Path dossier, String name) {
        return dossier.toAbsolutePath().normalize().resolveSibling(name + ENDING);
    }

    /** Whether a file of this path is one of settlements. */
    public static boolean isOne(String path) {
        return path.endsWith(ENDING);
    }

    /** The settlements by the key of their query; what is malformed throws {@link YamlFile.Malformed}, which says where. */
    public static Map<String, Settlement> read(Path file) {
        return parse(file, YamlFile.read(file));
    }

    /** The same, of text that was already drawn from the disk. */
    public static Map<String, Settlement> parse(Path file, String yaml) {
        return parse(file, YamlFile.parse(file, yaml));
    }

    private static Map<String, Settlement> parse(Path file, @Nullable Object yaml) {
        Map<String, Settlement> settled = new LinkedHashMap<>();
        try {
            for (Object entry : list(map(yaml).get("settled"))) {
                Settlement settlement =
                        settlement(new Entry(file, "a settlement", "key, answer, by and on", map(entry)));
                settled.put(settlement.key(), settlement);
            }
        } catch (IllegalArgumentException e) {
            throw new YamlFile.Malformed(file, String.valueOf(e.getMessage()));
        }
        return settled;
    }

    /** The settlements as the text of such a file. */
    public static String yaml(Collection<Settlement> settlements) {
        StringBuilder yaml = new StringBuilder("""
                # What people have settled where the documents alone did not tell. Each answer is evidence: it names who gave
                # it and when. An answer may be changed or taken out here; the next reading asks again what is not settled.
                settled:
                """);
        for (Settlement settlement : settlements) {
            yaml.append("  - key: ").append(quoted(settlement.key()));
            yaml.append("\n    ask: ").append(quoted(settlement.ask()));
            yaml.append("\n    answer: ").append(quoted(settlement.answer()));
            yaml.append("\n    by: ").append(quoted(settlement.by()));
            yaml.append("\n    on: ").append(settlement.on()).append('\n');
        }
        return yaml.toString();
    }

    /** In double quotes, with all that YAML would not print as it is. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append(letter);
            } else if (Character.isISOControl(letter) || letter == '\u2028' || letter == '\u2029') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }

    private static Settlement settlement(Entry entry) {
        return new Settlement(
                entry.required("key"),
                entry.text("ask"),
                entry.required("answer"),
                entry.required("by"),
                entry.day("on"));
    }
}
