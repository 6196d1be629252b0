package org.countersign.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.countersign.facts.Model;
import org.countersign.kit.Kit;
import org.countersign.vocabulary.VocabularyReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign template}: writes a blank kit to fill in. */
@Command(
        name = "template",
        description = "Writes a blank kit: checklist, questionnaire and registers to fill in.",
        sortOptions = false)
final class TemplateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder that the kit is written to.")
    private Path folder;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.",
            defaultValue = "OUTSTAFFING")
    private Model model = Model.OUTSTAFFING;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The rules folder; the one that comes with Countersign if left out.")
    private @Nullable Path rules;

    @Override
    public Integer call() throws IOException {
        Path policy = rules == null ? Installation.ofProcess().rules() : rules;
        Kit.write(VocabularyReader.read(policy), model, folder)
                .forEach(file -> spec.commandLine().getOut().println("Written: " + file));
        return Exit.OK.code();
    }
}
