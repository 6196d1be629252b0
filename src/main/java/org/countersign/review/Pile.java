package org.countersign.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.countersign.store.Documents;
import org.countersign.store.Enclosed;
import org.countersign.vocabulary.SettlementFile;

/** The documents of a review laid out on the disk, for as long as they are read. */
final class Pile implements AutoCloseable {
    private final Path folder;
    private final Path dossier;

    private Pile(Path folder, Path dossier) {
        this.folder = folder;
        this.dossier = dossier;
    }

    /** Lays out the documents as the folder that they were, or as the one archive that was sent, and what was settled. */
    static Pile of(String name, List<Enclosed> enclosed, Documents documents, String settled) throws IOException {
        Path folder = Files.createTempDirectory("countersign");
        boolean archive = enclosed.size() == 1
                && enclosed.get(0).path().toLowerCase(Locale.ROOT).endsWith(".zip");
        Path dossier = folder.resolve(archive ? name + ".zip" : name);
        Pile pile = new Pile(folder, dossier);
        try {
            if (archive) {
                Files.write(dossier, bytes(enclosed.get(0), documents));
            } else {
                Files.createDirectory(dossier);
                for (Enclosed document : enclosed) {
                    pile.lay(document.path(), bytes(document, documents));
                }
            }
            if (!settled.isEmpty()) {
                Path file = SettlementFile.beside(dossier, name);
                Files.writeString(file, settled, StandardCharsets.UTF_8);
            }
            return pile;
        } catch (IOException | RuntimeException e) {
            pile.close();
            throw e;
        }
    }

    Path dossier() {
        return dossier;
    }

    private static byte[] bytes(Enclosed document, Documents documents) {
        return documents.find(document.sha256()).orElseThrow();
    }

    private void lay(String path, byte[] bytes) throws IOException {
        Path file = dossier.resolve(path).normalize();
        if (!file.startsWith(dossier) || file.equals(dossier)) {
            throw new IllegalStateException("a document leads out of its review");
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
