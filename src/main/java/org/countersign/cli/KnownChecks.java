package org.countersign.cli;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.policy.Check;
import org.countersign.policy.Policy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Finds the checks that somebody named, in whatever case. */
record KnownChecks(Policy policy, CommandSpec spec) {

    /** The id as the policy writes it. */
    String of(String id) {
        return policy.checks().stream()
                .map(Check::id)
                .filter(id::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "there is no check " + id + "; \"countersign rules list\" names them all"));
    }

    Set<String> of(Collection<String> ids) {
        return ids.stream().map(this::of).collect(Collectors.toCollection(TreeSet::new));
    }
}
