package org.countersign.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.countersign.facts.Fact;
import org.countersign.facts.Input;
import org.countersign.intake.guard.Document;
import org.countersign.intake.guard.Enclosures;
import org.countersign.intake.guard.Guard;
import org.countersign.intake.guard.Kinds;
import org.countersign.intake.guard.Limits;
import org.countersign.intake.guard.Offered;
import org.countersign.intake.join.Joining;
import org.countersign.intake.read.Contents;
import org.countersign.intake.read.Notes;
import org.countersign.intake.recognise.Recogniser;
import org.countersign.intake.settle.Queries;
import org.countersign.intake.worker.Quarantine;
import org.countersign.vocabulary.Vocabulary;

/** Reads a folder, a zip archive or a single file into a dossier; nothing is ever written to it. */
public final class Intake {
    private final Notes notes = new Notes();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Queries queries;
    private final Recogniser recogniser;
    private final Quarantine quarantine;
    private final Onlooker onlooker;
    private final Correcting correcting;
    private final Settled settled;

    private Intake(Vocabulary vocabulary, Settled settled, Quarantine quarantine, Onlooker onlooker) {
        this.quarantine = quarantine;
        this.onlooker = onlooker;
        this.settled = settled;
        this.correcting = new Correcting(settled.corrections(), notes);
        this.queries = new Queries(settled.over(vocabulary.remembered()));
        this.recogniser = new Recogniser(vocabulary, notes, queries);
        settled.input().ifPresent(outcomes::add);
    }

    public static Reading read(Path dossier, Vocabulary vocabulary) {
        return read(Laid.at(dossier), vocabulary);
    }

    public static Reading read(Laid laid, Vocabulary vocabulary) {
        return read(laid, vocabulary, Limits.USUAL, file -> {});
    }

    /** Reads under other limits than the usual ones, and tells of each file. */
    public static Reading read(Path dossier, Vocabulary vocabulary, Limits limits, Onlooker onlooker) {
        return read(Laid.at(dossier), vocabulary, limits, onlooker);
    }

    public static Reading read(Laid laid, Vocabulary vocabulary, Limits limits, Onlooker onlooker) {
        Path dossier = laid.dossier();
        Path path = dossier.toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            return new NothingToAudit(dossier + " does not exist; check the path");
        } else if (path.getFileName() == null) {
            return new NothingToAudit(dossier + " is the root of a disk; name the folder of one dossier");
        }
        try (Quarantine quarantine = new Quarantine(limits)) {
            Settled settled = Settled.beside(path, name(path), limits);
            Intake intake = new Intake(vocabulary, settled, quarantine, onlooker);
            Guard.files(path, laid.later(), limits).forEach(file -> intake.take(file, Guard.enclosures(limits)));
            return intake.reading(dossier, name(path));
        } catch (OutOfMemoryError e) {
            return new NothingToAudit(dossier + " is too large for the memory that is there; split it into several");
        } catch (IOException e) {
            return new NothingToAudit(
                    Guard.isArchive(path.toString())
                            ? dossier + " is damaged or no zip archive; pack it again, or give the files themselves"
                            : dossier + " could not be opened; ask for the right to read it");
        }
    }

    /** What the dossier at a path is called, by which its report and its settlements are named too. */
    public static String name(Path path) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return Files.isDirectory(path) || dot <= 0 ? name : name.substring(0, dot);
    }

    private void take(Offered offered, Enclosures within) {
        if (offered instanceof Offered.Opened opened) {
            take(opened.document(), within);
        } else if (offered instanceof Offered.Refused refused) {
            Contents not = new Contents.NotReadable(Kinds.of(refused.path()), refused.objection());
            keep(new Outcome(refused.path(), refused.sha256(), not));
        } else if (offered instanceof Offered.PassedOver passed) {
            Contents ignored = new Contents.Ignored(Kinds.of(passed.path()), passed.why());
            keep(new Outcome(passed.path(), passed.sha256(), ignored));
        }
    }

    private void take(Document document, Enclosures within) {
        onlooker.begins(document.path());
        document.parts().remarks().forEach(remark -> notes.remark(document.path(), "", remark));
        Contents contents = quarantine.read(document, notes);
        keep(Outcome.of(document, contents));
        if (contents instanceof Contents.Legible readable) {
            onlooker.holds(document.path(), document.sha256(), readable);
            Contents.Legible corrected = correcting.correct(document.path(), readable);
            corrected.tables().forEach(recogniser::read);
            corrected.trees().forEach(recogniser::read);
            corrected.prose().forEach(recogniser::read);
            Enclosures deeper = within.deeper();
            readable.enclosed().forEach(inner -> take(deeper.offer(inner.path(), inner.bytes()), deeper));
        }
    }

    private void keep(Outcome outcome) {
        outcomes.add(outcome);
        Contents contents = outcome.contents();
        if (contents instanceof Contents.NotReadable not) {
            onlooker.ends(outcome.file(), Input.Outcome.NOT_READ, not.why());
        } else if (contents instanceof Contents.Ignored ignored) {
            onlooker.ends(outcome.file(), Input.Outcome.IGNORED, ignored.why());
        } else {
            onlooker.ends(outcome.file(), Input.Outcome.READ, "");
        }
    }

    private Reading reading(Path dossier, String name) {
        if (outcomes.isEmpty()) {
            return new NothingToAudit(dossier + " is empty; put the vendor's documents into it, or start from a blank"
                    + " kit: countersign template");
        } else if (outcomes.stream().allMatch(outcome -> outcome.contents() instanceof Contents.Ignored)) {
            return new NothingToAudit(dossier + " holds nothing to audit: each of its " + outcomes.size()
                    + " files is hidden, a README or a report of ours; put the vendor's documents into it");
        }
        CorrectionQuotes.add(correcting.held(), recogniser.result());
        settled.sayHomeless(correcting.homeless(), notes);
        // Joining adds notes, so it comes before the inputs are summed up.
        List<Fact> facts = Joining.facts(recogniser.result(), notes, queries);
        List<Input> inputs = outcomes.stream()
                .map(this::input)
                .sorted(Comparator.comparing(Input::file))
                .toList();
        return new Dossier(name, inputs, facts, recogniser.result().understood(), queries.open());
    }

    private Input input(Outcome outcome) {
        Contents contents = outcome.contents();
        if (contents instanceof Contents.NotReadable not) {
            notes.unused(outcome.file(), "", not.why());
        } else if (contents instanceof Contents.Ignored ignored) {
            notes.remark(outcome.file(), "", ignored.why());
        }
        return new Input(outcome.file(), outcome.sha256(), contents.kind(), result(outcome), notes.of(outcome.file()));
    }

    private Input.Outcome result(Outcome outcome) {
        if (outcome.contents() instanceof Contents.Ignored) {
            return Input.Outcome.IGNORED;
        } else if (outcome.contents() instanceof Contents.NotReadable) {
            return Input.Outcome.NOT_READ;
        } else if (!notes.lost(outcome.file())) {
            return Input.Outcome.READ;
        }
        return recogniser.result().uses(outcome.file()) ? Input.Outcome.PARTLY : Input.Outcome.NOT_READ;
    }
}
