package org.countersign.intake.join;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.facts.Input.Note;
import org.countersign.facts.Source;
import org.countersign.intake.read.Notes;
import org.countersign.intake.recognise.Draft;
import org.countersign.vocabulary.Words;

/**
 * Several rows or forms that speak of the same thing, as one: what they agree on is kept, what they contradict each
 * other in is absent and noted.
 */
record Merged(Map<String, Object> values, List<Source> sources) {

    static Merged of(List<Draft> drafts, Notes notes) {
        Map<String, Object> values = new LinkedHashMap<>();
        drafts.stream()
                .flatMap(draft -> draft.values().keySet().stream())
                .distinct()
                .sorted()
                .forEach(field -> merge(field, drafts, notes, values));
        return new Merged(
                values, Places.sorted(drafts.stream().map(Draft::source).toList()));
    }

    private static void merge(String field, List<Draft> drafts, Notes notes, Map<String, Object> values) {
        List<Draft> given = drafts.stream()
                .filter(draft -> draft.values().containsKey(field))
                .sorted(Comparator.comparing((Draft draft) -> String.valueOf(value(draft, field)))
                        .thenComparing(Draft::source, Places.ORDER))
                .toList();
        Map<String, Draft> different = given.stream()
                .collect(Collectors.toMap(
                        draft -> bare(field, value(draft, field)),
                        Function.identity(),
                        (first, same) -> first,
                        TreeMap::new));
        if (different.size() == 1) {
            values.put(field, value(given.get(0), field));
        } else {
            given.forEach(draft -> contradiction(field, draft, different, notes));
        }
    }

    private static void contradiction(String field, Draft draft, Map<String, Draft> different, Notes notes) {
        // What stands in no cell, such as the good answer to a question, nobody could correct there.
        if (Places.text(draft.source(), field).isEmpty()) {
            return;
        }
        String mine = bare(field, value(draft, field));
        Stream<String> others = different.entrySet().stream()
                .filter(other -> !other.getKey().equals(mine))
                .map(other -> other.getValue().source())
                .filter(source -> !Places.text(source, field).isEmpty())
                .map(source -> Places.quoted(source, field));
        notes.unused(
                draft.source().file(),
                Note.contradiction(
                        Places.within(draft.source(), field),
                        Places.text(draft.source(), field),
                        Places.some(others, different.size() - 1)));
    }

    private static Object value(Draft draft, String field) {
        return Objects.requireNonNull(draft.values().get(field));
    }

    /** Values of the same words are the same, whatever their case and accents, and in names whatever their order. */
    private static String bare(String field, Object value) {
        if (value instanceof String text) {
            return field.equals("name") ? PersonName.of(text).key() : Words.bare(text);
        }
        return value.toString();
    }
}
