package org.countersign.policy;

import java.util.ArrayList;
import java.util.List;

/** Runs the cases of a policy. */
public final class Cases {

    private Cases() {}

    /** Reads the cases of all checks; what cannot be read is added to the problems. */
    public static List<Case> read(Policy policy, List<Problem> problems) {
        List<Case> cases = new ArrayList<>();
        for (Check check : policy.checks()) {
            List<Case> own = new CaseReader(check, policy.vocabulary(), problems).read();
            if (own.isEmpty()) {
                problems.add(new Problem(
                        check.cases(), 1, "there is no case; give one for each colour and one without evidence"));
            }
            cases.addAll(own);
        }
        return cases;
    }

    /** What the compiled rules give for the case. */
    public static CaseResult run(RuleBase rules, Case tried) {
        return result(tried, Hearing.listen(rules, tried.check(), tried.facts(), tried.asOf()));
    }

    /** What was heard for the case. */
    public static CaseResult result(Case tried, Heard heard) {
        Outcome got = heard.outcomes().stream()
                .filter(outcome -> outcome.page().id().equals(tried.check()))
                .findFirst()
                .orElseThrow();
        return new CaseResult(tried, got);
    }
}
