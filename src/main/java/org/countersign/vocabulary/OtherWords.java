package org.countersign.vocabulary;

import static org.countersign.vocabulary.YamlFile.map;
import static org.countersign.vocabulary.YamlFile.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The header words of a register in other languages, gathered by field. */
final class OtherWords {
    /** Stands for the register itself where a field would stand. */
    static final String TITLE = "title";

    private final Map<String, List<String>> byField = new LinkedHashMap<>();

    private OtherWords() {}

    /** Reads the part {@code words} of a register; a field that the register does not have is a slip. */
    static OtherWords of(String id, Map<String, Object> body) {
        OtherWords words = new OtherWords();
        Map<String, Object> fields = map(body.get("fields"));
        map(body.get("words")).forEach((language, of) -> map(of).forEach((field, also) -> {
            if (!field.equals(TITLE) && !fields.containsKey(field)) {
                throw new IllegalArgumentException("registers.yaml: " + id + ", words, " + language + ": \"" + field
                        + "\" is no field of this register; its fields are " + String.join(", ", fields.keySet()));
            }
            words.byField.computeIfAbsent(field, any -> new ArrayList<>()).addAll(texts(also));
        }));
        return words;
    }

    List<String> of(String field) {
        return List.copyOf(byField.getOrDefault(field, List.of()));
    }
}
