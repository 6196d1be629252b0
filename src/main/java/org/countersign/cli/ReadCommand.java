package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.countersign.facts.Input;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.intake.NothingToAudit;
import org.countersign.intake.Reading;
import org.countersign.reading.ReadingJson;
import org.countersign.reading.ReadingText;
import org.countersign.report.ReportFiles;
import org.countersign.vocabulary.Vocabulary;
import org.countersign.vocabulary.VocabularyReader;
import org.countersign.vocabulary.YamlFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code countersign read}: what was understood of a dossier, what was not, and what only a person can tell. */
@Command(
        name = "read",
        description = "Shows what is read of a dossier: tables, columns, facts, what was left, what is to be settled.",
        footer = {
            "",
            "Examples:",
            "  countersign read vendor-a",
            "  countersign read vendor-a --settle --by \"Name of the reviewer\"",
            "  countersign read vendor-a --json > vendor-a.reading.json",
            "",
            "What was misread or mistyped is corrected in <dossier>.settled.yaml beside the dossier, never in it:",
            "under corrected:, entries of file, within, at, was, now, by, on and why.",
            "",
            "Exit code: 0 everything was read; 3 nothing to read; 4 some input could not be read."
        },
        sortOptions = false)
final class ReadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main main;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The rules folder; the one that comes with Countersign if left out.")
    private @Nullable Path rules;

    @Parameters(paramLabel = "DOSSIER", description = "A folder, a zip or a single file.")
    private Path dossier;

    @Option(names = "--json", description = "As JSON: files, facts, open questions.")
    private boolean json;

    @Option(names = "--all", description = "Every fact and every note, not only the first of each kind.")
    private boolean all;

    @Option(names = "--settle", description = "Asks the open questions and keeps the answers beside the dossier.")
    private boolean settle;

    @Option(names = "--by", paramLabel = "NAME", description = "Who settles; asked for if left out.")
    private @Nullable String by;

    @Option(
            names = "--remember",
            description = "Keeps answers about layouts and wordings in the rules folder too, for the next vendor.")
    private boolean remember;

    @Override
    public Integer call() throws IOException {
        Path folder = rules == null ? Installation.ofProcess().rules() : rules;
        Vocabulary vocabulary;
        try {
            vocabulary = VocabularyReader.read(folder);
        } catch (YamlFile.Malformed | IllegalArgumentException | UncheckedIOException e) {
            err().println("countersign: " + e.getMessage() + "; \"countersign rules check\" says more");
            return Exit.POLICY.code();
        }
        Reading reading = Intake.read(dossier, vocabulary);
        if (reading instanceof NothingToAudit nothing) {
            err().println("countersign: " + nothing.why());
            return Exit.NOTHING.code();
        }
        if (settle) {
            settle(folder, vocabulary, (Dossier) reading);
            reading = Intake.read(dossier, VocabularyReader.read(folder));
        }
        return show((Dossier) reading).code();
    }

    private void settle(Path folder, Vocabulary vocabulary, Dossier read) throws IOException {
        SettleDialogue dialogue = new SettleDialogue(main.in(), out(), LocalDate.now(ZoneId.systemDefault()));
        SettlementStore store = new SettlementStore(dossier, remember ? folder : null);
        dialogue.settle(read, by, store, () -> Intake.read(dossier, vocabulary));
    }

    private Exit show(Dossier read) throws IOException {
        if (json) {
            PrintWriter screen = out();
            screen.write(ReportFiles.text(stream -> ReadingJson.write(read, stream)));
        } else {
            out().print(ReadingText.of(read, all));
            hint(read);
        }
        out().flush();
        boolean unread = read.inputs().stream().anyMatch(input -> input.outcome() == Input.Outcome.NOT_READ);
        return unread ? Exit.UNREAD : Exit.OK;
    }

    private void hint(Dossier read) {
        if (!read.open().isEmpty() && !settle) {
            out().println("Settle them with: countersign read " + dossier + " --settle");
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
