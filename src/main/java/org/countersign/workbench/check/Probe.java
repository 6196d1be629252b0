package org.countersign.workbench.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.facts.Fact;
import org.countersign.facts.Threshold;
import org.countersign.policy.Case;
import org.countersign.policy.Cases;
import org.countersign.policy.Edge;
import org.countersign.policy.Outcome;
import org.countersign.policy.Policy;
import org.countersign.policy.Report;
import org.countersign.policy.RuleBase;

/**
 * Tries a value just below, at and just above each threshold that it is compared with. The facts of a case stay as they are;
 * the thresholds move under them, which does for a number of days left as well as for a percentage.
 *
 * @param edges those of one check that compare one and the same value
 */
record Probe(RuleBase rules, Policy policy, List<Edge> edges) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** What the rules said with the value there. */
    record Answer(String where, Edge edge, Outcome got) {

        List<Report> said() {
            return got.reports();
        }

        boolean isSilent() {
            return got.reports().isEmpty() && got.notApplicable() == null;
        }
    }

    /** What is said in the case with the value at each place around the thresholds, from low to high; nothing if it has no one such value. */
    List<Answer> of(Case tried) {
        List<BigDecimal> values = tried.facts().stream()
                .filter(edges.get(0)::concerns)
                .flatMap(fact -> value(fact, tried).stream())
                .distinct()
                .toList();
        return values.size() == 1 ? around(tried, values.get(0)) : List.of();
    }

    private List<BigDecimal> value(Fact fact, Case tried) {
        Object value = edges.get(0).read(fact, tried.asOf());
        return value == null ? List.of() : List.of(new BigDecimal(value.toString()));
    }

    private List<Answer> around(Case tried, BigDecimal value) {
        List<Answer> answers = new ArrayList<>();
        Map<String, Edge> keys = new LinkedHashMap<>();
        edges.stream()
                .sorted(Comparator.comparing(edge -> threshold(edge.threshold())))
                .forEach(edge -> keys.putIfAbsent(edge.threshold(), edge));
        BigDecimal step =
                step(keys.keySet().stream().map(this::threshold).sorted().toList());
        keys.forEach((key, edge) -> {
            BigDecimal distance = value.subtract(threshold(key));
            answers.add(new Answer("just below", edge, outcome(tried, distance.add(step))));
            answers.add(new Answer("exactly", edge, outcome(tried, distance)));
            answers.add(new Answer("just above", edge, outcome(tried, distance.subtract(step))));
        });
        return answers;
    }

    /** One, or less where two thresholds lie so near that one would jump over. */
    private static BigDecimal step(List<BigDecimal> sorted) {
        BigDecimal step = BigDecimal.ONE;
        for (int i = 1; i < sorted.size(); i++) {
            BigDecimal half = sorted.get(i).subtract(sorted.get(i - 1)).multiply(HALF);
            step = half.signum() > 0 ? step.min(half) : step;
        }
        return step;
    }

    private Outcome outcome(Case tried, BigDecimal distance) {
        Map<String, Threshold> moved = new HashMap<>(policy.thresholds());
        edges.stream()
                .map(Edge::threshold)
                .distinct()
                .forEach(key -> moved.computeIfPresent(
                        key, (same, old) -> new Threshold(key, old.value().add(distance), old.unit())));
        return Cases.run(rules.under(policy.with(moved)), tried).got();
    }

    private BigDecimal threshold(String key) {
        return policy.threshold(key).value();
    }
}
