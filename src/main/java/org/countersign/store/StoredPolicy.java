package org.countersign.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of the policy that was put in force, or will be.
 *
 * @param number from 1 in this installation
 * @param label as the policy names itself, such as {@code 1.1}
 * @param proposal the number of the proposal it came of; absent where it came with the rules folder
 * @param author who proposed it, and {@code approver} who approved it; absent where nobody did
 * @param words what the approver said
 * @param effectiveOn the first day on which it is in force
 * @param calledOffBy who took it back before that day; absent where nobody did
 */
public record StoredPolicy(
        int number,
        String label,
        @Nullable Integer proposal,
        String reason,
        @Nullable String author,
        @Nullable String approver,
        String words,
        Instant publishedAt,
        LocalDate effectiveOn,
        @Nullable String calledOffBy) {

    public boolean isCalledOff() {
        return calledOffBy != null;
    }
}
