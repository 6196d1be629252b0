package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.countersign.policy.Policy;
import org.countersign.report.PublishedJson;
import org.countersign.report.ReportFiles;
import org.countersign.workbench.diff.DiffJson;
import org.countersign.workbench.diff.DiffText;
import org.countersign.workbench.diff.PolicyDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code countersign rules diff}: what two versions of the policy say differently. */
@Command(name = "diff", description = "What this policy says differently from another version of it.")
final class RulesDiffCommand implements Callable<Integer> {

    /** The forms in which differences are told. */
    enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private PolicyOption policyOption;

    @Mixin
    private AgainstOption against;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; text if left out.")
    private Format format = Format.text;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        return policyOption.use(err, policy -> against.use(err, old -> tell(old, policy)));
    }

    private int tell(Policy from, Policy to) throws IOException {
        PolicyDiff diff = PolicyDiff.between(from, to);
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                format == Format.json
                        ? ReportFiles.text(stream -> PublishedJson.write(DiffJson.of(diff), stream))
                        : DiffText.of(diff));
        out.flush();
        return Exit.OK.code();
    }
}
