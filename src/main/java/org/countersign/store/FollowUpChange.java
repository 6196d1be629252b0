package org.countersign.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changes about the follow-up of findings; what is absent here is left as it is, unless it is taken away.
 *
 * @param isUnassigned nobody sees to them any more
 * @param isUndated they have no day any more
 */
public record FollowUpChange(
        FollowUp.@Nullable Status status,
        @Nullable String assignee,
        boolean isUnassigned,
        @Nullable LocalDate dueOn,
        boolean isUndated) {

    /** What is given here, and nothing besides. */
    public static FollowUpChange some(
            FollowUp.@Nullable Status status, @Nullable String assignee, @Nullable LocalDate dueOn) {
        return new FollowUpChange(status, assignee, false, dueOn, false);
    }

    /** All is to be so. */
    public static FollowUpChange whole(FollowUp wanted) {
        return new FollowUpChange(
                wanted.status(), wanted.assignee(), wanted.assignee() == null, wanted.dueOn(), wanted.dueOn() == null);
    }

    /** What somebody made of what she saw; what others changed meanwhile and she did not stays. */
    public static FollowUpChange between(FollowUp seen, FollowUp wanted) {
        boolean sameAssignee = Objects.equals(seen.assignee(), wanted.assignee());
        boolean sameDay = Objects.equals(seen.dueOn(), wanted.dueOn());
        return new FollowUpChange(
                seen.status() == wanted.status() ? null : wanted.status(),
                sameAssignee ? null : wanted.assignee(),
                !sameAssignee && wanted.assignee() == null,
                sameDay ? null : wanted.dueOn(),
                !sameDay && wanted.dueOn() == null);
    }

    /** Of a finding that is waived until then. */
    static FollowUpChange accepted(LocalDate until) {
        return some(FollowUp.Status.ACCEPTED_RISK, null, until);
    }

    FollowUp of(FollowUp before) {
        return new FollowUp(
                status == null ? before.status() : status,
                assignee == null && !isUnassigned ? before.assignee() : assignee,
                dueOn == null && !isUndated ? before.dueOn() : dueOn);
    }

    /** What is different afterwards, such as {@code status Resolved}. */
    static List<String> words(FollowUp before, FollowUp after) {
        List<String> words = new ArrayList<>();
        if (before.status() != after.status()) {
            words.add("status " + after.status().words());
        }
        if (!Objects.equals(before.assignee(), after.assignee())) {
            words.add(after.assignee() == null ? "assigned to nobody" : "assigned to " + after.assignee());
        }
        if (!Objects.equals(before.dueOn(), after.dueOn())) {
            words.add(after.dueOn() == null ? "no due date" : "due on " + after.dueOn());
        }
        return words;
    }
}
