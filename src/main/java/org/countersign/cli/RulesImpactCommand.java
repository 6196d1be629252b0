package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.countersign.audit.Auditor;
import org.countersign.intake.NothingToAudit;
import org.countersign.policy.Policy;
import org.countersign.policy.RuleBase;
import org.countersign.report.PublishedJson;
import org.countersign.report.ReportFiles;
import org.countersign.workbench.impact.Comparison;
import org.countersign.workbench.impact.Impact;
import org.countersign.workbench.impact.ImpactJson;
import org.countersign.workbench.impact.ImpactText;
import org.countersign.workbench.impact.ImpactWorkbook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign rules impact}: which past reviews another version of the policy would change. */
@Command(name = "impact", description = "Which past reviews come out otherwise than by another version of the policy.")
final class RulesImpactCommand implements Callable<Integer>, RunsRules {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PolicyOption policyOption;

    @Mixin
    private DeadlineOption deadline;

    @Mixin
    private AgainstOption against;

    @Mixin
    private TrustOption trust;

    @Parameters(arity = "1..*", paramLabel = "DOSSIER", description = "A folder, a zip or a single file.")
    private List<Path> dossiers;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day to judge by; today if left out.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where impact.xlsx and impact.json go; nothing is written if left out.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        return policyOption.use(err, policy -> against.use(err, old -> compare(old, policy)));
    }

    private int compare(Policy from, Policy to) throws IOException, RuleBase.DoesNotCompile {
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
        List<NothingToAudit> nothing = new ArrayList<>();
        try (RuleBase then = RuleBase.compile(from, RuleBase.Builder.EXECUTABLE);
                RuleBase now = RuleBase.compile(to, RuleBase.Builder.EXECUTABLE)) {
            tell(new Comparison(auditor(then), auditor(now), day).of(dossiers, nothing::add));
        }
        nothing.forEach(each -> spec.commandLine().getErr().println("countersign: " + each.why()));
        return (nothing.isEmpty() ? Exit.OK : Exit.NOTHING).code();
    }

    private Auditor auditor(RuleBase rules) throws IOException {
        Policy policy = rules.policy();
        return new Auditor(rules, trust.approvals(policy.folder()).of(policy));
    }

    private void tell(Impact impact) throws IOException {
        PrintWriter screen = spec.commandLine().getOut();
        screen.print(ImpactText.of(impact));
        if (out != null) {
            Path workbook = out.resolve("impact.xlsx");
            Path json = out.resolve("impact.json");
            ReportFiles.write(workbook, stream -> ImpactWorkbook.write(impact, stream));
            ReportFiles.write(json, stream -> PublishedJson.write(ImpactJson.of(impact), stream));
            screen.println("Written: " + workbook + ", " + json);
        }
        screen.flush();
    }

    @Override
    public List<Path> rulesFolders() {
        return List.of(policyOption.folder(), against.folder());
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
