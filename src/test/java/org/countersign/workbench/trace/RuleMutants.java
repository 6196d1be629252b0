package org.countersign.workbench.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.facts.Threshold;
import org.countersign.policy.Rule;
import org.jspecify.annotations.Nullable;

/** Makes of a rule those that a slip of its author could have made. */
final class RuleMutants {

    /** What slipped. */
    enum Slip {
        /** A condition, or a part of one, says the opposite. */
        NEGATED,
        /** An edge lies one off, or includes what it excluded. */
        SHIFTED,
        /** A condition is gone. */
        DROPPED,
        /** A part of a condition is gone. */
        LOOSENED
    }

    /** A changed rule, with what was changed. */
    record Mutant(Slip slip, Condition original, String change, ReadRule rule) {}

    private static final Map<String, String> SHIFTED = Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">");

    private final ReadRule original;
    private final List<Mutant> mutants = new ArrayList<>();

    private RuleMutants(ReadRule original) {
        this.original = original;
    }

    static List<Mutant> of(Rule rule) {
        RuleMutants mutants = new RuleMutants(ReadRule.of(rule));
        for (int at = 0; at < rule.patterns().size(); at++) {
            mutants.condition(at);
        }
        return mutants.mutants;
    }

    private void condition(int at) {
        Condition condition = original.conditions().get(at);
        if (!isNamed(at) && original.conditions().size() > 1) {
            add(Slip.DROPPED, at, "without " + condition.text(), null);
        }
        switch (condition.pattern().sought()) {
            case NONE ->
                add(Slip.NEGATED, at, "exists for not: " + condition.text(), sought(condition, Rule.Sought.ANY));
            case ANY ->
                add(Slip.NEGATED, at, "not for exists: " + condition.text(), sought(condition, Rule.Sought.NONE));
            case EACH -> {}
        }
        for (int i = 0; i < condition.constraints().size(); i++) {
            constraint(at, condition, i);
        }
    }

    /** Whether a later condition or the verdict speaks of it, so that the rule could not be read without it. */
    private boolean isNamed(int at) {
        Condition condition = original.conditions().get(at);
        Set<String> names = condition.constraints().stream()
                .flatMap(constraint -> Stream.ofNullable(constraint.name()))
                .collect(Collectors.toSet());
        if (!condition.pattern().binding().isEmpty()) {
            names.add(condition.pattern().binding());
        }
        return names.contains(original.rule().subject())
                || original.conditions().stream()
                        .skip(at + 1)
                        .flatMap(later -> later.pattern().constraints().stream())
                        .anyMatch(text -> names.stream().anyMatch(name -> text.matches(".*\\" + name + "\\b.*")));
    }

    private void constraint(int at, Condition condition, int i) {
        Constraint constraint = condition.constraints().get(i);
        boolean threshold = condition.pattern().type() == Threshold.class;
        if (constraint.name() != null && threshold) {
            for (int by : new int[] {1, -1}) {
                Expression moved = new Expression.Arithmetic(constraint.expression(), "+", new Expression.Literal(by));
                add(
                        Slip.SHIFTED,
                        at,
                        condition.text() + " moved by " + by,
                        with(condition, i, expression(constraint, moved)));
            }
        } else if (constraint.asks() && !threshold) {
            if (constraint.name() == null) {
                add(
                        Slip.LOOSENED,
                        at,
                        "without " + constraint.text() + " in " + condition.text(),
                        with(condition, i, null));
            }
            add(
                    Slip.NEGATED,
                    at,
                    "not (" + constraint.text() + ") in " + condition.text(),
                    with(
                            condition,
                            i,
                            new Constraint(
                                    constraint.text(),
                                    constraint.name(),
                                    new Expression.Negation(constraint.expression()))));
            if (constraint.expression() instanceof Expression.Comparison comparison
                    && SHIFTED.containsKey(comparison.sign())) {
                Expression shifted = new Expression.Comparison(
                        comparison.left(), SHIFTED.get(comparison.sign()), comparison.right());
                add(
                        Slip.SHIFTED,
                        at,
                        SHIFTED.get(comparison.sign()) + " for " + constraint.text() + " in " + condition.text(),
                        with(condition, i, expression(constraint, shifted)));
            }
        }
    }

    private static Constraint expression(Constraint constraint, Expression expression) {
        return new Constraint(constraint.text(), constraint.name(), expression);
    }

    private static Condition sought(Condition condition, Rule.Sought sought) {
        Rule.Pattern old = condition.pattern();
        return new Condition(
                new Rule.Pattern(old.line(), old.type(), old.binding(), sought, old.constraints()),
                condition.constraints());
    }

    private static Condition with(Condition condition, int at, @Nullable Constraint changed) {
        List<Constraint> constraints = new ArrayList<>(condition.constraints());
        constraints.remove(at);
        if (changed != null) {
            constraints.add(at, changed);
        }
        return new Condition(condition.pattern(), List.copyOf(constraints));
    }

    private void add(Slip slip, int at, String change, @Nullable Condition changed) {
        List<Condition> conditions = new ArrayList<>(original.conditions());
        Condition old = conditions.remove(at);
        if (changed != null) {
            conditions.add(at, changed);
        }
        mutants.add(new Mutant(slip, old, change, new ReadRule(original.rule(), conditions)));
    }
}
