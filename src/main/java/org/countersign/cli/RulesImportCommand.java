package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.countersign.policy.Policy;
import org.countersign.report.ReportFiles;
import org.countersign.workbench.sheet.SheetReader;
import org.countersign.workbench.sheet.SheetReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign rules import}: takes over what was changed in a decision sheet. */
@Command(name = "import", description = "Take over what was changed in a workbook that \"export\" wrote.")
final class RulesImportCommand implements Callable<Integer>, RunsRules {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PolicyOption policyOption;

    @Mixin
    private DeadlineOption deadline;

    @Parameters(paramLabel = "FILE.xlsx", description = "The workbook.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + file);
        }
        return policyOption.use(spec.commandLine().getErr(), this::take);
    }

    private int take(Policy policy) throws IOException {
        SheetReading reading = SheetReader.read(policy, file);
        if (reading instanceof SheetReading.Refused refused) {
            PrintWriter err = spec.commandLine().getErr();
            refused.problems().forEach(err::println);
            err.println("Nothing was changed.");
            return Exit.POLICY.code();
        }
        SheetReading.Sound sound = (SheetReading.Sound) reading;
        for (Map.Entry<Path, String> changed : sound.files().entrySet()) {
            ReportFiles.write(
                    policy.folder().resolve(changed.getKey()),
                    out -> out.write(changed.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        tell(sound);
        return Exit.OK.code();
    }

    private void tell(SheetReading.Sound sound) {
        PrintWriter out = spec.commandLine().getOut();
        sound.edits().forEach(out::println);
        out.println(
                sound.edits().isEmpty()
                        ? "The sheet says what the policy says; nothing was changed."
                        : sound.files().size() + " files changed. Raise the version in policy.yaml, and run"
                                + " \"countersign rules test\".");
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
