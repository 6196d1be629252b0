package org.countersign.workbench.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.policy.Policy;
import org.countersign.policy.Problem;
import org.countersign.vocabulary.RegisterKind;

/** Finds rules that ask nothing of anybody, so that each gives its colour in every audit. */
record ForEverybody(Policy policy) {

    List<Problem> find() {
        Set<String> read = policy.vocabulary().registers().values().stream()
                .map(RegisterKind::fact)
                .collect(Collectors.toSet());
        return policy.checks().stream()
                .flatMap(check -> check.rules().rules().stream()
                        .filter(rule -> rule.firesForEverybody(read))
                        .map(rule -> new Problem(
                                check.rules().file(),
                                rule.line(),
                                "rule \"" + rule.name()
                                        + "\" asks nothing of its facts and fires for every one of them; "
                                        + "write a condition between the brackets")))
                .toList();
    }
}
