package org.countersign.workbench.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            return check.rules().file() + ":" + mutant.original().pattern().line() + ": " + rule.name() + ": "
                    + mutant.change();
        }
    }

    private record Tried(Case tried, Facts facts, Map<Rule, List<Report>> said) {}

    private final Policy policy;
    private int mutants;
    private final List<Survivor> equivalents = new ArrayList<>();
    private final List<Survivor> survivors = new ArrayList<>();

    RuleMutation(Policy policy) {
        this.policy = policy;
    }

    int mutants() {
        return mutants;
    }

    /** Those that no case can notice, since the page itself keeps a check from GREEN without its evidence. */
    List<Survivor> equivalents() {
        return equivalents;
    }

    List<Survivor> survivors() {
        return survivors;
    }

    /** Tries all mutants of the check's rules. */
    void run(Check check) throws RuleBase.DoesNotCompile {
        List<Tried> cases = cases(check);
        for (Rule rule : check.rules().rules()) {
            for (RuleMutants.Mutant mutant : RuleMutants.of(rule)) {
                mutants++;
                if (cases.stream().noneMatch(each -> notices(check, each, mutant.rule()))) {
                    (isEquivalent(check, rule, mutant) ? equivalents : survivors)
                            .add(new Survivor(check, rule, mutant));
                }
            }
        }
    }

    private static boolean isEquivalent(Check check, Rule rule, RuleMutants.Mutant mutant) {
        Rule.Pattern pattern = mutant.original().pattern();
        return rule.verb() == Verb.GREEN
                && pattern.type() == Register.class
                && mutant.change().startsWith("without")
                && check.page().evidence().stream()
                        .anyMatch(kind -> pattern.constraints().contains("name == \"" + kind + "\""));
    }

    /** Only what a check uses has to be heard by the engine: its own rules are traced. */
    private List<Tried> cases(Check check) throws RuleBase.DoesNotCompile {
        Policy alone = policy.only(Set.of(check.id()));
        List<Tried> cases = new ArrayList<>();
        try (RuleBase rules = RuleBase.compile(alone, RuleBase.Builder.CLASSIC)) {
            for (Case each : Cases.read(alone, new ArrayList<>())) {
                if (each.check().equals(check.id())) {
                    Facts facts = new Facts(Hearing.listen(rules, check.id(), each.facts(), each.asOf())
                            .facts());
                    Map<Rule, List<Report>> said = new HashMap<>();
                    check.rules().rules().forEach(rule -> said.put(rule, reports(ReadRule.of(rule), facts)));
                    cases.add(new Tried(each, facts, said));
                }
            }
        }
        return cases;
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
