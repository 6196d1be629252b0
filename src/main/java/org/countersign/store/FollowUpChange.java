package org.countersign.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changes about the follow-up of findings.
 *
 * @param whole what is absent here is taken away; otherwise it is left as it is
 */
public record FollowUpChange(
        FollowUp.@Nullable Status status,
        @Nullable String assignee,
        @Nullable LocalDate dueOn,
        boolean whole) {

    /** Of a finding that is waived until then. */
    static FollowUpChange accepted(LocalDate until) {
        return new FollowUpChange(FollowUp.Status.ACCEPTED_RISK, null, until, false);
    }

    FollowUp of(FollowUp before) {
        return new FollowUp(
                status == null ? before.status() : status,
                assignee == null && !whole ? before.assignee() : assignee,
                dueOn == null && !whole ? before.dueOn() : dueOn);
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
