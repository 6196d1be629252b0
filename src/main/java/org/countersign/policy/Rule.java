package org.countersign.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.facts.AuditDate;
import org.countersign.facts.Fact;
import org.countersign.facts.Register;
import org.countersign.facts.Threshold;

/**
 * One DRL rule, as far as it matters outside the engine.
 *
 * @param subject the variable that the verdict is about, such as {@code $person}
 * @param reads the fields that it looks at, by the type of fact; its findings quote these
 * @param questions the ids of the questions, {@code topics} of the contract points that it asks for by name
 */
public record Rule(
        String name,
        String check,
        int line,
        Verb verb,
        String subject,
        List<Pattern> patterns,
        Map<Class<? extends Fact>, Set<String>> reads,
        Set<String> questions,
        Set<String> topics) {

    private static final Set<Class<?>> LOOKED_UP = Set.of(AuditDate.class, Register.class, Threshold.class);

    /** The fields it looks at of the type of fact with that simple name. */
    public Set<String> fieldsOf(String type) {
        return reads.entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().equals(type))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(Set.of());
    }

    /**
     * None of its patterns asks anything of a fact; to look up a day or a threshold is no question.
     *
     * @param read the names of the facts that are read from registers; one that was reckoned is a finding by being there
     */
    public boolean firesForEverybody(Set<String> read) {
        List<Pattern> asking = patterns.stream()
                .filter(pattern -> !LOOKED_UP.contains(pattern.type()))
                .toList();
        return !asking.isEmpty()
                && asking.stream()
                        .allMatch(pattern -> !pattern.negated()
                                && read.contains(pattern.type().getSimpleName())
                                && pattern.constraints().stream().allMatch(text -> text.matches("\\$\\w+\\s*:.*")));
    }

    /** Such as "red: no NDA" of "NDA-01 red: no NDA". */
    static String withoutCheck(String name) {
        return name.substring(name.indexOf(' ') + 1);
    }

    /** Whether facts of the kind are to be there one by one, at all, or not at all. */
    public enum Sought {
        EACH,
        ANY,
        NONE
    }

    /** One condition: a type of fact with the text of its constraints. */
    public record Pattern(
            int line, Class<? extends Fact> type, String binding, Sought sought, List<String> constraints) {

        /** Whether it looks for presence or absence alone, so that its fact is not among those that matched. */
        boolean negated() {
            return sought != Sought.EACH;
        }
    }
}
