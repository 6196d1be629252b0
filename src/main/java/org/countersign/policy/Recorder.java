package org.countersign.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    /** The rule of the package that reported most often, as a problem. */
    Problem often(RulePackage part) {
        Map<String, Long> counts = reports.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Report::rule, Collectors.counting()));
        RuleFile file = part.files().stream()
                .max(Comparator.comparingLong(each -> most(each, counts)))
                .orElseThrow();
        Rule rule = file.rules().stream()
                .max(Comparator.comparingLong(each -> counts.getOrDefault(each.name(), 0L)))
                .orElseThrow();
        return new Problem(
                file.file(),
                rule.line(),
                "rule \"" + rule.name() + "\" fires " + counts.getOrDefault(rule.name(), 0L)
                        + " times and more; tie its conditions to one another by ==, such as  person == $person.id");
    }

    private static long most(RuleFile file, Map<String, Long> counts) {
        return file.rules().stream()
                .mapToLong(rule -> counts.getOrDefault(rule.name(), 0L))
                .max()
                .orElse(0);
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
