package org.countersign.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.intake.NothingToAudit;
import org.countersign.intake.Reading;
import org.countersign.policy.Policy;
import org.countersign.policy.RuleBase;
import org.countersign.workbench.why.Why;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign rules why}: why a check has its colour, condition by condition. */
@Command(
        name = "why",
        description = "Why a check has its colour in a dossier, and why its other rules did not fire.",
        footer = {"", "Example:", "  countersign rules why NDA-01 --dossier sample-contracts/outstaffing-bad"},
        sortOptions = false)
final class RulesWhyCommand implements Callable<Integer>, RunsRules {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PolicyOption policyOption;

    @Mixin
    private DeadlineOption deadline;

    @Parameters(paramLabel = "ID", description = "The check, such as NDA-01.")
    private String id;

    @Option(names = "--dossier", required = true, paramLabel = "DOSSIER", description = "A folder, a zip or a file.")
    private @Nullable Path dossier;

    @Option(names = "--subject", paramLabel = "ID", description = "Only about this one, such as the id of a person.")
    private @Nullable String subject;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day to judge by, such as 2026-03-01; today if left out.")
    private @Nullable LocalDate asOf;

    @Override
    public Integer call() throws IOException {
        return policyOption.use(spec.commandLine().getErr(), this::explain);
    }

    private int explain(Policy policy) throws RuleBase.DoesNotCompile {
        String known = new KnownChecks(policy, spec).of(id);
        Reading reading = Intake.read(Objects.requireNonNull(dossier), policy.vocabulary());
        if (reading instanceof NothingToAudit nothing) {
            spec.commandLine().getErr().println("countersign: " + nothing.why());
            return Exit.NOTHING.code();
        }
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
        Why.of(policy, known, (Dossier) reading, day, subject)
                .lines()
                .forEach(spec.commandLine().getOut()::println);
        return Exit.OK.code();
    }

    @Override
    public List<Path> rulesFolders() {
        return List.of(policyOption.folder());
    }

    @Override
    public Optional<Duration> deadline() {
        return deadline.deadline();
    }
}
