package org.countersign.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.countersign.intake.Laid;
import org.countersign.store.Documents;
import org.countersign.store.Review;
import org.countersign.store.Reviews;
import org.countersign.vocabulary.Correction;
import org.countersign.vocabulary.Corrections;
import org.countersign.vocabulary.Settlement;
import org.countersign.vocabulary.SettlementFile;

/** The documents of a review laid out on the disk, for as long as they are read. */
public final class Pile implements AutoCloseable {
    private final Scratch scratch;
    private final Laid laid;

    private Pile(Scratch scratch, Laid laid) {
        this.scratch = scratch;
        this.laid = laid;
    }

    /** Lays out the documents as the folder or the archive that they were, what came later, and what was settled. */
    public static Pile of(Review review, Reviews reviews, Documents documents) throws IOException {
        return of(review.name(), review, reviews, documents);
    }

    /** The same under another name than that of the review. */
    static Pile of(String name, Review review, Reviews reviews, Documents documents) throws IOException {
        Enclosures enclosures = new Enclosures(reviews.papers().ever(review.id()));
        String settled = settled(reviews, review.id());
        Scratch scratch = Scratch.open();
        try {
            Laid laid = new Laying(scratch.folder(), documents).lay(name, enclosures);
            if (!settled.isEmpty()) {
                Path file = SettlementFile.beside(laid.dossier(), name);
                Files.writeString(file, settled, StandardCharsets.UTF_8);
            }
            return new Pile(scratch, laid);
        } catch (IOException | RuntimeException e) {
            scratch.close();
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

    public Laid laid() {
        return laid;
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
