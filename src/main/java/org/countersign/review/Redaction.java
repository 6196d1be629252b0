package org.countersign.review;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.countersign.facts.Fact;
import org.countersign.vocabulary.Options;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Takes the names of people out of records, however deep, and leaves the words alone by which rules judge: somebody may
 * be called Junior, and others be juniors all the same.
 *
 * @param words by record and component, such as {@code Person.seniority}, what it may hold
 */
record Redaction(Pseudonyms pseudonyms, Map<String, Set<String>> words) {

    /** Never words of a document. */
    private static final Set<String> OURS = Set.of("Excerpt.field", "Excerpt.cell", "Input.sha256", "Waiver.check");

    static Redaction of(List<? extends Fact> facts, Vocabulary vocabulary) {
        Map<String, Set<String>> words = new HashMap<>();
        vocabulary.registers().values().forEach(kind -> kind.fields()
                .forEach(field -> add(words, kind.fact() + "." + field.name(), field.options())));
        vocabulary.clauses().values().forEach(point -> add(words, "Clause.position", point.options()));
        for (Point question : vocabulary.questions().values()) {
            add(words, "Answer.choice", question.options());
            add(words, "Answer.good", question.options());
        }
        words.put("Answer.question", vocabulary.questions().keySet());
        words.put("Clause.topic", vocabulary.clauses().keySet());
        words.put("Register.name", vocabulary.registers().keySet());
        return new Redaction(Pseudonyms.of(facts), Map.copyOf(words));
    }

    private static void add(Map<String, Set<String>> words, String component, Options options) {
        words.computeIfAbsent(component, first -> new HashSet<>())
                .addAll(options.words().keySet());
    }

    <T> T in(T value, Class<T> type) {
        return type.cast(Objects.requireNonNull(mapped(value)));
    }

    private @Nullable Object mapped(@Nullable Object value) {
        if (value instanceof String text) {
            return pseudonyms.in(text);
        } else if (value instanceof List<?> list) {
            return list.stream().map(this::mapped).toList();
        }
        return value instanceof Record made ? rebuilt(made) : value;
    }

    private Object rebuilt(Record made) {
        RecordComponent[] components = made.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                Object value = components[i].getAccessor().invoke(made);
                values[i] = isOurs(made.getClass(), components[i], value) ? value : mapped(value);
            }
            return made.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (NoSuchMethodException
                | IllegalAccessException
                | InstantiationException
                | InvocationTargetException e) {
            throw new IllegalStateException("a fact that cannot be made again: " + made.getClass(), e);
        }
    }

    private boolean isOurs(Class<?> type, RecordComponent component, @Nullable Object value) {
        String key = type.getSimpleName() + "." + component.getName();
        return OURS.contains(key)
                || (value instanceof String text
                        && words.getOrDefault(key, Set.of()).contains(text));
    }
}
