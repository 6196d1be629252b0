package org.countersign.web.api.format;

import java.time.LocalDate;
import java.util.List;
import org.countersign.store.FollowUp;
import org.countersign.store.Step;
import org.jspecify.annotations.Nullable;

/**
 * What people do about a finding.
 *
 * @param finding its key
 * @param status as it stands today
 * @param overdue something is still to be done, and its day has passed
 * @param steps what was done, the oldest first
 */
public record FollowUpJson(
        String finding,
        String status,
        @Nullable String assignee,
        @Nullable String dueOn,
        boolean overdue,
        List<StepJson> steps) {

    /** Something that was done. */
    public record StepJson(String words, String by, String at) {}

    public static FollowUpJson of(String finding, FollowUp followUp, List<Step> steps, LocalDate today) {
        LocalDate due = followUp.dueOn();
        return new FollowUpJson(
                finding,
                followUp.on(today).status().name(),
                followUp.assignee(),
                due == null ? null : due.toString(),
                followUp.isOverdueOn(today),
                steps.stream()
                        .map(step ->
                                new StepJson(step.words(), step.by(), step.at().toString()))
                        .toList());
    }

    /** What is true afterwards; nobody sees to it, and it is never due, where that is left out. */
    public record FollowUpRequest(
            @Nullable String status,
            @Nullable String assignee,
            @Nullable String dueOn) {}

    /**
     * What is true of several findings afterwards; what is left out stays as it is.
     *
     * @param findings their keys
     */
    public record FollowUpsRequest(
            @Nullable List<String> findings,
            @Nullable String status,
            @Nullable String assignee,
            @Nullable String dueOn) {}
}
