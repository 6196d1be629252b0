package org.countersign.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.countersign.policy.Policy;
import org.countersign.report.ReportFiles;
import org.countersign.workbench.sheet.DecisionSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign rules export}: the thresholds, settings and texts as a workbook to decide in. */
@Command(name = "export", description = "Write thresholds, settings and texts as a workbook, to change them there.")
final class RulesExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PolicyOption policyOption;

    @Parameters(paramLabel = "FILE.xlsx", description = "Where the workbook goes.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        return policyOption.use(spec.commandLine().getErr(), this::write);
    }

    private int write(Policy policy) throws IOException {
        ReportFiles.write(file, out -> DecisionSheet.write(policy, out));
        spec.commandLine().getOut().println("Written: " + file);
        return Exit.OK.code();
    }
}
