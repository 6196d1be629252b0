package org.countersign.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.countersign.facts.Fact;
import org.countersign.facts.Threshold;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.rule.Match;

/** Writes down what rules report in one session, each with the facts that made the rule fire. */
final class Recorder extends DefaultAgendaEventListener {

    private final RuleBase rules;
    private final Map<String, List<Report>> reports = new TreeMap<>();
    private final Quotes quotes = new Quotes();

    private @Nullable Match match;

    Recorder(RuleBase rules) {
        this.rules = rules;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        match = event.getMatch();
    }

    /** What the rules of the check have reported so far. */
    List<Report> of(String check) {
        return reports.getOrDefault(check, List.of());
    }

    void report(Verb verb, Fact subject, String message, @Nullable String found) {
        Match fired = Objects.requireNonNull(match);
        Rule rule = rules.rule(fired.getRule().getName());
        Map<String, Threshold> thresholds = rules.policy().thresholds();
        reports.computeIfAbsent(rule.check(), check -> new ArrayList<>())
                .add(new Report(
                        rule.check(),
                        rule.name(),
                        verb.colour(),
                        verb == Verb.NOT_APPLICABLE,
                        quotes.subject(subject),
                        Words.fill(message, thresholds, fired),
                        found == null ? null : Words.fill(found, thresholds, fired),
                        cited(rule, fired)));
    }

    private List<Report.Cited> cited(Rule rule, Match fired) {
        return fired.getObjects().stream()
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .filter(fact -> !fact.sources().isEmpty())
                .map(fact -> quotes.of(rule, fact))
                .sorted(Comparator.comparing(cited ->
                        cited.fact().subject().type() + cited.fact().subject().id()))
                .toList();
    }
}
