package org.countersign.web;

import java.util.List;
import java.util.Optional;
import org.countersign.reading.ReadingJson;
import org.countersign.report.PublishedJson;
import org.countersign.report.json.AuditJson;
import org.countersign.store.Audits;
import org.countersign.store.Documents;
import org.countersign.store.Review;
import org.countersign.store.Reviews;
import org.countersign.store.StoredAudit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a page takes from the store; what is not there is answered as such. */
record Shelf(Reviews reviews, Audits audits, Documents documents) {

    Review review(String id) {
        return reviews.find(id).orElseThrow(Shelf::missing);
    }

    /** The newest of these that came out. */
    static Optional<StoredAudit> lastDone(List<StoredAudit> newestFirst) {
        return newestFirst.stream()
                .filter(audit -> audit.state() == StoredAudit.State.DONE)
                .findFirst();
    }

    AuditJson report(StoredAudit done) {
        return PublishedJson.read(bytes(done.report()), AuditJson.class);
    }

    ReadingJson.DossierJson reading(StoredAudit done) {
        return PublishedJson.read(bytes(done.reading()), ReadingJson.DossierJson.class);
    }

    byte[] bytes(@Nullable String sha256) {
        return Optional.ofNullable(sha256).flatMap(documents::find).orElseThrow(Shelf::missing);
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such review or document.");
    }
}
