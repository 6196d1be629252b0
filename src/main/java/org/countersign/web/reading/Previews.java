package org.countersign.web.reading;

import java.util.List;
import java.util.Optional;
import org.countersign.reading.ReadingJson;
import org.countersign.review.Enclosures;
import org.countersign.store.Corrections.Kept;
import org.countersign.store.Enclosed;
import org.countersign.store.Facts;
import org.countersign.store.Leaves;
import org.countersign.store.Part;
import org.countersign.store.StoredAudit;
import org.countersign.web.page.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows places of documents from what was read of them; no document is opened for it. */
@Component
final class Previews {
    private static final int NOTES = 5;

    private final Shelf shelf;
    private final Leaves leaves;
    private final Facts facts;

    Previews(Shelf shelf, Leaves leaves, Facts facts) {
        this.shelf = shelf;
        this.leaves = leaves;
        this.facts = facts;
    }

    /** The preview of a place; empty where the audit knows no such file. */
    Optional<Preview> of(StoredAudit audit, ReadingJson.DossierJson outline, Cited cited) {
        return outline.files().stream()
                .filter(file -> file.file().equals(cited.file()))
                .findFirst()
                .map(file -> of(audit, file, cited));
    }

    private Preview of(StoredAudit audit, ReadingJson.FileJson file, Cited cited) {
        Leaves.Of document = new Leaves.Of(audit.review(), file.file(), file.sha256());
        List<Part> parts = leaves.parts(document);
        Showing showing = new Showing(leaves, document, file, parts, cited, corrections(document));
        String reading = audit.reading();
        return new Preview(
                audit.review(),
                cited,
                Outcomes.words(file.outcome(), !parts.isEmpty()),
                original(audit.review(), file),
                parts.isEmpty() ? why(file) : "",
                parts.isEmpty() && reading != null ? facts.notes(reading, file.file(), 1, NOTES) : List.of(),
                showing.pieces(),
                showing.more(),
                showing.parts());
    }

    private List<Kept> corrections(Leaves.Of document) {
        return shelf.reviews().corrections().kept(document.review()).stream()
                .filter(kept -> kept.holds() && kept.correction().file().equals(document.file()))
                .toList();
    }

    private static String why(ReadingJson.FileJson file) {
        return switch (file.outcome()) {
            case "NOT_READ" -> "Nothing can be shown, as the document was not read.";
            case "IGNORED" -> "Nothing is shown, as the document was passed over.";
            default ->
                "Nothing stands in it but other documents, or it was read by an older version of Countersign:"
                        + " then read it again to see it here.";
        };
    }

    /** The document, or the mail or archive that it came in. */
    private @Nullable String original(String review, ReadingJson.FileJson file) {
        Enclosures all = shelf.enclosures(review);
        Optional<Enclosed> found = all.latest().stream()
                .filter(each -> file.file().equals(each.path())
                        || file.file().startsWith(each.path() + "/")
                        || each.sha256().equals(file.sha256()))
                .findFirst();
        return found.or(all::archive)
                .map(each -> "/reviews/" + review + "/documents/" + each.sha256())
                .orElse(null);
    }
}
