package org.countersign.intake.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.intake.guard.Document;
import org.countersign.intake.guard.Objection;
import org.countersign.vocabulary.YamlFile;
import org.jspecify.annotations.Nullable;

/** Reads {@code engagement.yaml}: sections of names and values. */
final class YamlReader implements Reader {
    private static final String KIND = "form";

    @Override
    public Contents read(Document document, Notes notes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(document.bytes()))
                .toString();
        try {
            Object root = YamlFile.parse(Path.of("yaml"), text.startsWith("\ufeff") ? text.substring(1) : text);
            if (root == null) {
                notes.remark(document.path(), "", "is not filled in yet");
                return new Contents.Legible(KIND, List.of(), List.of(), List.of());
            }
            if (!(root instanceof Map<?, ?>)) {
                return new Contents.NotReadable(
                        KIND,
                        Objection.unsupported(
                                "holds no section such as \"engagement:\"; start from the kit's" + " engagement.yaml"));
            }
            Map<String, Map<String, List<Cell>>> sections = new LinkedHashMap<>();
            section("", YamlFile.map(root), sections);
            return new Contents.Legible(KIND, List.of(), List.of(new Tree(document.path(), sections)), List.of());
        } catch (YamlFile.Malformed e) {
            return new Contents.NotReadable(
                    KIND, Objection.damaged("is not valid YAML (" + place(e) + "); correct it there"));
        }
    }

    private static void section(
            String path, Map<String, Object> values, Map<String, Map<String, List<Cell>>> sections) {
        Map<String, List<Cell>> cells = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            String here = path.isEmpty() ? name : path + "." + name;
            if (value instanceof Map<?, ?>) {
                section(here, YamlFile.map(value), sections);
            } else {
                cells.put(
                        name,
                        YamlFile.list(value).stream().map(YamlReader::cell).toList());
            }
        });
        if (!cells.isEmpty() || path.isEmpty()) {
            sections.put(path, cells);
        }
    }

    private static Cell cell(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return new Cell(null, truth.toString(), new Value.Truth(truth));
        }
        return Cell.words(null, value == null ? "" : value.toString());
    }

    private static String place(YamlFile.Malformed malformed) {
        String said = String.valueOf(malformed.getMessage());
        Matcher line = Pattern.compile("line (\\d+), column (\\d+)").matcher(said);
        return line.find() ? line.group() : "its lines do not form names and values";
    }
}
