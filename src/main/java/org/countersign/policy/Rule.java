package org.countersign.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.facts.AuditDate;
import org.countersign.facts.Fact;
import org.countersign.facts.Threshold;

/**
 * One DRL rule, as far as it matters outside the engine.
 *
 * @param reads the fields that it looks at, by the type of fact; its findings quote these
 * @param questions the ids of the questions, {@code topics} of the contract points that it asks for by name
 */
public record Rule(
        String name,
        String check,
        int line,
        Verb verb,
        List<Pattern> patterns,
        Map<Class<? extends Fact>, Set<String>> reads,
        Set<String> questions,
        Set<String> topics) {

    /** The fields it looks at of the type of fact with that simple name. */
    public Set<String> fieldsOf(String type) {
        return reads.entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().equals(type))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(Set.of());
    }

    /** None of its patterns asks anything of a fact; to look up a day or a threshold is no question. */
    public boolean firesForEverybody() {
        return patterns.stream()
                .filter(pattern -> pattern.type() != AuditDate.class && pattern.type() != Threshold.class)
                .allMatch(pattern -> !pattern.negated()
                        && pattern.constraints().stream().allMatch(text -> text.matches("\\$\\w+\\s*:.*")));
    }

    /** One condition: a type of fact with the text of its constraints. */
    record Pattern(int line, Class<? extends Fact> type, String binding, boolean negated, List<String> constraints) {}
}
