package org.countersign.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.facts.AuditDate;
import org.countersign.facts.CheckResult;
import org.countersign.facts.Colour;
import org.countersign.facts.Engagement;
import org.countersign.facts.Fact;
import org.countersign.facts.MissingEvidence;
import org.countersign.facts.Register;
import org.countersign.facts.SubjectResult;
import org.countersign.vocabulary.RegisterKind;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/** One run of the rules over the facts of one dossier, without a clock. */
public final class Hearing {

    private final RuleBase rules;
    private final List<Check> checks;
    private final List<Fact> facts;
    private final LocalDate asOf;
    private final @Nullable Engagement engagement;
    private final Set<String> registers;
    private final Recorder recorder;

    private Hearing(RuleBase rules, List<Check> checks, List<Fact> facts, LocalDate asOf) {
        this.rules = rules;
        this.checks = checks;
        this.recorder = new Recorder(rules);
        this.facts = facts;
        this.asOf = asOf;
        this.engagement = facts.stream()
                .filter(Engagement.class::isInstance)
                .map(Engagement.class::cast)
                .findFirst()
                .orElse(null);
        this.registers = facts.stream()
                .filter(Register.class::isInstance)
                .map(fact -> ((Register) fact).name())
                .collect(Collectors.toSet());
    }

    /** Runs the rules and gives the outcome of every check of the policy, in its order. */
    public static List<Outcome> hold(RuleBase rules, Collection<? extends Fact> facts, LocalDate asOf) {
        return listen(rules, facts, asOf).outcomes();
    }

    /** Runs the rules, and gives what they looked at besides the outcomes. */
    public static Heard listen(RuleBase rules, Collection<? extends Fact> facts, LocalDate asOf) {
        return new Hearing(rules, rules.policy().checks(), List.copyOf(facts), asOf).hold();
    }

    /** Runs the rules of one check and of those whose results it uses. */
    public static Heard listen(RuleBase rules, String check, Collection<? extends Fact> facts, LocalDate asOf) {
        List<Check> needed = rules.policy().only(Set.of(check)).checks();
        return new Hearing(rules, needed, List.copyOf(facts), asOf).hold();
    }

    private Heard hold() {
        Verbs.reportTo(recorder);
        try {
            return inStages();
        } finally {
            Verbs.done();
        }
    }

    /** Fires stage by stage, so that the rules that use a check's result find it finished. */
    private Heard inStages() {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        Set<String> used =
                checks.stream().flatMap(check -> check.page().uses().stream()).collect(Collectors.toSet());
        List<Fact> known = new ArrayList<>(facts);
        known.add(new AuditDate(asOf));
        known.addAll(rules.policy().thresholds().values());
        known.addAll(rules.policy().laws());
        known.addAll(missingEvidence());
        for (List<Check> stage : new UseOrder(checks).stages()) {
            fire(stage.stream().map(Check::id).collect(Collectors.toSet()), known);
            List<Outcome> finished = stage.stream()
                    .map(check -> Outcome.of(check.page(), recorder.of(check.id()), facts, asOf))
                    .toList();
            finished.forEach(outcome -> outcomes.put(outcome.page().id(), outcome));
            finished.stream()
                    .filter(outcome -> used.contains(outcome.page().id()))
                    .forEach(outcome -> known.addAll(results(outcome)));
        }
        return new Heard(
                checks.stream()
                        .map(check -> Objects.requireNonNull(outcomes.get(check.id())))
                        .toList(),
                List.copyOf(known));
    }

    /** The heaviest package first: while it is heard, few reports take up memory. */
    private void fire(Set<String> checks, List<Fact> known) {
        Map<Class<?>, Long> counts = new HashMap<>();
        known.forEach(fact -> counts.merge(fact.getClass(), 1L, Long::sum));
        rules.packages().stream()
                .filter(part -> part.holdsAnyOf(checks))
                .sorted(Comparator.comparingLong((RulePackage part) -> part.weight(counts))
                        .reversed())
                .forEach(part -> fire(part, checks, known));
    }

    private void fire(RulePackage part, Set<String> checks, List<Fact> known) {
        KieSession session = part.session(known);
        try {
            session.addEventListener(recorder);
            int most = part.mostFirings(known.size());
            int fired = session.fireAllRules(
                    match -> checks.contains(
                            rules.rule(match.getRule().getName()).check()),
                    most);
            if (fired >= most) {
                throw new FiresTooOften(recorder.often(part));
            }
        } finally {
            session.dispose();
        }
    }

    private static List<Fact> results(Outcome outcome) {
        List<Fact> results = new ArrayList<>();
        results.add(new CheckResult(outcome.page().id(), outcome.colour()));
        outcome.reports().stream()
                .collect(Collectors.toMap(
                        report -> report.subject().id(), Report::colour, Colour::orWorse, TreeMap::new))
                .forEach((subject, colour) ->
                        results.add(new SubjectResult(outcome.page().id(), subject, colour)));
        return results;
    }

    /** For each kind of evidence that is not there, the mandatory checks of this engagement that need it. */
    private List<MissingEvidence> missingEvidence() {
        Map<String, String> checks = new TreeMap<>();
        rules.policy().checks().stream()
                .map(Check::page)
                .filter(page -> page.mandatory() && page.appliesTo(engagement == null ? null : engagement.model()))
                .forEach(page -> page.evidence().stream()
                        .filter(kind -> !registers.contains(kind))
                        .forEach(kind -> checks.merge(kind, page.id(), (one, other) -> one + ", " + other)));
        return checks.entrySet().stream()
                .map(entry -> new MissingEvidence(List.of(), entry.getKey(), title(entry.getKey()), entry.getValue()))
                .toList();
    }

    private String title(String register) {
        RegisterKind kind = rules.policy().vocabulary().registers().get(register);
        return kind == null ? register : kind.title();
    }
}
