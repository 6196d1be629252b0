package org.countersign.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people do about a finding; it never changes what the audit says.
 *
 * @param assignee who sees to it; absent while nobody does
 * @param dueOn the last day for it; of an accepted risk, the last day on which it is accepted
 */
public record FollowUp(
        Status status, @Nullable String assignee, @Nullable LocalDate dueOn) {

    /** Of a finding that nobody has looked after yet. */
    public static final FollowUp NONE = new FollowUp(Status.OPEN, null, null);

    /** How far it came. */
    public enum Status {
        OPEN("Open"),
        QUESTION_SENT("Question sent"),
        VENDOR_ANSWERED("Vendor answered"),
        ACCEPTED_RISK("Accepted risk"),
        RESOLVED("Resolved"),
        NOT_APPLICABLE("Not applicable"),
        FALSE_READING("False reading");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Nobody has to do anything more. */
        public boolean isSettled() {
            return ordinal() >= ACCEPTED_RISK.ordinal();
        }
    }

    /** As it stands on that day: a risk that was accepted until a day is open after it. */
    public FollowUp on(LocalDate day) {
        boolean over = status == Status.ACCEPTED_RISK && dueOn != null && dueOn.isBefore(day);
        return over ? new FollowUp(Status.OPEN, assignee, dueOn) : this;
    }

    /** Something is still to be done, and its day has passed. */
    public boolean isOverdueOn(LocalDate day) {
        return dueOn != null && dueOn.isBefore(day) && !on(day).status().isSettled();
    }
}
