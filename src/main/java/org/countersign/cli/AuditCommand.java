package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.countersign.audit.Audit;
import org.countersign.audit.Auditor;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.intake.NothingToAudit;
import org.countersign.intake.Reading;
import org.countersign.intake.guard.Limits;
import org.countersign.policy.Policy;
import org.countersign.policy.RuleBase;
import org.countersign.policy.lock.Approvals;
import org.countersign.report.JsonReport;
import org.countersign.report.Printable;
import org.countersign.report.ReportFiles;
import org.countersign.report.SummaryText;
import org.countersign.report.WorkbookReport;
import org.countersign.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code countersign audit}: from dossiers to workbooks. */
@Command(
        name = "audit",
        description = "Audits dossiers and writes a workbook and a JSON file for each.",
        footer = {
            "",
            "Examples:",
            "  countersign audit sample-contracts/outstaffing-good",
            "  countersign audit vendor-a vendor-b --out reports --as-of 2026-03-01",
            "",
            "Exit code: 0 nothing at or above --fail-on; 1 something is; 2 wrong usage; 3 nothing to audit;",
            "4 some input could not be read; 5 the policy is invalid or not approved; 70 a fault of ours."
        },
        sortOptions = false)
final class AuditCommand implements Callable<Integer>, RunsRules {

    /** The forms in which an audit is written. */
    enum Format {
        xlsx,
        json
    }

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main main;

    @Mixin
    private PolicyOption policyOption;

    @Mixin
    private DeadlineOption deadline;

    @Parameters(arity = "1..*", paramLabel = "DOSSIER", description = "A folder, a zip or a single file.")
    private List<Path> dossiers;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day to judge by, such as 2026-03-01; today if left out.")
    private @Nullable LocalDate asOf;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the reports go; ${DEFAULT-VALUE} if left out.")
    private Path out = Path.of("out");

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "xlsx, json, or both with a comma; both if left out.")
    private @Nullable Set<Format> formats;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description =
                    "From which result on the exit code is 1: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
    private FailOn failOn = FailOn.verdict;

    @Option(
            names = "--require-approved",
            description = "Refuse a policy that is not approved by a key that is trusted, or not in effect.")
    private boolean requireApproved;

    @Mixin
    private TrustOption trust;

    @Override
    public Integer call() throws IOException {
        refuseToWriteIntoEvidence();
        return policyOption.use(spec.commandLine().getErr(), this::auditAll);
    }

    private int auditAll(Policy policy) throws IOException, RuleBase.DoesNotCompile {
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
        Approvals approvals = trust.approvals(policy.folder());
        List<String> refusals = requireApproved ? approvals.refusals(policy, day) : List.of();
        if (!refusals.isEmpty()) {
            return refuse(policy, refusals);
        }
        List<Reading> readings = read(policy.vocabulary());
        if (readings.stream().allMatch(NothingToAudit.class::isInstance)) {
            // Said at once: compiling the rules would take longer than all else.
            readings.forEach(reading -> tell((NothingToAudit) reading));
            return Exit.NOTHING.code();
        }
        Exit exit = Exit.OK;
        try (RuleBase rules = RuleBase.compile(policy, RuleBase.Builder.EXECUTABLE)) {
            Auditor auditor = new Auditor(rules, approvals.of(policy));
            ReportNames names = new ReportNames();
            for (Reading reading : readings) {
                exit = exit.or(result(reading, auditor, day, names));
            }
        }
        return exit.code();
    }

    private int refuse(Policy policy, List<String> refusals) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("countersign: nothing was audited, as the policy in " + policy.folder() + " is not approved:");
        refusals.forEach(why -> err.println("  " + Printable.line(why)));
        return Exit.POLICY.code();
    }

    private List<Reading> read(Vocabulary vocabulary) {
        try (Progress progress = new Progress(spec.commandLine().getErr(), main.terminal())) {
            return dossiers.stream()
                    .map(path -> Intake.read(path, vocabulary, Limits.USUAL, progress::accept))
                    .toList();
        }
    }

    private Exit result(Reading reading, Auditor auditor, LocalDate day, ReportNames names) throws IOException {
        if (reading instanceof NothingToAudit nothing) {
            tell(nothing);
            return Exit.NOTHING;
        }
        Dossier dossier = (Dossier) reading;
        Audit audit = auditor.audit(dossier.name(), dossier.inputs(), dossier.facts(), day);
        write(audit, names.next(audit.name()));
        return failOn.judge(audit).or(Unread.in(audit));
    }

    private void tell(NothingToAudit nothing) {
        spec.commandLine().getErr().println("countersign: " + nothing.why());
    }

    private void write(Audit audit, String name) throws IOException {
        PrintWriter screen = spec.commandLine().getOut();
        screen.print(SummaryText.of(audit, main.terminal().colour()));
        for (Format format : formats == null ? EnumSet.allOf(Format.class) : formats) {
            Path file = out.resolve(name + "." + format);
            ReportFiles.write(file, stream -> {
                switch (format) {
                    case xlsx -> WorkbookReport.write(audit, stream);
                    case json -> JsonReport.write(audit, stream);
                }
            });
            screen.println("  Written: " + file);
        }
        screen.flush();
    }

    /** Nothing is ever written into a dossier: it would change the evidence. */
    private void refuseToWriteIntoEvidence() {
        Path target = out.toAbsolutePath().normalize();
        dossiers.stream()
                .filter(dossier -> target.startsWith(dossier.toAbsolutePath().normalize()))
                .findFirst()
                .ifPresent(dossier -> {
                    throw new ParameterException(
                            spec.commandLine(),
                            out + " lies inside the dossier " + dossier
                                    + ", which must stay as it is. Name another folder with --out");
                });
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
