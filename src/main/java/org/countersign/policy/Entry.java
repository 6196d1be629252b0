package org.countersign.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.vocabulary.YamlFile;

/** One entry of a list in YAML, which begins at that place of its file. */
record Entry(Lines lines, int from, String id, Map<String, Object> values, List<Problem> problems) {

    void keys(Collection<String> known) {
        values.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> tell(key, "unknown setting \"" + key + "\"" + Suggestion.of(key, known)));
    }

    void needed(String... keys) {
        for (String key : keys) {
            if (YamlFile.text(values, key, "").isBlank()) {
                tell("id", "the entry \"" + id + "\" lacks \"" + key + ":\"");
            }
        }
    }

    /** Each word of the setting is one of these. */
    void among(String key, Collection<String> known) {
        YamlFile.texts(values.get(key)).stream()
                .filter(word -> !known.contains(word))
                .forEach(word -> tell(word, key + ": there is no \"" + word + "\"" + Suggestion.of(word, known)));
    }

    /** The good answer is one that can be given. */
    void good() {
        Set<String> options = YamlFile.map(values.get("options")).keySet();
        String type = YamlFile.text(values, "type", "choice");
        if (type.equals("choice") && !YamlFile.text(values, "good", "either").equals("either")) {
            among("good", options);
        } else if (type.equals("yes-no")) {
            among("good", List.of("yes", "no", "either"));
        }
        if (type.equals("choice") && options.isEmpty()) {
            tell("id", "the entry \"" + id + "\" is a choice and lacks \"options:\"");
        }
    }

    /** Tells a problem with these words of the entry. */
    void tell(String words, String what) {
        problems.add(lines.problem(from, words, what));
    }
}
