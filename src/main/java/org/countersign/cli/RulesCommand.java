package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.policy.Case;
import org.countersign.policy.CaseResult;
import org.countersign.policy.Cases;
import org.countersign.policy.Check;
import org.countersign.policy.Page;
import org.countersign.policy.Policy;
import org.countersign.policy.Problem;
import org.countersign.policy.RuleBase;
import org.jspecify.annotations.Nullable;
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
        subcommands = {
            RulesApproveCommand.class,
            RulesCheckCommand.class,
            RulesDiffCommand.class,
            RulesExportCommand.class,
            RulesFactsCommand.class,
            RulesImpactCommand.class,
            RulesImportCommand.class,
            RulesKeysCommand.class,
            RulesNewCommand.class
        })
final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "What about the rules? Say list, show, check, test, new or facts.");
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
            show(policy.check(known(policy, id)));
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

    @Command(name = "test", description = "Run the cases and show expected against got.")
    int test(
            @Parameters(paramLabel = "ID", arity = "0..*", description = "Only these checks.") @Nullable
                    List<String> ids,
            @Mixin PolicyOption option)
            throws IOException {
        return option.use(err(), policy -> test(ids == null ? policy : policy.only(known(policy, ids))));
    }

    private int test(Policy policy) throws RuleBase.DoesNotCompile {
        List<Problem> problems = new ArrayList<>();
        List<Case> cases = Cases.read(policy, problems);
        if (!problems.isEmpty()) {
            return PolicyOption.tell(problems, err());
        }
        try (RuleBase rules = RuleBase.compile(policy, RuleBase.Builder.EXECUTABLE)) {
            List<CaseResult> failed = cases.stream()
                    .map(each -> Cases.run(rules, each))
                    .filter(result -> !result.passed())
                    .toList();
            failed.forEach(out()::println);
            out().println(cases.size() + " cases, " + failed.size() + " failed.");
            return failed.isEmpty() ? Exit.OK.code() : Exit.FINDINGS.code();
        }
    }

    private Set<String> known(Policy policy, List<String> ids) {
        Set<String> known = new TreeSet<>();
        ids.forEach(id -> known.add(known(policy, id)));
        return known;
    }

    /** The id as the policy writes it. */
    private String known(Policy policy, String id) {
        return policy.checks().stream()
                .map(Check::id)
                .filter(id::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "there is no check " + id + "; \"countersign rules list\" names them all"));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
