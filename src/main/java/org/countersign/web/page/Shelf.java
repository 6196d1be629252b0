package org.countersign.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countersign.reading.ReadingJson;
import org.countersign.report.PublishedJson;
import org.countersign.report.json.AuditJson;
import org.countersign.review.Enclosures;
import org.countersign.store.Audits;
import org.countersign.store.Documents;
import org.countersign.store.Findings;
import org.countersign.store.Review;
import org.countersign.store.Reviews;
import org.countersign.store.StoredAudit;
import org.countersign.store.Trail;
import org.countersign.store.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a page takes from the store; what is not there is answered as such. */
public record Shelf(Reviews reviews, Audits audits, Findings findings, Documents documents, Trail trail) {

    /** Why the only document of a review is not left out. */
    public static final String ALONE =
            "It is the only document of this review. Add another first, or archive the review.";

    public Review review(String id) {
        return reviews.find(id).orElseThrow(Shelf::missing);
    }

    public Enclosures enclosures(String review) {
        return new Enclosures(reviews.papers().ever(review));
    }

    /** Adds documents to a review, and has it judged with them. */
    public void enclose(String review, String by, List<Upload> uploads) {
        reviews.papers()
                .add(review, by, asOf(review), uploads, enclosures(review).superseded(uploads));
    }

    /** The audit of a review whose report is shown: the newest that came out. */
    public Optional<StoredAudit> shown(String review) {
        return lastDone(audits.of(review));
    }

    /** The day as of which the review was asked to be judged last. */
    public LocalDate asOf(String review) {
        return audits.of(review).get(0).asOf();
    }

    /** The newest of these that came out. */
    public static Optional<StoredAudit> lastDone(List<StoredAudit> newestFirst) {
        return newestFirst.stream()
                .filter(audit -> audit.state() == StoredAudit.State.DONE)
                .findFirst();
    }

    /** The report of an audit without its findings, which {@link Findings} hold. */
    public AuditJson summary(StoredAudit done) {
        return PublishedJson.read(bytes(done.summary()), AuditJson.class);
    }

    /** What was read, without the facts. */
    public ReadingJson.DossierJson outline(StoredAudit done) {
        return PublishedJson.read(bytes(done.outline()), ReadingJson.DossierJson.class);
    }

    public byte[] bytes(@Nullable String sha256) {
        return Optional.ofNullable(sha256)
                .flatMap(documents::find)
                .orElseThrow(() -> sha256 != null && documents.isDeleted(sha256) ? gone() : missing());
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(
                HttpStatus.GONE,
                "The documents of this review were deleted under the retention. Verdict, colours, hashes, waivers and the"
                        + " history of the review are kept.");
    }

    public static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such review or document.");
    }
}
