package org.countersign.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.countersign.facts.Fact;
import org.countersign.facts.Input;
import org.countersign.vocabulary.Vocabulary;
import org.countersign.vocabulary.VocabularyReader;

/** Reads what the tests wrote. */
final class Dossiers {
    static final Vocabulary VOCABULARY = VocabularyReader.read(Path.of("rules"));

    private Dossiers() {}

    static Dossier read(Path path) {
        Reading reading = Intake.read(path, VOCABULARY);
        if (reading instanceof Dossier dossier) {
            return dossier;
        }
        throw new AssertionError(reading);
    }

    static String whyNothing(Path path) {
        Reading reading = Intake.read(path, VOCABULARY);
        if (reading instanceof NothingToAudit nothing) {
            return nothing.why();
        }
        throw new AssertionError("was read: " + reading);
    }

    static <F extends Fact> List<F> facts(Path path, Class<F> type) {
        return facts(read(path), type);
    }

    static <F extends Fact> List<F> facts(Dossier dossier, Class<F> type) {
        return dossier.facts().stream().filter(type::isInstance).map(type::cast).toList();
    }

    static <F extends Fact> F only(Path path, Class<F> type) {
        List<F> facts = facts(path, type);
        if (facts.size() != 1) {
            throw new AssertionError(facts.size() + " of " + type.getSimpleName() + ": "
                    + read(path).inputs());
        }
        return facts.get(0);
    }

    /** All that was said about a file, as "where: what". */
    static List<String> notes(Dossier dossier, String file) {
        return input(dossier, file).notes().stream()
                .map(note -> note.where() + ": " + note.what())
                .toList();
    }

    static List<String> notes(Path path, String file) {
        return notes(read(path), file);
    }

    static Input input(Dossier dossier, String file) {
        return dossier.inputs().stream()
                .filter(input -> input.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " is not among " + dossier.inputs()));
    }

    static void write(Path file, String... lines) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
