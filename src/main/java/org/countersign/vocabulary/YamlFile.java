package org.countersign.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML as maps, lists and plain values; no object is ever constructed from a tag. */
public final class YamlFile {

    /** A file that is not the YAML it should be; the message names the file and, where known, the line. */
    public static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Malformed(Path file, String what) {
            super(file + ": " + what);
        }
    }

    private YamlFile() {}

    public static @Nullable Object read(Path file) {
        try {
            return parse(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parses text that came from the file, or from a part of it. */
    public static @Nullable Object parse(Path file, String yaml) {
        try {
            return new Load(LoadSettings.builder()
                            .setLabel(file.toString())
                            .setAllowDuplicateKeys(false)
                            .setMaxAliasesForCollections(500)
                            .build())
                    .loadFromString(yaml);
        } catch (YamlEngineException e) {
            throw new Malformed(file, String.valueOf(e.getMessage()));
        }
    }

    /** The value as a map with text keys; an absent value is an empty map. */
    public static Map<String, Object> map(@Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> entries)) {
            throw new IllegalArgumentException("expected a list of \"name: value\" lines, found: " + value);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        entries.forEach((key, entry) -> map.put(String.valueOf(key), entry));
        return map;
    }

    /** The value as a list; an absent value is an empty list, a single value a list of one. */
    public static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
    }

    public static List<String> texts(@Nullable Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }

    public static @Nullable String optional(Map<String, Object> map, String key) {
        Object value = map.get(key);
        return value == null ? null : value.toString();
    }

    public static String text(Map<String, Object> map, String key, String otherwise) {
        String text = optional(map, key);
        return text == null ? otherwise : text;
    }
}
