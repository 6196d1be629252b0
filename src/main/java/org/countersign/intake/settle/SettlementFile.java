package org.countersign.intake.settle;

import static org.countersign.vocabulary.YamlFile.list;
import static org.countersign.vocabulary.YamlFile.map;
import static org.countersign.vocabulary.YamlFile.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.vocabulary.YamlFile;
import org.jspecify.annotations.Nullable;

/** Reads what people have settled about a dossier; the file lies beside the dossier and never in it. */
public final class SettlementFile {
    private static final String ENDING = ".settled.yaml";

    private SettlementFile() {}

    /** Where the settlements of a dossier lie. */
    public static Path beside(Path dossier, String name) {
        return dossier.toAbsolutePath().normalize().resolveSibling(name + ENDING);
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
                Settlement settlement = settlement(file, map(entry));
                settled.put(settlement.key(), settlement);
            }
        } catch (IllegalArgumentException e) {
            throw new YamlFile.Malformed(file, String.valueOf(e.getMessage()));
        }
        return settled;
    }

    private static Settlement settlement(Path file, Map<String, Object> entry) {
        String on = required(file, entry, "on");
        try {
            return new Settlement(
                    required(file, entry, "key"),
                    text(entry, "ask", ""),
                    required(file, entry, "answer"),
                    required(file, entry, "by"),
                    LocalDate.parse(on));
        } catch (DateTimeParseException e) {
            throw new YamlFile.Malformed(file, "\"on: " + on + "\" is no day; write it as 2026-03-01");
        }
    }

    private static String required(Path file, Map<String, Object> entry, String name) {
        String value = text(entry, name, "").strip();
        if (value.isEmpty()) {
            throw new YamlFile.Malformed(
                    file, "a settlement lacks \"" + name + "\"; each has key, answer, by and on: " + entry);
        }
        return value;
    }
}
