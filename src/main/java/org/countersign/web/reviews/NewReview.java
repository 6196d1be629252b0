package org.countersign.web.reviews;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.facts.Model;
import org.countersign.review.Statement;
import org.countersign.web.page.Day;
import org.jspecify.annotations.Nullable;

/**
 * The form that opens a review, as it was typed.
 *
 * @param form by which it is known when it is sent twice
 * @param model the name of one, or empty to go by what the documents say
 * @param problems what is wrong, by the name of the field
 */
public record NewReview(
        String form, String name, String asOf, String model, String start, String end, Map<String, String> problems) {
    private static final int LONGEST_NAME = 80;

    static NewReview blank(String form, LocalDate today) {
        return new NewReview(form, "", today.toString(), "", "", "", Map.of());
    }

    /** As it was sent, with all that is wrong with it at once. */
    static NewReview of(Map<String, String> sent) {
        NewReview typed = new NewReview(
                sent.getOrDefault("form", ""),
                sent.getOrDefault("name", "").strip(),
                sent.getOrDefault("asOf", "").strip(),
                sent.getOrDefault("model", "").strip(),
                sent.getOrDefault("start", "").strip(),
                sent.getOrDefault("end", "").strip(),
                Map.of());
        return typed.with(typed.wrong());
    }

    NewReview with(String field, String problem) {
        Map<String, String> more = new LinkedHashMap<>(problems);
        more.put(field, problem);
        return with(more);
    }

    private NewReview with(Map<String, String> wrong) {
        return new NewReview(form, name, asOf, model, start, end, wrong);
    }

    /** What is wrong with the field; empty where nothing is. */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    LocalDate judgedAsOf() {
        return Day.of(asOf).orElseThrow();
    }

    Statement statement(String by, LocalDate on) {
        return new Statement(chosen(), Day.of(start).orElse(null), Day.of(end).orElse(null), by, on);
    }

    private Map<String, String> wrong() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (name.isEmpty()) {
            wrong.put("name", "Give the review a name, such as the vendor's.");
        } else if (name.length() > LONGEST_NAME) {
            wrong.put("name", "This name has " + name.length() + " letters; shorten it to " + LONGEST_NAME + ".");
        }
        if (Day.of(asOf).isEmpty()) {
            wrong.put("asOf", "Give the day to judge by, such as 2026-03-01.");
        }
        if (!model.isEmpty() && chosen() == null) {
            wrong.put("model", "Choose one of the models in the list.");
        }
        wrongDay(wrong, "start", start);
        wrongDay(wrong, "end", end);
        if (wrong.isEmpty() && isBackwards()) {
            wrong.put("end", "The engagement would end before it starts. Correct one of the two days.");
        }
        return wrong;
    }

    private boolean isBackwards() {
        return Day.of(start)
                .flatMap(from -> Day.of(end).map(until -> until.isBefore(from)))
                .orElse(false);
    }

    private static void wrongDay(Map<String, String> wrong, String field, String written) {
        if (!written.isEmpty() && Day.of(written).isEmpty()) {
            wrong.put(field, "\"" + written + "\" is no date. Write it as 2026-03-01, or leave it blank.");
        }
    }

    private @Nullable Model chosen() {
        return Stream.of(Model.values())
                .filter(each -> each.name().equals(model))
                .findFirst()
                .orElse(null);
    }
}
