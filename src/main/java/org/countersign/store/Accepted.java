package org.countersign.store;

import java.time.LocalDate;
import java.util.List;
import org.countersign.facts.Source;
import org.countersign.facts.Waiver;

/**
 * A waiver that was given in a review.
 *
 * @param about the id of the subject
 */
public record Accepted(
        String check, String about, String requester, String reason, String approver, LocalDate expiresOn) {

    /** As the auditor judges it, who says too whether it is complete. */
    public Waiver asFact(List<Source> sources) {
        return new Waiver(sources, check, about, requester, reason, approver, expiresOn, null, null);
    }
}
