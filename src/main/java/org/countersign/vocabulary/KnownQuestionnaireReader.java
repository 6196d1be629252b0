package org.countersign.vocabulary;

import static org.countersign.vocabulary.YamlFile.map;
import static org.countersign.vocabulary.YamlFile.text;
import static org.countersign.vocabulary.YamlFile.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the questionnaires of others that a rules folder knows, one file each. */
final class KnownQuestionnaireReader {
    private static final String ENDING = ".yaml";

    private KnownQuestionnaireReader() {}

    /** By name of the file; none where there is no such folder. */
    static List<KnownQuestionnaire> readAll(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(KnownQuestionnaireReader::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KnownQuestionnaire read(Path file) {
        try {
            return questionnaire(file, map(YamlFile.read(file)));
        } catch (IllegalArgumentException e) {
            throw new YamlFile.Malformed(file, String.valueOf(e.getMessage()));
        }
    }

    private static KnownQuestionnaire questionnaire(Path file, Map<String, Object> body) {
        String id = file.getFileName().toString().replace(ENDING, "");
        return new KnownQuestionnaire(
                id,
                text(body, "title", id),
                ids(file, text(body, "ids", "")),
                texts(body.get("called")),
                Set.copyOf(texts(body.get("passed-over"))),
                lists(body.get("columns")),
                Set.copyOf(texts(body.get("others"))),
                YamlFile.optional(body, "good"),
                Set.copyOf(texts(body.get("expects-no"))),
                Set.copyOf(texts(body.get("unscored"))),
                same(body.get("questions")),
                lists(body.get("near")));
    }

    private static Pattern ids(Path file, String written) {
        if (written.isEmpty()) {
            throw new YamlFile.Malformed(file, "lacks \"ids\", the form that the ids of its questions have");
        }
        try {
            return Pattern.compile(written);
        } catch (PatternSyntaxException e) {
            throw new YamlFile.Malformed(file, "ids: \"" + written + "\" is no pattern: " + e.getDescription());
        }
    }

    private static Map<String, KnownQuestionnaire.Same> same(@Nullable Object value) {
        Map<String, KnownQuestionnaire.Same> same = new LinkedHashMap<>();
        map(value).forEach((theirs, entry) -> {
            Map<String, Object> ours = map(entry);
            same.put(
                    theirs,
                    new KnownQuestionnaire.Same(
                            text(ours, "question", ""),
                            texts(ours.get("says")),
                            text(ours, "turned", "").equals("yes")));
        });
        return Map.copyOf(same);
    }

    private static Map<String, List<String>> lists(@Nullable Object value) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        map(value).forEach((key, words) -> lists.put(key, texts(words)));
        return Map.copyOf(lists);
    }
}
