package org.countersign.workbench.check;

import java.util.List;
import org.countersign.policy.Policy;
import org.countersign.policy.Problem;
import org.countersign.policy.Rule;

/** Finds rules that ask nothing of anybody, so that each gives its colour in every audit. */
record ForEverybody(Policy policy) {

    List<Problem> find() {
        return policy.checks().stream()
                .flatMap(check -> check.rules().rules().stream()
                        .filter(Rule::firesForEverybody)
                        .map(rule -> new Problem(
                                check.rules().file(),
                                rule.line(),
                                "rule \"" + rule.name() + "\" asks nothing of its facts and fires for every one of them; "
                                        + "write a condition between the brackets")))
                .toList();
    }
}
