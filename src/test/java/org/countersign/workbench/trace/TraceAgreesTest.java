package org.countersign.workbench.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.countersign.facts.Fact;
import org.countersign.policy.Bundled;
import org.countersign.policy.Case;
import org.countersign.policy.Cases;
import org.countersign.policy.Check;
import org.countersign.policy.Heard;
import org.countersign.policy.Hearing;
import org.countersign.policy.Outcome;
import org.countersign.policy.Policy;
import org.countersign.policy.Report;
import org.countersign.policy.Rule;
import org.countersign.policy.RuleBase;
import org.countersign.policy.Verb;
import org.junit.jupiter.api.Test;

/** Explanations are worth what they share with the engine: in every case of the policy, a trace fires as the rule does. */
class TraceAgreesTest {

    @Test
    void inEveryCaseEachRuleIsSeenToFireForThoseForWhomTheEngineFiresIt() {
        Policy policy = Bundled.policy();
        List<String> differences = new ArrayList<>();
        List<Case> cases = Cases.read(policy, new ArrayList<>());
        assertThat(cases).isNotEmpty();
        cases.forEach(each -> differences.addAll(differences(policy.check(each.check()), each, Bundled.rules())));
        assertThat(differences).isEmpty();
    }

    private static List<String> differences(Check check, Case tried, RuleBase rules) {
        Heard heard = Hearing.listen(rules, tried.check(), tried.facts(), tried.asOf());
        Facts facts = new Facts(heard.facts());
        Outcome outcome = heard.outcomes().stream()
                .filter(each -> each.page().id().equals(check.id()))
                .findFirst()
                .orElseThrow();
        if (outcome.notApplicable() != null) {
            return List.of();
        }
        return check.rules().rules().stream()
                .filter(rule -> rule.verb() != Verb.NOT_APPLICABLE)
                .filter(rule -> !traced(rule, facts).equals(reported(rule, outcome)))
                .map(rule -> tried.file() + ":" + tried.line() + ": " + rule.name() + ": the trace has "
                        + traced(rule, facts) + ", the engine " + reported(rule, outcome))
                .toList();
    }

    private static List<String> traced(Rule rule, Facts facts) {
        ReadRule read = ReadRule.of(rule);
        return read.matches(facts).stream()
                .map(read::subject)
                .map(Fact::subject)
                .map(subject -> subject.type() + " " + subject.id())
                .sorted()
                .toList();
    }

    private static List<String> reported(Rule rule, Outcome outcome) {
        return outcome.reports().stream()
                .filter(report -> report.rule().equals(rule.name()))
                .map(Report::subject)
                .map(subject -> subject.type() + " " + subject.id())
                .sorted()
                .toList();
    }
}
