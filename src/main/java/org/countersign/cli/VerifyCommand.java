package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.countersign.audit.Auditor;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.intake.NothingToAudit;
import org.countersign.intake.Reading;
import org.countersign.policy.Policy;
import org.countersign.policy.RuleBase;
import org.countersign.report.AnchorFile;
import org.countersign.report.Differences;
import org.countersign.report.PublishedJson;
import org.countersign.report.json.AuditJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign verify}: whether a report still follows from its dossier, and whether a trail and a report are as they were. */
@Command(
        name = "verify",
        description = "Says whether a report follows from its documents and rules, or whether a trail or a report is"
                + " as it was.",
        footer = {
            "",
            "Examples:",
            "  countersign verify vendor-a.json vendor-a",
            "  countersign verify --anchor vendor-a.anchor.json --config countersign.yaml",
            "  countersign verify vendor-a.xlsx --anchor vendor-a.anchor.json",
            "",
            "Exit code: 0 it does, or is; 1 it does not, or is not."
        },
        sortOptions = false)
final class VerifyCommand implements Callable<Integer>, RunsRules {
    private static final int SHOWN = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "REPORT",
            description = "The report in JSON; beside an anchor, the workbook too.")
    private @Nullable Path report;

    @Parameters(index = "1", arity = "0..1", paramLabel = "DOSSIER", description = "The documents it was made of.")
    private @Nullable Path dossier;

    @Option(names = "--anchor", paramLabel = "FILE", description = "An anchor that was kept, such as beside a report.")
    private @Nullable Path anchor;

    @Mixin
    private StoreOption store;

    @Mixin
    private PolicyOption policyOption;

    @Mixin
    private TrustOption trust;

    @Override
    public Integer call() throws IOException {
        if (anchor != null && dossier == null) {
            return verifyAnchor(anchor);
        }
        if (anchor != null || report == null || dossier == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name a REPORT and its DOSSIER, or an anchor with --anchor FILE and, if you like, a REPORT");
        }
        Path json = report;
        Path documents = dossier;
        Optional<AuditJson> told = PublishedJson.tryRead(json, AuditJson.class);
        if (told.filter(VerifyCommand::isReport).isEmpty()) {
            return refuse(json + " is no report in JSON, or may not be read; the workbook cannot be verified, but the"
                    + " JSON that was made with it");
        }
        return policyOption.use(err(), policy -> verifyReport(policy, json, told.get(), documents));
    }

    /** Whoever changed a report may have left anything out. */
    private static boolean isReport(AuditJson told) {
        boolean whole = Stream.of(
                        told.engagement(), told.policy(), told.verdict(), told.areas(), told.checks(), told.inputs())
                .allMatch(Objects::nonNull);
        return whole
                && "countersign-audit".equals(told.format())
                && told.checks().stream().allMatch(check -> check.findings() != null)
                && String.valueOf(told.asOf()).matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    }

    private int verifyReport(Policy policy, Path json, AuditJson told, Path documents)
            throws IOException, RuleBase.DoesNotCompile {
        Reading reading = Intake.read(documents, policy.vocabulary());
        if (reading instanceof NothingToAudit nothing) {
            return refuse(nothing.why());
        }
        Dossier read = (Dossier) reading;
        try (RuleBase rules = RuleBase.compile(policy, RuleBase.Builder.EXECUTABLE)) {
            Auditor auditor =
                    new Auditor(rules, trust.approvals(policy.folder()).of(policy));
            AuditJson now =
                    AuditJson.of(auditor.audit(read.name(), read.inputs(), read.facts(), LocalDate.parse(told.asOf())));
            List<String> differences = Differences.between(told, now);
            if (differences.isEmpty()) {
                return say("The report follows from " + documents + " and " + policy.name() + " " + policy.version()
                        + ", as of " + told.asOf() + ".");
            }
            err().println(json + " does not follow from " + documents + " and these rules:");
            differences.stream().limit(SHOWN).forEach(line -> err().println("  " + line));
            if (differences.size() > SHOWN) {
                err().println("  and " + (differences.size() - SHOWN) + " more");
            }
            return Exit.FINDINGS.code();
        }
    }

    private int verifyAnchor(Path file) throws IOException {
        Optional<AnchorFile> kept = PublishedJson.tryRead(file, AnchorFile.class);
        if (kept.isEmpty() || !AnchorFile.FORMAT.equals(kept.get().format())) {
            return refuse(file + " is no anchor, or may not be read");
        }
        Anchored anchored = new Anchored(file, kept.get());
        return told(report == null ? anchored.trail(store) : anchored.report(report));
    }

    private int told(Anchored.Outcome outcome) {
        if (outcome instanceof Anchored.Outcome.Holds holds) {
            return say(holds.words());
        } else if (outcome instanceof Anchored.Outcome.Unknown unknown) {
            return refuse(unknown.why());
        }
        err().println(((Anchored.Outcome.Differs) outcome).words());
        return Exit.FINDINGS.code();
    }

    private int say(String words) {
        spec.commandLine().getOut().println(words);
        spec.commandLine().getOut().flush();
        return Exit.OK.code();
    }

    private int refuse(String why) {
        err().println("countersign: " + why);
        return Exit.USAGE.code();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    @Override
    public List<Path> rulesFolders() {
        return report == null ? List.of() : List.of(policyOption.folder());
    }

    @Override
    public boolean isTrusted(Path rules) throws IOException {
        return trust.standsBehind(rules);
    }

    @Override
    public Optional<Duration> deadline() {
        return Optional.empty();
    }
}
