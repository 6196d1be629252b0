package org.countersign.workbench.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.countersign.facts.Fact;
import org.countersign.policy.Rule;

/** A rule whose conditions can be gone through one by one, outside the rule engine. */
public record ReadRule(Rule rule, List<Condition> conditions) {

    public static ReadRule of(Rule rule) {
        return new ReadRule(rule, rule.patterns().stream().map(Condition::of).toList());
    }

    /** The ways in which the rule holds. */
    public List<Match> matches(Facts facts) {
        List<List<Match>> stages = stages(facts, subject -> true);
        return stages.size() > conditions.size() ? stages.get(conditions.size()) : List.of();
    }

    /** The subject of which the rule speaks in that match. */
    public Fact subject(Match match) {
        return (Fact) Objects.requireNonNull(match.names().get(rule.subject()));
    }

    /** How the first none, one, two … conditions hold; the last list is empty if the rule does not hold. */
    List<List<Match>> stages(Facts facts, Predicate<Fact> subjects) {
        List<List<Match>> stages = new ArrayList<>(List.of(List.of(Match.NOTHING)));
        for (Condition condition : conditions) {
            List<Match> next = stages.get(stages.size() - 1).stream()
                    .flatMap(match -> match.further(condition, candidates(condition, match, facts, subjects)).stream())
                    .toList();
            stages.add(next);
            if (next.isEmpty()) {
                break;
            }
        }
        return stages;
    }

    private List<Fact> candidates(Condition condition, Match match, Facts facts, Predicate<Fact> subjects) {
        List<Fact> candidates = condition.candidates(facts, match.names());
        return isSubject(condition) ? candidates.stream().filter(subjects).toList() : candidates;
    }

    boolean isSubject(Condition condition) {
        return !rule.subject().isEmpty() && condition.pattern().binding().equals(rule.subject());
    }
}
