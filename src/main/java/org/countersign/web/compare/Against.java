package org.countersign.web.compare;

import org.countersign.comparison.Since;
import org.countersign.store.StoredAudit;

/** The newest audit of a review, an earlier one, and what stands between them. */
public record Against(StoredAudit now, StoredAudit then, Since since) {}
