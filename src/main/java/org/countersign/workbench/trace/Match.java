package org.countersign.workbench.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.facts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * One way in which the first conditions of a rule hold.
 *
 * @param names what the variables hold
 * @param facts the fact of each condition that asks for one, in order; a condition on absence has none
 */
public record Match(Map<String, @Nullable Object> names, List<Fact> facts) {

    static final Match NOTHING = new Match(new HashMap<>(), List.of());

    /** The ways in which the next condition holds as well. */
    List<Match> further(Condition condition, List<Fact> candidates) {
        List<Match> further = new ArrayList<>();
        for (Fact fact : candidates) {
            Map<String, @Nullable Object> taken = condition.take(fact, names);
            if (taken != null) {
                further.add(with(taken, fact));
            }
        }
        return switch (condition.pattern().sought()) {
            case EACH -> further;
            case ANY -> further.isEmpty() ? List.of() : List.of(this);
            case NONE -> further.isEmpty() ? List.of(this) : List.of();
        };
    }

    private Match with(Map<String, @Nullable Object> taken, Fact fact) {
        List<Fact> all = new ArrayList<>(facts);
        all.add(fact);
        return new Match(taken, all);
    }
}
