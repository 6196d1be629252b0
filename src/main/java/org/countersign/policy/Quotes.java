package org.countersign.policy;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Fact;
import org.countersign.facts.Subject;

/**
 * The facts that reports quote, each cut down to the cells that a rule looked at. What is quoted alike is kept once: with many
 * people the quotes of each, by dozens of rules, would be most of the memory of an audit.
 */
final class Quotes {

    private final Map<Set<String>, IdentityHashMap<Fact, Report.Cited>> cited = new HashMap<>();
    private final IdentityHashMap<Fact, Subject> subjects = new IdentityHashMap<>();

    Subject subject(Fact fact) {
        return subjects.computeIfAbsent(fact, Fact::subject);
    }

    Report.Cited of(Rule rule, Fact fact) {
        Set<String> quoted = quoted(rule, fact);
        return cited.computeIfAbsent(quoted, first -> new IdentityHashMap<>())
                .computeIfAbsent(fact, first -> cut(first, quoted));
    }

    private static Report.Cited cut(Fact fact, Set<String> quoted) {
        return new Report.Cited(
                fact,
                fact.sources().stream().map(source -> source.citing(quoted)).toList());
    }

    /** Of the fields that the rule looks at those that the documents give. */
    private static Set<String> quoted(Rule rule, Fact fact) {
        Set<String> reads = rule.reads().entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(fact))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());
        return fact.sources().stream()
                .flatMap(source -> source.excerpts().stream())
                .filter(excerpt -> !excerpt.identifies())
                .map(Excerpt::field)
                .filter(reads::contains)
                .collect(Collectors.toSet());
    }
}
