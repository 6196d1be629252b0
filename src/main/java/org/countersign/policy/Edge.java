package org.countersign.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.facts.Answer;
import org.countersign.facts.AuditDate;
import org.countersign.facts.Clause;
import org.countersign.facts.Fact;
import org.countersign.facts.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of a rule with a threshold, such as {@code percent > $red}.
 *
 * @param threshold the key of the threshold
 * @param about the question or contract point that the rule names; empty where it names none
 * @param value what is compared, as the rule writes it
 */
public record Edge(Rule rule, int line, Class<? extends Fact> type, String about, String value, String threshold) {

    private static final Map<Class<?>, String> ABOUT = Map.of(Answer.class, "question", Clause.class, "topic");
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");

    /** The comparisons with thresholds in the rules of the check. */
    public static List<Edge> of(Check check) {
        return check.rules().rules().stream().flatMap(Edge::of).toList();
    }

    private static Stream<Edge> of(Rule rule) {
        Map<String, String> thresholds = new HashMap<>();
        List<Edge> edges = new ArrayList<>();
        for (Rule.Pattern pattern : rule.patterns()) {
            List<List<Token>> conditions =
                    pattern.constraints().stream().map(Edge::tokens).toList();
            if (pattern.type() == Threshold.class) {
                bound(conditions).forEach(thresholds::put);
            }
            conditions.stream()
                    .flatMap(tokens -> Comparison.in(tokens).stream())
                    .filter(comparison -> ORDER.contains(comparison.operator()))
                    .forEach(comparison -> Optional.ofNullable(thresholds.get(
                                    Comparison.text(comparison.right().get(0))))
                            .ifPresent(key -> edges.add(new Edge(
                                    rule,
                                    pattern.line(),
                                    pattern.type(),
                                    named(conditions, ABOUT.getOrDefault(pattern.type(), "")),
                                    Comparison.text(comparison.left()),
                                    key))));
        }
        return edges.stream();
    }

    /** The variables that hold a threshold, from conditions such as {@code key == "a.days", $days : value}. */
    private static Map<String, String> bound(List<List<Token>> conditions) {
        String key = named(conditions, "key");
        Map<String, String> bound = new HashMap<>();
        conditions.stream()
                .filter(tokens -> tokens.size() == 3 && tokens.get(1).is(":"))
                .filter(tokens -> tokens.get(2).text().equals("value"))
                .forEach(tokens -> bound.put(tokens.get(0).text(), key));
        return bound;
    }

    /** The fixed word that the field must equal. */
    private static String named(List<List<Token>> conditions, String field) {
        return conditions.stream()
                .filter(tokens -> tokens.size() == 3 && tokens.get(0).text().equals(field))
                .map(tokens -> tokens.get(2).unquoted())
                .findFirst()
                .orElse("");
    }

    /** What is compared, with the fact and what it is about. */
    public String shown() {
        return type.getSimpleName() + (about.isEmpty() ? "" : "( " + about + " )") + "." + value;
    }

    /** Whether the rule may look at the fact here. */
    public boolean concerns(Fact fact) {
        return type.isInstance(fact)
                && (about.isEmpty() || about.equals(FactTypes.call(fact, Objects.requireNonNull(ABOUT.get(type)))));
    }

    /** Whether what is compared can be told of a fact alone: a field, or a method that asks for nothing or the audit date. */
    public boolean canBeRead() {
        return type != AuditDate.class && value.matches("\\w+(\\(\\)|\\(\\$today\\))?");
    }

    /** What the fact has there, as of that day; null when it was not given. */
    public @Nullable Object read(Fact fact, LocalDate today) {
        String word = value.replaceAll("\\(.*", "");
        return value.endsWith("($today)") ? FactTypes.call(fact, word, today) : FactTypes.call(fact, word);
    }

    private static List<Token> tokens(String condition) {
        try {
            return Token.of(condition);
        } catch (Token.Unreadable e) {
            return List.of();
        }
    }
}
