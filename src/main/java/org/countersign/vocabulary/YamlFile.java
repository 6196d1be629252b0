package org.countersign.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.IdentityHashMap;
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

    private static final long VALUES = 1_000_000;
    private static final long ENDLESS = Long.MAX_VALUE / 4;

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
            Object root = new Load(LoadSettings.builder()
                            .setLabel(file.toString())
                            .setAllowDuplicateKeys(false)
                            .setMaxAliasesForCollections(500)
                            .build())
                    .loadFromString(yaml);
            refuseEndless(file, root);
            return root;
        } catch (YamlEngineException e) {
            throw new Malformed(file, String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            throw new Malformed(file, "holds too many lists within lists");
        }
    }

    /** A few aliases of aliases are a few bytes to read and would take more than all memory to write out. */
    private static void refuseEndless(Path file, @Nullable Object root) {
        if (size(root, new IdentityHashMap<>()) > VALUES) {
            throw new Malformed(file, "stands for more than " + VALUES + " values, as its parts repeat one another");
        }
    }

    /** How many values there are with all aliases written out; a part that holds itself counts as endless. */
    private static long size(@Nullable Object value, Map<Object, Long> known) {
        if (!(value instanceof Map<?, ?> || value instanceof Collection<?>)) {
            return 1;
        }
        Long before = known.putIfAbsent(value, ENDLESS);
        if (before != null) {
            return before;
        }
        Collection<?> parts = value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value;
        long size = 1;
        for (Object part : parts) {
            size = Math.min(ENDLESS, size + size(part, known));
        }
        known.put(value, size);
        return size;
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
