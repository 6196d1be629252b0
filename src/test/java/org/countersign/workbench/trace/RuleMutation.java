package org.countersign.workbench.trace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.facts.CheckResult;
import org.countersign.facts.Fact;
import org.countersign.facts.Register;
import org.countersign.policy.Case;
import org.countersign.policy.CaseResult;
import org.countersign.policy.Cases;
import org.countersign.policy.Check;
import org.countersign.policy.Hearing;
import org.countersign.policy.Outcome;
import org.countersign.policy.Policy;
import org.countersign.policy.Report;
import org.countersign.policy.Rule;
import org.countersign.policy.RuleBase;
import org.countersign.policy.Verb;

/** Whether the cases of a check notice when one of its rules is changed. */
final class RuleMutation {

    /** A mutant that no case notices. */
    record Survivor(Check check, Rule rule, RuleMutants.Mutant mutant) {
        @Override
        public String toString() {
            return mutant.slip() + " " + check.rules().file() + ":"
                    + mutant.original().pattern().line() + ": " + rule.name() + ": " + mutant.change();
        }
    }

    private record Tried(Case tried, Facts facts, Map<Rule, List<Report>> said) {}

    private final Policy policy;
    private final Map<RuleMutants.Slip, Integer> mutants = new EnumMap<>(RuleMutants.Slip.class);
    private final List<Survivor> survivors = new ArrayList<>();

    RuleMutation(Policy policy) {
        this.policy = policy;
    }

    /** How many were tried of each kind, but those that no case can notice. */
    Map<RuleMutants.Slip, Integer> mutants() {
        return mutants;
    }

    List<Survivor> survivors() {
        return survivors;
    }

    /** Tries all mutants of the check's rules. */
    void run(Check check) throws RuleBase.DoesNotCompile {
        List<Tried> cases = cases(check);
        for (Rule rule : check.rules().rules()) {
            for (RuleMutants.Mutant mutant : RuleMutants.of(rule)) {
                if (isEquivalent(check, rule, mutant)) {
                    continue;
                }
                mutants.merge(mutant.slip(), 1, Integer::sum);
                if (cases.stream().noneMatch(each -> notices(check, each, mutant.rule()))) {
                    survivors.add(new Survivor(check, rule, mutant));
                }
            }
        }
    }

    /**
     * No case can notice it: the page itself keeps a check from GREEN without its evidence, and of a check that the page uses
     * there is always a result.
     */
    private static boolean isEquivalent(Check check, Rule rule, RuleMutants.Mutant mutant) {
        Rule.Pattern pattern = mutant.original().pattern();
        if (pattern.type() == CheckResult.class) {
            return pattern.constraints().size() == 1;
        }
        return rule.verb() == Verb.GREEN
                && pattern.type() == Register.class
                && mutant.slip() == RuleMutants.Slip.DROPPED
                && check.page().evidence().stream()
                        .anyMatch(kind -> pattern.constraints().contains("name == \"" + kind + "\""));
    }

    /** Only what a check uses has to be heard by the engine: its own rules are traced. */
    private List<Tried> cases(Check check) throws RuleBase.DoesNotCompile {
        Policy alone = policy.only(Set.of(check.id()));
        List<Tried> cases = new ArrayList<>();
        List<Fact> strangers = Strangers.of(Cases.read(alone, new ArrayList<>()).stream()
                .filter(each -> each.check().equals(check.id()))
                .flatMap(each -> each.facts().stream())
                .toList());
        try (RuleBase rules = RuleBase.compile(alone, RuleBase.Builder.CLASSIC)) {
            for (Case each : Cases.read(alone, new ArrayList<>())) {
                if (each.check().equals(check.id())) {
                    List<Fact> facts = new ArrayList<>(Hearing.listen(rules, check.id(), each.facts(), each.asOf())
                            .facts());
                    cases.add(tried(check, each, facts));
                    amongStrangers(check, each, facts, strangers).ifPresent(cases::add);
                }
            }
        }
        return cases;
    }

    private static Tried tried(Check check, Case tried, List<Fact> all) {
        Facts facts = new Facts(all);
        Map<Rule, List<Report>> said = new HashMap<>();
        check.rules().rules().forEach(rule -> said.put(rule, reports(ReadRule.of(rule), facts)));
        return new Tried(tried, facts, said);
    }

    /** The case among all strangers that its rules pass over; a check that asks for anything of a kind has none of that. */
    private static Optional<Tried> amongStrangers(Check check, Case each, List<Fact> facts, List<Fact> strangers) {
        List<Fact> kept = new ArrayList<>(facts);
        strangers.stream()
                .collect(Collectors.groupingBy(Fact::getClass, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(kind -> {
                    kept.addAll(kind);
                    if (!passes(check, tried(check, each, kept))) {
                        kept.subList(kept.size() - kind.size(), kept.size()).clear();
                        for (Fact one : kind) {
                            kept.add(one);
                            if (!passes(check, tried(check, each, kept))) {
                                kept.remove(kept.size() - 1);
                            }
                        }
                    }
                });
        return kept.size() == facts.size() ? Optional.empty() : Optional.of(tried(check, each, kept));
    }

    private static boolean passes(Check check, Tried tried) {
        List<Report> all = tried.said().values().stream().flatMap(List::stream).toList();
        return new CaseResult(
                        tried.tried(),
                        Outcome.of(
                                check.page(),
                                all,
                                tried.tried().facts(),
                                tried.tried().asOf()))
                .passed();
    }

    private static boolean notices(Check check, Tried tried, ReadRule mutant) {
        List<Report> mutated = reports(mutant, tried.facts());
        List<Report> all = new ArrayList<>(mutated);
        tried.said().forEach((rule, said) -> {
            if (!rule.equals(mutant.rule())) {
                all.addAll(said);
            }
        });
        Outcome outcome = Outcome.of(
                check.page(), all, tried.tried().facts(), tried.tried().asOf());
        return !new CaseResult(tried.tried(), outcome).passed();
    }

    private static List<Report> reports(ReadRule read, Facts facts) {
        Rule rule = read.rule();
        return read.matches(facts).stream()
                .map(match -> new Report(
                        rule.check(),
                        rule.name(),
                        rule.verb().colour(),
                        rule.verb() == Verb.NOT_APPLICABLE,
                        read.subject(match).subject(),
                        rule.name(),
                        null,
                        List.of()))
                .toList();
    }
}
