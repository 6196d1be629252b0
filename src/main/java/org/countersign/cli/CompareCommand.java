package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.countersign.audit.Audit;
import org.countersign.audit.Auditor;
import org.countersign.comparison.ComparisonJson;
import org.countersign.comparison.ComparisonText;
import org.countersign.comparison.Judged;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.intake.NothingToAudit;
import org.countersign.intake.Reading;
import org.countersign.policy.Policy;
import org.countersign.policy.RuleBase;
import org.countersign.report.PublishedJson;
import org.countersign.report.ReportFiles;
import org.countersign.report.json.AuditJson;
import org.countersign.report.sheet.Figures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign compare}: two vendors, or two dates of one. */
@Command(
        name = "compare",
        description = "Sets two vendors, or two audits of one, side by side.",
        footer = {
            "",
            "Examples:",
            "  countersign compare vendor-a vendor-b",
            "  countersign compare reports/march.json reports/april.json",
            "",
            "Exit code: 0 both were compared; 2 wrong usage; 3 nothing to audit; 5 the policy is invalid;",
            "70 a fault of ours."
        },
        sortOptions = false)
final class CompareCommand implements Callable<Integer>, RunsRules {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PolicyOption policyOption;

    @Mixin
    private DeadlineOption deadline;

    @Mixin
    private TrustOption trust;

    @Parameters(index = "0", paramLabel = "A", description = "A dossier, or a report of ours in JSON.")
    private Path first;

    @Parameters(index = "1", paramLabel = "B", description = "Another, or the same vendor's at another time.")
    private Path second;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day to judge dossiers by; today if left out. A report keeps its own.")
    private @Nullable LocalDate asOf;

    @Option(names = "--json", description = "Print countersign-comparison JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (reported(first).isPresent() && reported(second).isPresent()) {
            return tell(List.of(reported(first).orElseThrow(), reported(second).orElseThrow()));
        }
        return policyOption.use(spec.commandLine().getErr(), this::judgeAndTell);
    }

    private int judgeAndTell(Policy policy) throws IOException, RuleBase.DoesNotCompile {
        List<Side> sides = new ArrayList<>();
        for (Path each : List.of(first, second)) {
            side(each, policy).ifPresent(sides::add);
        }
        // Rules take long to compile, and what is missing is told at once.
        if (sides.size() < 2) {
            return Exit.NOTHING.code();
        }
        try (RuleBase rules = RuleBase.compile(policy, RuleBase.Builder.EXECUTABLE)) {
            Auditor auditor =
                    new Auditor(rules, trust.approvals(policy.folder()).of(policy));
            return tell(sides.stream().map(side -> side.judged(auditor)).toList());
        }
    }

    /** What is compared, once there is somebody to judge it. */
    private interface Side {
        Judged judged(Auditor auditor);
    }

    private Optional<Side> side(Path path, Policy policy) throws IOException {
        Optional<Judged> reported = reported(path);
        if (reported.isPresent()) {
            return reported.map(judged -> auditor -> judged);
        }
        Reading reading = Intake.read(path, policy.vocabulary());
        if (reading instanceof NothingToAudit nothing) {
            spec.commandLine().getErr().println("countersign: " + nothing.why());
            return Optional.empty();
        }
        return Optional.of(auditor -> judge((Dossier) reading, auditor));
    }

    private Judged judge(Dossier dossier, Auditor auditor) {
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
        Audit audit = auditor.audit(dossier.name(), dossier.inputs(), dossier.facts(), day);
        return Judged.of(dossier.name(), AuditJson.of(audit), Figures.of(audit));
    }

    /** The report that lies there, if it is one: a vendor may send JSON too. */
    private static Optional<Judged> reported(Path path) throws IOException {
        return path.toString().endsWith(".json") && Files.isRegularFile(path)
                ? Judged.of(Intake.name(path), Files.readAllBytes(path))
                : Optional.empty();
    }

    private int tell(List<Judged> both) throws IOException {
        PrintWriter screen = spec.commandLine().getOut();
        if (json) {
            ComparisonJson compared = ComparisonJson.of(both.get(0), both.get(1));
            screen.write(ReportFiles.text(stream -> PublishedJson.write(compared, stream)));
        } else {
            screen.print(ComparisonText.of(both.get(0), both.get(1)));
        }
        screen.flush();
        return Exit.OK.code();
    }

    @Override
    public List<Path> rulesFolders() {
        return List.of(policyOption.folder());
    }

    @Override
    public boolean isTrusted(Path rules) throws IOException {
        return trust.standsBehind(rules);
    }

    @Override
    public Optional<Duration> deadline() {
        return deadline.deadline();
    }
}
