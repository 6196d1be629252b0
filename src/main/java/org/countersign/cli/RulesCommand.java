package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.countersign.policy.Case;
import org.countersign.policy.Cases;
import org.countersign.policy.Check;
import org.countersign.policy.Page;
import org.countersign.policy.Policy;
import org.countersign.policy.Problem;
import org.countersign.policy.RuleBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign rules}: looks at the policy, checks it, and tries its cases. */
@Command(
        name = "rules",
        description = "Look at the policy, check it, try its cases.",
        subcommands = {RulesTestCommand.class, RulesWhyCommand.class})
final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What about the rules? Say list, show, check, test or why.");
    }

    @Command(name = "list", description = "All checks of the policy, a line each.")
    int list(@Mixin PolicyOption option) throws IOException {
        return option.use(err(), policy -> {
            policy.checks().forEach(check -> out().println(line(check.page())));
            return Exit.OK.code();
        });
    }

    private static String line(Page page) {
        return page.id()
                + " ".repeat(8 - page.id().length())
                + page.title()
                + (page.mandatory() ? "  (mandatory)" : "");
    }

    @Command(name = "show", description = "The page and the rules of one check.")
    int show(
            @Parameters(paramLabel = "ID", description = "The check, such as NDA-01.") String id,
            @Mixin PolicyOption option)
            throws IOException {
        return option.use(err(), policy -> {
            show(policy.check(new KnownChecks(policy, spec).of(id)));
            return Exit.OK.code();
        });
    }

    private void show(Check check) {
        Page page = check.page();
        out().println(page.id() + ": " + page.title());
        out().println("Wanted: " + page.position());
        out().println("Evidence: " + String.join(", ", page.evidence()) + ". Owner: " + page.owner()
                + ". Since version " + page.since() + ".");
        out().println();
        out().println(page.text());
        out().println();
        out().println(check.rules().text());
    }

    @Command(name = "check", description = "Find what is wrong in the rules folder, with file and line.")
    int check(@Mixin PolicyOption option) throws IOException {
        return option.use(err(), policy -> {
            List<Problem> problems = new ArrayList<>();
            List<Case> cases = Cases.read(policy, problems);
            problems.addAll(RuleBase.faults(policy));
            if (!problems.isEmpty()) {
                return PolicyOption.tell(problems, err());
            }
            out().println("The policy is sound: " + policy.checks().size() + " checks, " + rules(policy) + " rules, "
                    + cases.size() + " cases.");
            return Exit.OK.code();
        });
    }

    private static long rules(Policy policy) {
        return policy.checks().stream()
                .mapToLong(check -> check.rules().rules().size())
                .sum();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
