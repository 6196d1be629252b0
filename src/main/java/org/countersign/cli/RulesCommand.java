package org.countersign.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.countersign.policy.Case;
import org.countersign.policy.CaseResult;
import org.countersign.policy.Cases;
import org.countersign.policy.Check;
import org.countersign.policy.Page;
import org.countersign.policy.Policy;
import org.countersign.policy.PolicyReader;
import org.countersign.policy.PolicyReading;
import org.countersign.policy.Problem;
import org.countersign.policy.RuleBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign rules}: looks at the policy, checks it, and tries its cases. */
@Command(name = "rules", description = "Look at the policy, check it, try its cases.")
final class RulesCommand {

    private static final int FAILED = 1;
    private static final int INVALID = 5;

    @Spec
    private CommandSpec spec;

    @Command(name = "list", description = "All checks of the policy, a line each.")
    int list(@Option(names = "--rules", paramLabel = "DIR", description = "The rules folder.") Path rules) {
        return with(rules, policy -> {
            policy.checks().forEach(check -> out().println(line(check.page())));
            return 0;
        });
    }

    private static String line(Page page) {
        return page.id()
                + (page.id().length() < 6 ? "   " : "  ")
                + page.title()
                + (page.mandatory() ? "  (mandatory)" : "");
    }

    @Command(name = "show", description = "The page and the rules of one check.")
    int show(
            @Parameters(paramLabel = "ID", description = "The check, such as NDA-01.") String id,
            @Option(names = "--rules", paramLabel = "DIR", description = "The rules folder.") Path rules) {
        return with(rules, policy -> policy.checks().stream()
                .filter(check -> check.id().equalsIgnoreCase(id))
                .findFirst()
                .map(this::show)
                .orElseGet(() -> {
                    err().println("There is no check " + id + ". \"countersign rules list\" names them all.");
                    return 2;
                }));
    }

    private int show(Check check) {
        Page page = check.page();
        out().println(page.id() + ": " + page.title());
        out().println("Wanted: " + page.position());
        out().println("Evidence: " + String.join(", ", page.evidence()) + ". Owner: " + page.owner()
                + ". Since version " + page.since());
        out().println();
        out().println(page.text());
        out().println();
        out().println(check.rules().text());
        return 0;
    }

    @Command(name = "check", description = "Find what is wrong in the rules folder, with file and line.")
    int check(@Option(names = "--rules", paramLabel = "DIR", description = "The rules folder.") Path rules) {
        return with(rules, policy -> {
            List<Problem> problems = new ArrayList<>();
            List<Case> cases = Cases.read(policy, problems);
            if (!problems.isEmpty()) {
                return told(problems);
            }
            List<Problem> faults = RuleBase.faults(policy);
            if (!faults.isEmpty()) {
                return told(faults);
            }
            out().println("The policy is sound: " + policy.checks().size() + " checks, " + rules(policy) + " rules, "
                    + cases.size() + " cases.");
            return 0;
        });
    }

    private static long rules(Policy policy) {
        return policy.checks().stream()
                .mapToLong(check -> check.rules().rules().size())
                .sum();
    }

    @Command(name = "test", description = "Run the cases and show expected against got.")
    int test(
            @Parameters(paramLabel = "ID", arity = "0..*", description = "Only these checks.") List<String> ids,
            @Option(names = "--rules", paramLabel = "DIR", description = "The rules folder.") Path rules) {
        return with(rules, policy -> {
            List<Problem> problems = new ArrayList<>();
            Policy wanted = ids == null ? policy : policy.only(Set.copyOf(ids));
            List<Case> cases = Cases.read(wanted, problems);
            if (!problems.isEmpty()) {
                return told(problems);
            }
            try (RuleBase base = RuleBase.compile(wanted, RuleBase.Builder.EXECUTABLE)) {
                List<CaseResult> failed = cases.stream()
                        .map(each -> Cases.run(base, each))
                        .filter(result -> !result.passed())
                        .toList();
                failed.forEach(result -> out().println(result));
                out().println(cases.size() + " cases, " + failed.size() + " failed.");
                return failed.isEmpty() ? 0 : FAILED;
            } catch (RuleBase.DoesNotCompile e) {
                return told(RuleBase.faults(wanted));
            }
        });
    }

    private int with(Path rules, Function<Policy, Integer> use) {
        PolicyReading reading =
                PolicyReader.read(rules == null ? Installation.ofProcess().rules() : rules);
        return reading instanceof PolicyReading.Invalid invalid
                ? told(invalid.problems())
                : use.apply(((PolicyReading.Sound) reading).policy());
    }

    private int told(List<Problem> problems) {
        problems.forEach(err()::println);
        err().println(problems.size() == 1 ? "1 problem." : problems.size() + " problems.");
        return INVALID;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
