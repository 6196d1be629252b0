package org.countersign.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.countersign.policy.FactEntry;
import org.countersign.report.ReportFiles;
import org.countersign.workbench.words.FactsJson;
import org.countersign.workbench.words.FactsText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign rules facts}: the words of which conditions are made. */
@Command(
        name = "facts",
        description = "The facts that rules may ask for, with their fields, sorts of value and choices.")
final class RulesFactsCommand implements Callable<Integer> {

    /** How they are shown. */
    enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FACT", arity = "0..1", description = "Only this one, such as Person.")
    private @Nullable String fact;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; text if left out.")
    private Format format = Format.text;

    @Mixin
    private PolicyOption option;

    @Override
    public Integer call() throws IOException {
        return option.use(spec.commandLine().getErr(), policy -> {
            List<FactEntry> wanted = wanted(FactEntry.of(policy));
            spec.commandLine()
                    .getOut()
                    .print(
                            format == Format.json
                                    ? ReportFiles.text(out -> FactsJson.write(wanted, out))
                                    : text(wanted));
            spec.commandLine().getOut().flush();
            return Exit.OK.code();
        });
    }

    private static String text(List<FactEntry> wanted) {
        return String.join(
                        "\n\n",
                        wanted.stream()
                                .map(FactsText::new)
                                .map(FactsText::toString)
                                .toList())
                + "\n";
    }

    private List<FactEntry> wanted(List<FactEntry> all) {
        List<FactEntry> wanted = all.stream()
                .filter(entry -> fact == null || entry.fact().equalsIgnoreCase(fact))
                .toList();
        if (wanted.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no fact " + fact + "; there are "
                            + String.join(
                                    ", ", all.stream().map(FactEntry::fact).toList()));
        }
        return wanted;
    }
}
