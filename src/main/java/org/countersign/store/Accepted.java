package org.countersign.store;

import java.time.LocalDate;

/**
 * A waiver that was given in a review.
 *
 * @param about the id of the subject
 */
public record Accepted(
        String check, String about, String requester, String reason, String approver, LocalDate expiresOn) {}
