package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.countersign.policy.Check;
import org.countersign.policy.Page;
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
            RulesNewCommand.class,
            RulesTestCommand.class,
            RulesWhyCommand.class
        })
final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "What about the rules? Say list, show, check, test, why, new, facts, diff, impact, export, import, keys or approve.");
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

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
