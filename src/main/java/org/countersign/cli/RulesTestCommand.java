package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.countersign.policy.Case;
import org.countersign.policy.Cases;
import org.countersign.policy.Policy;
import org.countersign.policy.Problem;
import org.countersign.policy.RuleBase;
import org.countersign.workbench.tried.Coverage;
import org.countersign.workbench.tried.Trial;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign rules test}: runs the cases beside the rules. */
@Command(
        name = "test",
        description = "Run the cases: expected against got, and which condition failed.",
        footer = {
            "",
            "Examples:",
            "  countersign rules test NDA-01",
            "  countersign rules test NDA-01 --coverage",
            "  countersign rules test --watch"
        },
        sortOptions = false)
final class RulesTestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PolicyOption policyOption;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Only these checks.")
    private @Nullable List<String> ids;

    @Option(names = "--coverage", description = "Name each rule, condition and threshold edge that no case tries.")
    private boolean coverage;

    @Override
    public Integer call() throws IOException {
        return policyOption.use(
                spec.commandLine().getErr(),
                policy -> test(ids == null ? policy : policy.only(new KnownChecks(policy, spec).of(ids))));
    }

    private int test(Policy policy) throws RuleBase.DoesNotCompile {
        List<Problem> problems = new ArrayList<>();
        List<Case> cases = Cases.read(policy, problems);
        if (!problems.isEmpty()) {
            return PolicyOption.tell(problems, spec.commandLine().getErr());
        }
        try (RuleBase rules = RuleBase.compile(policy, RuleBase.Builder.EXECUTABLE)) {
            return tell(cases.stream().map(each -> Trial.of(rules, each)).toList())
                    .code();
        }
    }

    private Exit tell(List<Trial> trials) {
        PrintWriter out = spec.commandLine().getOut();
        List<Trial> failed =
                trials.stream().filter(trial -> !trial.result().passed()).toList();
        failed.forEach(trial -> trial.failure().forEach(out::println));
        Coverage tried = Coverage.of(trials);
        if (coverage) {
            tried.gaps().forEach(out::println);
        }
        out.println(trials.size() + " cases, " + failed.size() + " failed. " + tried.total());
        return failed.isEmpty() ? Exit.OK : Exit.FINDINGS;
    }
}
