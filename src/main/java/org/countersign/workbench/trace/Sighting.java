package org.countersign.workbench.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.countersign.facts.Fact;
import org.countersign.facts.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * How one condition, or one comparison with a threshold, was seen among some facts.
 *
 * @param edge whether it is a comparison with a threshold, which should be seen below, at and above it
 */
public record Sighting(int line, String text, boolean edge, Set<String> wanted, Set<String> seen) {

    private static final Set<String> BOTH = Set.of("true", "false");
    private static final Set<String> SIDES = Set.of("below", "at", "above");
    private static final Set<String> ORDERS = Set.of("<", "<=", ">", ">=");

    /** How the conditions of a rule were seen, each as far as those before it held. */
    public static List<Sighting> of(ReadRule rule, Facts facts) {
        List<List<Match>> stages = rule.stages(facts, subject -> true);
        Set<String> limits = new HashSet<>();
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < rule.conditions().size(); i++) {
            Condition condition = rule.conditions().get(i);
            sightings.addAll(of(condition, i < stages.size() ? stages.get(i) : List.of(), facts, limits));
            if (condition.pattern().type() == Threshold.class) {
                condition.constraints().stream()
                        .filter(constraint -> constraint.name() != null)
                        .forEach(constraint -> limits.add(String.valueOf(constraint.name())));
            }
        }
        return sightings;
    }

    private static List<Sighting> of(Condition condition, List<Match> before, Facts facts, Set<String> limits) {
        Map<String, Sighting> sightings = new LinkedHashMap<>();
        int line = condition.pattern().line();
        List<Constraint> asked = condition.constraints().stream()
                .filter(Constraint::asks)
                .filter(constraint -> condition.pattern().type() != Threshold.class)
                .toList();
        for (Constraint constraint : asked) {
            sightings.put(constraint.text(), new Sighting(line, constraint.text(), false, BOTH, new HashSet<>()));
            edge(constraint, limits)
                    .ifPresent(comparison -> sightings.put(
                            "edge " + constraint.text(),
                            new Sighting(line, constraint.text(), true, SIDES, new HashSet<>())));
        }
        for (Match match : before) {
            for (Fact fact : facts.of(condition.pattern().type())) {
                see(condition, fact, match, sightings, limits);
            }
        }
        return List.copyOf(sightings.values());
    }

    private static void see(
            Condition condition, Fact fact, Match match, Map<String, Sighting> sightings, Set<String> limits) {
        Map<String, @Nullable Object> names = new HashMap<>(match.names());
        if (!condition.pattern().binding().isEmpty()) {
            names.put(condition.pattern().binding(), fact);
        }
        Scope scope = new Scope(fact, names);
        for (Constraint constraint : condition.constraints()) {
            boolean held = constraint.holds(scope);
            Sighting sighting = sightings.get(constraint.text());
            if (sighting != null) {
                sighting.seen().add(String.valueOf(held));
            }
            Sighting atEdge = sightings.get("edge " + constraint.text());
            if (atEdge != null) {
                edge(constraint, limits).ifPresent(comparison -> side(comparison, scope, limits, atEdge));
            }
        }
    }

    private static void side(Expression.Comparison comparison, Scope scope, Set<String> limits, Sighting sighting) {
        OptionalInt order =
                Values.compare(comparison.left().in(scope), comparison.right().in(scope));
        if (order.isPresent()) {
            int by = isLimit(comparison.right(), limits) ? order.getAsInt() : -order.getAsInt();
            sighting.seen().add(by < 0 ? "below" : by == 0 ? "at" : "above");
        }
    }

    /** The comparison with a threshold that the constraint is, if it is one. */
    private static Optional<Expression.Comparison> edge(Constraint constraint, Set<String> limits) {
        return constraint.expression() instanceof Expression.Comparison comparison
                        && ORDERS.contains(comparison.sign())
                        && (isLimit(comparison.left(), limits) || isLimit(comparison.right(), limits))
                ? Optional.of(comparison)
                : Optional.empty();
    }

    private static boolean isLimit(Expression expression, Set<String> limits) {
        return expression instanceof Expression.Variable variable && limits.contains(variable.name());
    }
}
