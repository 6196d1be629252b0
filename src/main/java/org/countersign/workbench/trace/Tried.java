package org.countersign.workbench.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.facts.Fact;
import org.jspecify.annotations.Nullable;

/** A fact that a condition was tried on, constraint by constraint. */
public record Tried(Fact fact, List<Answer> answers) {

    /**
     * Whether one constraint held.
     *
     * @param values what it looked at, by the words that stand for it; null for what is not given
     */
    public record Answer(Constraint constraint, boolean held, Map<String, @Nullable Object> values) {}

    static Tried of(Condition condition, Fact fact, Map<String, @Nullable Object> names) {
        Map<String, @Nullable Object> taken = new HashMap<>(names);
        if (!condition.pattern().binding().isEmpty()) {
            taken.put(condition.pattern().binding(), fact);
        }
        Scope scope = new Scope(fact, taken);
        return new Tried(
                fact,
                condition.constraints().stream()
                        .map(constraint ->
                                new Answer(constraint, constraint.holds(scope), constraint.values(fact, taken)))
                        .toList());
    }

    /** Whether all constraints held. */
    public boolean held() {
        return answers.stream().allMatch(Answer::held);
    }

    long failures() {
        return answers.stream().filter(answer -> !answer.held()).count();
    }
}
