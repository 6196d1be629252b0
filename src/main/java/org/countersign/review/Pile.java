package org.countersign.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.countersign.store.Documents;
import org.countersign.store.Enclosed;
import org.countersign.store.Review;
import org.countersign.store.Reviews;
import org.countersign.vocabulary.Correction;
import org.countersign.vocabulary.Corrections;
import org.countersign.vocabulary.Settlement;
import org.countersign.vocabulary.SettlementFile;

/** The documents of a review laid out on the disk, for as long as they are read. */
public final class Pile implements AutoCloseable {
    private final Scratch scratch;
    private final Path dossier;

    private Pile(Scratch scratch, Path dossier) {
        this.scratch = scratch;
        this.dossier = dossier;
    }

    /** Lays out the documents as the folder that they were, or as the one archive that was sent, and what was settled. */
    public static Pile of(Review review, Reviews reviews, Documents documents) throws IOException {
        return of(review.name(), review, reviews, documents);
    }

    /** The same under another name than that of the review. */
    static Pile of(String name, Review review, Reviews reviews, Documents documents) throws IOException {
        List<Enclosed> enclosed = reviews.enclosed(review.id());
        String settled = settled(reviews, review.id());
        Scratch scratch = Scratch.open();
        boolean archive = enclosed.size() == 1
                && enclosed.get(0).path().toLowerCase(Locale.ROOT).endsWith(".zip");
        Path dossier =
                Files.createDirectory(scratch.folder().resolve("documents")).resolve(archive ? name + ".zip" : name);
        Pile pile = new Pile(scratch, dossier);
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

    /** The file of all that people settled and corrected, as it would lie beside the dossier; empty without any. */
    private static String settled(Reviews reviews, String review) {
        List<Settlement> settlements = reviews.settlements().of(review);
        List<Correction> corrections = reviews.corrections().of(review);
        return settlements.isEmpty() && corrections.isEmpty()
                ? ""
                : SettlementFile.yaml(settlements) + Corrections.yaml(corrections);
    }

    public Path dossier() {
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
        scratch.close();
    }
}
