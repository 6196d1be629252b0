package org.countersign.workbench.trace;

import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.facts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * One condition between the brackets.
 *
 * @param text as the officer wrote it
 * @param name the variable that it sets, if it sets one
 */
public record Constraint(String text, @Nullable String name, Expression expression) {

    static Constraint of(String text) {
        return ExpressionReader.read(text);
    }

    /** Whether it asks anything, and does not only give a value a name. */
    public boolean asks() {
        return name == null || expression instanceof Expression.Comparison;
    }

    boolean holds(Scope scope) {
        if (name != null) {
            scope.names().put(name, named().in(scope));
        }
        return !asks() || expression.holds(scope);
    }

    private Expression named() {
        return expression instanceof Expression.Comparison comparison ? comparison.left() : expression;
    }

    /** The values that decide it for the fact, by the words that stand for them. */
    public Map<String, @Nullable Object> values(Fact fact, Map<String, @Nullable Object> names) {
        Scope scope = new Scope(fact, names);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        expression.looksAt().forEach(part -> values.put(part.toString(), part.in(scope)));
        return values;
    }
}
