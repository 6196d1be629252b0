package org.countersign.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.facts.Answer;
import org.countersign.facts.CheckResult;
import org.countersign.facts.Clause;
import org.countersign.facts.Fact;
import org.countersign.facts.Register;
import org.countersign.facts.Threshold;

/**
 * How the conditions of one rule multiply: two that are not tied to one another ask for every pair of their facts, three for
 * every triple, which no machine gets through on a large roster.
 */
final class Multiplying {

    /** Of these there is one for each word of the field, so a pattern that names the word multiplies nothing. */
    private static final Map<Class<?>, String> KEYS = Map.of(
            Threshold.class, "key",
            Register.class, "name",
            Clause.class, "topic",
            Answer.class, "question",
            CheckResult.class, "check");

    private static final int MOST_PATTERNS = 20;
    private static final int MOST_UNTIED = 2;
    private static final int MOST_TIED = 6;

    private int patterns;
    private int untied;
    private int tied;

    /** What is wrong with one more pattern, whose fields must equal these. */
    Optional<String> add(Class<? extends Fact> type, boolean negated, List<ConditionShape.Link> links) {
        if (++patterns > MOST_PATTERNS) {
            return Optional.of("more than " + MOST_PATTERNS
                    + " conditions in a rule are not allowed; write several rules, each with fewer");
        }
        boolean one = FactTypes.isSingle(type)
                || links.stream().anyMatch(link -> link.field().equals(KEYS.get(type)));
        if (one || negated) {
            return Optional.empty();
        } else if (links.stream().anyMatch(ConditionShape.Link::toVariable)) {
            return ++tied > MOST_TIED
                    ? Optional.of("more than " + MOST_TIED
                            + " facts are tied to one another; write several rules, each with fewer")
                    : Optional.empty();
        } else if (++untied > 1 && links.isEmpty()) {
            return Optional.of(untied(type, ", or with a fixed word"));
        }
        return untied > MOST_UNTIED ? Optional.of(untied(type, ", such as  person == $person.id")) : Optional.empty();
    }

    private static String untied(Class<? extends Fact> type, String or) {
        return type.getSimpleName()
                + "( … ) is not tied to an earlier condition; compare one of its fields by == with a "
                + "value from above" + or;
    }
}
