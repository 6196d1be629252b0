package org.countersign.vocabulary;

import static org.countersign.vocabulary.YamlFile.list;
import static org.countersign.vocabulary.YamlFile.map;
import static org.countersign.vocabulary.YamlFile.text;
import static org.countersign.vocabulary.YamlFile.texts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the vocabulary from a rules folder. */
public final class VocabularyReader {

    /** What is kept of settlements for the next dossier of the same layout. */
    public static final String REMEMBERED = "remembered.yaml";

    private VocabularyReader() {}

    /** Reads its files; one that is damaged throws {@link YamlFile.Malformed}, which says where. */
    public static Vocabulary read(Path rules) {
        Map<String, RegisterKind> registers = new LinkedHashMap<>();
        map(YamlFile.read(rules.resolve("registers.yaml")))
                .forEach((id, body) -> registers.put(id, register(id, map(body))));
        return new Vocabulary(
                Collections.unmodifiableMap(registers),
                points(rules.resolve("questions.yaml"), "unit"),
                points(rules.resolve("clauses.yaml"), "number"),
                KnownQuestionnaireReader.readAll(rules.resolve("questionnaires")),
                synonyms(rules.resolve("synonyms.yaml")),
                remembered(rules.resolve(REMEMBERED)));
    }

    private static List<List<String>> synonyms(Path file) {
        return Files.exists(file)
                ? list(YamlFile.read(file)).stream().map(YamlFile::texts).toList()
                : List.of();
    }

    private static Map<String, Settlement> remembered(Path file) {
        return Files.exists(file) ? SettlementFile.read(file) : Map.of();
    }

    private static RegisterKind register(String id, Map<String, Object> body) {
        Set<String> key = Set.copyOf(texts(body.get("key")));
        OtherWords others = OtherWords.of(id, body);
        List<Field> fields = map(body.get("fields")).entrySet().stream()
                .map(field -> field(field.getKey(), map(field.getValue()), key, others))
                .toList();
        return new RegisterKind(
                id,
                text(body, "title", id),
                others.of(OtherWords.TITLE),
                text(body, "fact", id),
                RegisterKind.Shape.valueOf(text(body, "shape", "table").toUpperCase(Locale.ROOT)),
                text(body, "about", ""),
                new TreeSet<>(texts(body.get("models"))),
                wordLists(body.get("columns")),
                fields);
    }

    private static Field field(String name, Map<String, Object> body, Set<String> key, OtherWords others) {
        return new Field(
                name,
                text(body, "header", name),
                Stream.concat(texts(body.get("also")).stream(), others.of(name).stream())
                        .toList(),
                YamlFile.optional(body, "note"),
                YamlFile.optional(body, "example"),
                new Options(wordLists(body.get("options"))),
                key.contains(name));
    }

    private static Map<String, Point> points(Path file, String unitKey) {
        return list(YamlFile.read(file)).stream()
                .map(entry -> point(map(entry), unitKey))
                .collect(Collectors.toMap(Point::id, Function.identity(), (first, again) -> first, LinkedHashMap::new));
    }

    private static Point point(Map<String, Object> body, String unitKey) {
        return new Point(
                text(body, "id", ""),
                text(body, "area", ""),
                text(body, "ask", ""),
                texts(body.get("also")),
                text(body, "type", "choice"),
                new Options(wordLists(body.get("options"))),
                YamlFile.optional(body, unitKey),
                YamlFile.optional(body, "good"),
                texts(body.get("models")).stream()
                        .map(model -> model.toUpperCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new)),
                !text(body, "kit", "yes").equals("no"));
    }

    private static Map<String, List<String>> wordLists(@Nullable Object value) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        map(value).forEach((word, also) -> words.put(word, texts(also)));
        return Collections.unmodifiableMap(words);
    }
}
