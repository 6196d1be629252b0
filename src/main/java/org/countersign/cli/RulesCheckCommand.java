package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.countersign.policy.Case;
import org.countersign.policy.Cases;
import org.countersign.policy.Policy;
import org.countersign.policy.Problem;
import org.countersign.policy.RuleBase;
import org.countersign.policy.lock.Approvals;
import org.countersign.report.Printable;
import org.countersign.workbench.check.Remarks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code countersign rules check}: all that is wrong in the rules folder, and what an officer should look at. */
@Command(name = "check", description = "Find what is wrong in the rules folder, with file, line and column.")
final class RulesCheckCommand implements Callable<Integer>, RunsRules {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PolicyOption option;

    @Mixin
    private DeadlineOption deadline;

    @Option(names = "--strict", description = "Remarks count as problems.")
    private boolean strict;

    @Option(names = "--list-unseen", description = "Name each value that could not be tried around its thresholds.")
    private boolean listUnseen;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        return option.use(err, policy -> {
            List<Problem> problems = new ArrayList<>();
            List<Case> cases = Cases.read(policy, problems);
            if (!problems.isEmpty()) {
                return PolicyOption.tell(problems, err);
            }
            try (RuleBase rules = RuleBase.compile(policy, RuleBase.Builder.EXECUTABLE)) {
                return tell(policy, cases, Remarks.of(rules, cases));
            }
        });
    }

    private int tell(Policy policy, List<Case> cases, Remarks found) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        found.remarks().forEach(remark -> out.println(new Quoted(remark)));
        Approvals.changes(policy).forEach(change -> out.println("Remark: " + Printable.line(change) + "."));
        long rules = policy.checks().stream()
                .mapToLong(check -> check.rules().rules().size())
                .sum();
        out.println("The policy is sound: " + policy.checks().size() + " checks, " + rules + " rules, " + cases.size()
                + " cases; "
                + (found.remarks().size() == 1 ? "1 remark." : found.remarks().size() + " remarks."));
        out.println("Tried around their thresholds: " + found.looked() + " values. Not looked at: "
                + found.unseen().size()
                + (listUnseen ? ":" : "; --list-unseen names them."));
        if (listUnseen) {
            found.unseen().forEach(value -> out.println("    " + value));
        }
        return strict && !found.remarks().isEmpty() ? Exit.POLICY.code() : Exit.OK.code();
    }

    @Override
    public List<Path> rulesFolders() {
        return List.of(option.folder());
    }

    @Override
    public Optional<Duration> deadline() {
        return deadline.deadline();
    }
}
