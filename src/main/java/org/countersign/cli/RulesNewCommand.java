package org.countersign.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.countersign.report.ReportFiles;
import org.countersign.workbench.draft.Drafting;
import org.countersign.workbench.draft.NewCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign rules new}: the page, rules and cases of a check to start from. */
@Command(name = "new", description = "Write page, rules and cases of a new check, to be changed from there.")
final class RulesNewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "AREA", description = "The area, as policy.yaml names it, such as nda.")
    private String area = "";

    @Parameters(index = "1", paramLabel = "ID", description = "The id of the check, such as NDA-20.")
    private String id = "";

    @Option(names = "--title", paramLabel = "TITLE", description = "What it checks, in one line.")
    private String title = "Say in one line what is checked";

    @Mixin
    private PolicyOption option;

    @Override
    public Integer call() throws IOException {
        return option.use(spec.commandLine().getErr(), policy -> {
            Drafting drafting = new NewCheck(policy, area, id, title).draft();
            if (drafting instanceof Drafting.Refused refused) {
                throw new ParameterException(spec.commandLine(), refused.why());
            }
            write(((Drafting.Drafted) drafting).files());
            return Exit.OK.code();
        });
    }

    private void write(Map<Path, String> files) throws IOException {
        for (Map.Entry<Path, String> file : new TreeMap<>(files).entrySet()) {
            ReportFiles.write(file.getKey(), out -> out.write(file.getValue().getBytes(StandardCharsets.UTF_8)));
            spec.commandLine().getOut().println("Written: " + file.getKey());
        }
    }
}
