package org.countersign.workbench.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.facts.Fact;
import org.countersign.policy.Rule;
import org.jspecify.annotations.Nullable;

/** One line of a rule's {@code when}. */
public record Condition(Rule.Pattern pattern, List<Constraint> constraints) {

    static Condition of(Rule.Pattern pattern) {
        return new Condition(
                pattern, pattern.constraints().stream().map(Constraint::of).toList());
    }

    /** The line as the officer wrote it, but for blanks. */
    public String text() {
        String sign =
                switch (pattern.sought()) {
                    case EACH -> pattern.binding().isEmpty() ? "" : pattern.binding() + " : ";
                    case ANY -> "exists ";
                    case NONE -> "not ";
                };
        String asked = String.join(", ", pattern.constraints());
        return sign + pattern.type().getSimpleName() + (asked.isEmpty() ? "()" : "( " + asked + " )");
    }

    /** The facts that may hold, which is all of the type unless a field is to equal a value that is known. */
    List<Fact> candidates(Facts facts, Map<String, @Nullable Object> names) {
        for (Constraint constraint : constraints) {
            if (constraint.name() == null
                    && constraint.expression() instanceof Expression.Comparison comparison
                    && comparison.sign().equals("==")
                    && comparison.left() instanceof Expression.Member member
                    && member.owner() == null
                    && member.arguments().isEmpty()
                    && isKnown(comparison.right(), names)) {
                Object value = comparison.right().in(new Scope(null, names));
                return facts.with(pattern.type(), member.word(), value);
            }
        }
        return facts.of(pattern.type());
    }

    /** Whether a field is to equal a value of an earlier condition. */
    boolean isLinked() {
        return constraints.stream()
                .map(Constraint::expression)
                .anyMatch(expression -> expression instanceof Expression.Comparison comparison
                        && comparison.sign().equals("==")
                        && comparison.right().looksAt().findAny().isPresent());
    }

    private static boolean isKnown(Expression expression, Map<String, @Nullable Object> names) {
        if (expression instanceof Expression.Member member) {
            return member.arguments().isEmpty() && member.owner() != null && isKnown(member.owner(), names);
        }
        return expression instanceof Expression.Literal
                || (expression instanceof Expression.Variable variable && names.containsKey(variable.name()));
    }

    /** What the variables hold with this fact, if every constraint holds for it; null if one does not. */
    @Nullable
    Map<String, @Nullable Object> take(Fact fact, Map<String, @Nullable Object> names) {
        Map<String, @Nullable Object> taken = new HashMap<>(names);
        if (!pattern.binding().isEmpty()) {
            taken.put(pattern.binding(), fact);
        }
        Scope scope = new Scope(fact, taken);
        return constraints.stream().allMatch(constraint -> constraint.holds(scope)) ? taken : null;
    }
}
