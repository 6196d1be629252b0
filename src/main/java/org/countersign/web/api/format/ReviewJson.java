package org.countersign.web.api.format;

import org.countersign.store.Review;
import org.countersign.store.StoredAudit;

/**
 * A review.
 *
 * @param audit that was asked for last
 */
public record ReviewJson(String id, String name, String owner, String openedAt, AuditStateJson audit) {

    public static ReviewJson of(Review review, StoredAudit newest) {
        return new ReviewJson(
                review.id(), review.name(), review.owner(), review.openedAt().toString(), AuditStateJson.of(newest));
    }
}
