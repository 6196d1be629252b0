package org.countersign.intake.join;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.facts.Answer;
import org.countersign.facts.Clause;
import org.countersign.facts.Fact;
import org.countersign.facts.Reply;
import org.countersign.intake.read.Notes;
import org.countersign.intake.recognise.Draft;

/** Makes one answer of each question and one clause of each point, however often they were replied to. */
final class Replied {

    private Replied() {}

    static List<Fact> answers(List<Draft> drafts, Notes notes) {
        return grouped(drafts, "question").values().stream()
                .<Fact>map(group -> answer(group, notes))
                .toList();
    }

    static List<Fact> clauses(List<Draft> drafts, Notes notes) {
        return grouped(drafts, "topic").values().stream()
                .map(group -> Merged.of(group, notes))
                .filter(merged -> merged.values().containsKey("position")
                        || merged.values().containsKey("number")
                        || merged.values().containsKey("unread"))
                .<Fact>map(merged -> Binding.bind(Clause.class, merged.values(), merged.sources()))
                .toList();
    }

    private static Map<String, List<Draft>> grouped(List<Draft> drafts, String id) {
        return drafts.stream()
                .collect(Collectors.groupingBy(
                        draft -> String.valueOf(draft.text(id)), TreeMap::new, Collectors.toList()));
    }

    /** A blank beside a reply says nothing; two replies that differ need a person. */
    private static Fact answer(List<Draft> group, Notes notes) {
        List<Draft> replied = group.stream()
                .filter(draft -> draft.values().get("reply") != Reply.UNANSWERED)
                .toList();
        List<Draft> drafts = replied.isEmpty() ? group : replied;
        Map<String, Object> values =
                new TreeMap<>(Merged.of(withoutWords(drafts), notes).values());
        if (Stream.of("reply", "choice", "number", "date").anyMatch(field -> contradicted(drafts, values, field))) {
            values.keySet().removeAll(List.of("choice", "number", "date"));
            values.put("reply", Reply.UNCLEAR);
            values.put("contradiction", each(drafts));
        }
        String text = drafts.stream()
                .flatMap(draft -> Stream.ofNullable(draft.text("text")))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" / "));
        if (!text.isEmpty()) {
            values.put("text", text);
        }
        Stream.of("hedge", "ask").forEach(field -> first(drafts, field).ifPresent(words -> values.put(field, words)));
        if (drafts.stream().anyMatch(draft -> draft.values().containsKey("borrowed"))) {
            values.put("borrowed", true);
        }
        return Binding.bind(
                Answer.class,
                values,
                Places.sorted(drafts.stream().map(Draft::source).toList()));
    }

    /** Each reply that differs from those before it, with the place where it stands. */
    private static String each(List<Draft> drafts) {
        Map<String, String> places = new LinkedHashMap<>();
        drafts.stream()
                .map(Draft::source)
                .sorted(Places.ORDER)
                .forEach(source -> places.putIfAbsent(Places.text(source, "reply"), Places.quoted(source, "reply")));
        return String.join(" and ", places.values());
    }

    private static boolean contradicted(List<Draft> drafts, Map<String, Object> values, String field) {
        return !values.containsKey(field)
                && drafts.stream().anyMatch(draft -> draft.values().containsKey(field));
    }

    private static Optional<String> first(List<Draft> drafts, String field) {
        return drafts.stream()
                .flatMap(draft -> Stream.ofNullable(draft.text(field)))
                .sorted()
                .findFirst();
    }

    /** Words may differ without a contradiction: all comments are kept, and whatever limits the reply. */
    private static List<Draft> withoutWords(List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> draft.with("text", null)
                        .with("hedge", null)
                        .with("borrowed", null)
                        .with("ask", null))
                .toList();
    }
}
