package org.countersign.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.facts.Engagement;
import org.countersign.facts.Fact;
import org.countersign.facts.Vendor;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.KnownQuestionnaire;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Vocabulary;
import org.countersign.vocabulary.YamlFile;

/** Finds what an officer may get wrong in questions, contract points, registers, synonyms and the questionnaires of others. */
record VocabularyCheck(Path folder, Vocabulary vocabulary, List<Problem> problems) {

    private static final List<String> QUESTION =
            List.of("id", "area", "ask", "also", "type", "unit", "good", "options", "models", "kit");
    private static final List<String> CLAUSE = List.of("id", "area", "ask", "also", "options", "number", "models");
    private static final List<String> TYPES = List.of("yes-no", "choice", "number", "date", "text");
    private static final List<String> MODELS = List.of("outstaffing", "outsourcing", "hybrid");

    /** Fields that help to join or to quote and are no part of the fact. */
    private static final Set<String> HELPING = Set.of("email", "page", "ask");

    void run() throws IOException {
        points("questions.yaml", QUESTION);
        points("clauses.yaml", CLAUSE);
        registers();
        synonyms();
        vocabulary.questionnaires().forEach(this::questionnaire);
    }

    private void points(String name, List<String> keys) {
        Lines lines = lines(folder.resolve(name));
        Set<String> ids = new HashSet<>();
        int from = 0;
        for (Object each : YamlFile.list(YamlFile.parse(lines.file(), lines.text()))) {
            Map<String, Object> entry = YamlFile.map(each);
            String id = YamlFile.text(entry, "id", "");
            from = Math.max(from, lines.text().indexOf("- id: " + id, from + 1));
            Entry point = new Entry(lines, from, id, entry, problems);
            point.keys(keys);
            point.needed("id", "area", "ask");
            point.among("type", TYPES);
            point.among("models", MODELS);
            point.good();
            if (!ids.add(id)) {
                point.tell(id, "\"" + id + "\" stands here for the second time; an id belongs to one entry");
            }
        }
    }

    private void registers() {
        Lines lines = lines(folder.resolve("registers.yaml"));
        for (RegisterKind kind : vocabulary.registers().values()) {
            int from = Math.max(0, lines.text().indexOf("\n" + kind.id() + ":"));
            Class<? extends Fact> fact = FactTypes.named(kind.fact()).orElse(null);
            if (fact == null) {
                problems.add(lines.problem(
                        from,
                        kind.fact(),
                        "there is no fact \"" + kind.fact() + "\"" + Suggestion.of(kind.fact(), FactTypes.names())));
            } else {
                fields(lines, from, kind, fact);
            }
        }
    }

    private void fields(Lines lines, int from, RegisterKind kind, Class<? extends Fact> fact) {
        kind.fields().stream()
                .map(Field::name)
                .filter(field -> !HELPING.contains(field) && !isComponent(fact, field))
                .forEach(field -> problems.add(lines.problem(
                        from,
                        field,
                        fact.getSimpleName() + " has no field \"" + field + "\""
                                + Suggestion.of(field, FactTypes.members(fact)))));
    }

    /** The form of the engagement describes the vendor as well. */
    private static boolean isComponent(Class<?> fact, String field) {
        return FactTypes.isComponent(fact, field)
                || (fact == Engagement.class && FactTypes.isComponent(Vendor.class, field));
    }

    private void synonyms() {
        Path file = folder.resolve("synonyms.yaml");
        if (vocabulary.synonyms().isEmpty()) {
            return;
        }
        Lines lines = lines(file);
        vocabulary.synonyms().stream()
                .filter(group -> group.size() < 2)
                .forEach(
                        group -> problems.add(
                                lines.problem(
                                        0,
                                        group.isEmpty() ? "[]" : group.get(0),
                                        "a group of one word says nothing; write the words that mean the same in one pair of brackets")));
    }

    private void questionnaire(KnownQuestionnaire theirs) {
        Lines lines = lines(folder.resolve("questionnaires").resolve(theirs.id() + ".yaml"));
        theirs.same().forEach((id, same) -> question(lines, id, same.question()));
        theirs.near().forEach((id, ours) -> ours.forEach(each -> question(lines, id, each)));
    }

    private void question(Lines lines, String theirs, String ours) {
        Collection<String> known = vocabulary.questions().keySet();
        if (!known.contains(ours)) {
            problems.add(lines.problem(
                    Math.max(0, lines.text().indexOf(theirs)),
                    ours,
                    "there is no question \"" + ours + "\" in questions.yaml" + Suggestion.of(ours, known)));
        }
    }

    private static Lines lines(Path file) {
        try {
            return new Lines(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
