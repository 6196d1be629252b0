package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.policy.Case;
import org.countersign.policy.Cases;
import org.countersign.policy.Policy;
import org.countersign.policy.Problem;
import org.countersign.policy.RuleBase;
import org.countersign.report.ReportFiles;
import org.countersign.workbench.tried.Coverage;
import org.countersign.workbench.tried.CoverageJson;
import org.countersign.workbench.tried.Saves;
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
final class RulesTestCommand implements Callable<Integer>, RunsRules {

    /** How the outcome is told. */
    enum Format {
        text,
        json
    }

    private static final Pattern CHECK_FILE = Pattern.compile("([A-Z]{2,4}-\\d{2})\\.(?:md|drl|cases\\.yaml)");

    @Spec
    private CommandSpec spec;

    @Mixin
    private PolicyOption policyOption;

    @Mixin
    private DeadlineOption deadline;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Only these checks.")
    private @Nullable List<String> ids;

    @Option(names = "--coverage", description = "Name each rule, condition and threshold edge that no case tries.")
    private boolean coverage;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; text if left out.")
    private Format format = Format.text;

    @Option(names = "--watch", description = "Check and test again on each save, until Ctrl-C or the end of the input.")
    private boolean watch;

    @Override
    public Integer call() throws IOException {
        Set<String> wanted = new TreeSet<>(ids == null ? Set.of() : ids);
        return watch ? watch(wanted) : test(wanted);
    }

    private int test(Set<String> wanted) throws IOException {
        return policyOption.use(
                spec.commandLine().getErr(),
                policy -> test(wanted.isEmpty() ? policy : policy.only(new KnownChecks(policy, spec).of(wanted))));
    }

    /** Tests the check whose file was saved, or all that are wanted when it was a sheet of the whole policy. */
    private int watch(Set<String> wanted) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (Saves saves = new Saves(policyOption.folder())) {
            endWithTheInput(saves);
            test(wanted);
            out.println("Watching " + policyOption.folder() + "; Ctrl-C ends it.");
            out.flush();
            for (Set<String> names = saves.next(); !names.isEmpty(); names = saves.next()) {
                long began = System.nanoTime();
                Set<String> saved = checks(names);
                test(saved.isEmpty() ? wanted : saved);
                out.printf(Locale.ROOT, "%s: %.1f s%n", String.join(", ", names), (System.nanoTime() - began) / 1e9);
                out.flush();
            }
            return Exit.OK.code();
        } catch (InterruptedException e) {
            return Exit.OK.code();
        }
    }

    /** The checks whose pages, rules or cases these are, as far as they are files of checks. */
    private static Set<String> checks(Set<String> names) {
        return names.stream()
                .map(CHECK_FILE::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void endWithTheInput(Saves saves) {
        Main main = (Main) spec.root().userObject();
        Thread reader = new Thread(() -> {
            try (saves) {
                main.in().lines().forEach(line -> {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    private int test(Policy policy) throws IOException, RuleBase.DoesNotCompile {
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

    private Exit tell(List<Trial> trials) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Trial> failed =
                trials.stream().filter(trial -> !trial.result().passed()).toList();
        if (format == Format.json) {
            out.write(ReportFiles.text(stream -> CoverageJson.write(trials, stream)));
            return failed.isEmpty() ? Exit.OK : Exit.FINDINGS;
        }
        failed.forEach(trial -> trial.failure().forEach(out::println));
        Coverage tried = Coverage.of(trials);
        if (coverage) {
            tried.gaps().forEach(out::println);
        }
        out.println(trials.size() + " cases, " + failed.size() + " failed. " + tried.total());
        return failed.isEmpty() ? Exit.OK : Exit.FINDINGS;
    }

    @Override
    public List<Path> rulesFolders() {
        return List.of(policyOption.folder());
    }

    @Override
    public Optional<Duration> deadline() {
        return watch ? Optional.empty() : deadline.deadline();
    }
}
