package org.countersign.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.facts.Fact;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.policy.Policy;
import org.countersign.reckoning.Reckoning;

/** The facts of the samples, read and reckoned. */
final class SampleFacts {

    static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);

    private SampleFacts() {}

    static List<String> names() {
        try (Stream<Path> folders = Files.list(Path.of("sample-contracts"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Fact> read(Path dossier, Policy policy) {
        return ((Dossier) Intake.read(dossier, policy.vocabulary())).facts();
    }

    static List<Fact> of(Path dossier, Policy policy) {
        return Reckoning.add(read(dossier, policy), AS_OF);
    }
}
