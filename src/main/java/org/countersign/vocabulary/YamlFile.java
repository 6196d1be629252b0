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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML as maps, lists and plain values; no object is ever constructed from a tag. */
public final class YamlFile {

    /** A file that is not the YAML it should be; the message names the file and, where known, the line. */
    public static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 2L;

        private final transient Path file;
        private final int line;
        private final int column;
        private final String what;

        public Malformed(Path file, String what) {
            this(file, 0, 0, what);
        }

        Malformed(Path file, int line, int column, String what) {
            super(file + (line > 0 ? ":" + line + ":" + column : "") + ": " + what);
            this.file = file;
            this.line = line;
            this.column = column;
            this.what = what;
        }

        public Path file() {
            return file;
        }

        /** Counted from 1; 0 where it is not known. */
        public int line() {
            return line;
        }

        public int column() {
            return column;
        }

        public String what() {
            return what;
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
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            throw new Malformed(
                    file,
                    mark.map(each -> each.getLine() + 1).orElse(0),
                    mark.map(each -> each.getColumn() + 1).orElse(0),
                    "the YAML cannot be read: " + e.getProblem().replace("<stream end>", "the end of the file")
                            + "; look for a missing quote, colon or bracket, or spaces that do not line up");
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
