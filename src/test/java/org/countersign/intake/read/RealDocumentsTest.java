package org.countersign.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.countersign.RealFiles;
import org.junit.jupiter.api.Test;

/** Documents as the world makes them: each has an outcome, and contracts have their text. */
class RealDocumentsTest {

    @Test
    void everyDamagedOrHostileFileHasAnOutcome() {
        Map<String, Contents> outcomes = outcomes("hostile-files");

        assertThat(outcomes).hasSizeGreaterThan(90).allSatisfy((name, contents) -> assertThat(contents)
                .isNotNull());
        assertThat(outcomes.values().stream()
                        .filter(Contents.Legible.class::isInstance)
                        .count())
                .isGreaterThan(50);
    }

    @Test
    void everyContractIsReadAsText() {
        outcomes("contracts").forEach((name, contents) -> {
            if (name.toLowerCase(java.util.Locale.ROOT).matches(".*\\.(pdf|docx|md)")) {
                assertThat(contents).as(name).isInstanceOf(Contents.Legible.class);
                assertThat(((Contents.Legible) contents).prose()).as(name).isNotEmpty();
            }
        });
    }

    @Test
    void theClausesOfAContractInWordKeepTheirNumbers() {
        Contents contents = outcomes("contracts").get("oa-commonpaper-independent-contractor-agreement.docx");

        assertThat(((Contents.Legible) contents).prose().get(0).lines())
                .extracting(Prose.Line::text)
                .anyMatch(text -> text.startsWith("3.2 Moral Rights."))
                .anyMatch(text -> text.startsWith("4.2 Termination."));
    }

    private static Map<String, Contents> outcomes(String folder) {
        Map<String, Contents> outcomes = new TreeMap<>();
        for (Path file : files(RealFiles.folder(folder))) {
            try {
                String name = file.getFileName().toString();
                outcomes.put(name, ReadBytes.of(name, Files.readAllBytes(file), new Notes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return outcomes;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
