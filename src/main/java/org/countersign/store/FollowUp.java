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

    public static final int LONGEST_ASSIGNEE = 80;

    /** Of a finding that nobody has looked after yet. */
    public static final FollowUp NONE = new FollowUp(Status.OPEN, null, null);

    /** How far it came. */
    public enum Status {
        OPEN("Open", false),
        QUESTION_SENT("Question sent", false),
        VENDOR_ANSWERED("Vendor answered", false),
        ACCEPTED_RISK("Accepted risk", true),
        RESOLVED("Resolved", true),
        NOT_APPLICABLE("Not applicable", true),
        FALSE_READING("False reading", true);

        private final String words;
        private final boolean settled;

        Status(String words, boolean settled) {
            this.words = words;
            this.settled = settled;
        }

        public String words() {
            return words;
        }

        /** Nobody has to do anything more. */
        public boolean isSettled() {
            return settled;
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
