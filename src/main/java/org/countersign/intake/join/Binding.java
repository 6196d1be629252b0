package org.countersign.intake.join;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.facts.Fact;
import org.countersign.facts.FactBinder;
import org.countersign.facts.Source;
import org.countersign.intake.read.Notes;
import org.countersign.intake.recognise.Draft;
import org.countersign.intake.recognise.FactTypes;
import org.jspecify.annotations.Nullable;

/** Makes a fact of what was understood, leaving out what only served to join it. */
final class Binding {

    private Binding() {}

    /** The fact; empty, with a note, when something is missing without which there is none. */
    static Optional<Fact> bind(Draft draft, Notes notes) {
        Class<? extends Fact> type = FactTypes.of(draft.kind());
        List<String> missing = missing(type, draft.values());
        if (!missing.isEmpty()) {
            notes.unused(
                    draft.source().file(),
                    Places.row(draft.source()),
                    "was not used, as it does not give: " + headers(draft, missing));
            return Optional.empty();
        }
        return Optional.of(bind(type, draft.values(), List.of(draft.source())));
    }

    static <F extends Fact> F bind(Class<F> type, Map<String, Object> values, List<Source> sources) {
        Map<String, Object> components = new HashMap<>();
        Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(values::containsKey)
                .forEach(name -> components.put(name, values.get(name)));
        components.put("sources", sources);
        return FactBinder.bind(type, components);
    }

    private static List<String> missing(Class<? extends Fact> type, Map<String, Object> values) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() == String.class)
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .filter(name -> !values.containsKey(name))
                .toList();
    }

    private static String headers(Draft draft, List<String> fields) {
        return draft.kind().fields().stream()
                .filter(field -> fields.contains(field.name()))
                .map(field -> "\"" + field.header() + "\"")
                .collect(Collectors.joining(", "));
    }
}
