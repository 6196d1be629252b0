package org.countersign.workbench.tried;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.countersign.facts.Fact;
import org.countersign.policy.Case;
import org.countersign.policy.CaseResult;
import org.countersign.policy.Cases;
import org.countersign.policy.Check;
import org.countersign.policy.Heard;
import org.countersign.policy.Hearing;
import org.countersign.policy.Rule;
import org.countersign.policy.RuleBase;
import org.countersign.policy.Verb;
import org.countersign.workbench.trace.Facts;
import org.countersign.workbench.trace.Trace;
import org.countersign.workbench.why.TraceText;
import org.jspecify.annotations.Nullable;

/**
 * A case that was run.
 *
 * @param facts all that the rules could look at
 */
public record Trial(Check check, CaseResult result, List<Fact> facts) {

    public static Trial of(RuleBase rules, Case tried) {
        Heard heard = Hearing.listen(rules, tried.check(), tried.facts(), tried.asOf());
        return new Trial(rules.policy().check(tried.check()), Cases.result(tried, heard), heard.facts());
    }

    /** For a case that failed: expected against got, and where the rules of the expected colour stopped. */
    public List<String> failure() {
        List<String> lines = new ArrayList<>(List.of(result.toString()));
        Facts all = new Facts(facts);
        check.rules().rules().stream()
                .filter(this::givesTheExpected)
                .flatMap(rule -> expectedSubjects().map(subject -> Trace.of(rule, all, subject)))
                .filter(trace -> !trace.fired())
                .flatMap(trace -> TraceText.of(trace).stream())
                .forEach(line -> lines.add("    " + line));
        return lines;
    }

    private boolean givesTheExpected(Rule rule) {
        Case tried = result.tried();
        return tried.expected() == null
                ? rule.verb() == Verb.NOT_APPLICABLE
                : rule.verb() != Verb.NOT_APPLICABLE && rule.verb().colour() == tried.expected();
    }

    /** Those of whom the case expects a colour that they did not get; null stands for whoever it may be. */
    private Stream<@Nullable String> expectedSubjects() {
        TreeSet<String> expected = new TreeSet<>(result.tried().subjects());
        expected.removeAll(result.subjects());
        return expected.isEmpty() ? Stream.of((String) null) : expected.stream();
    }
}
