package org.countersign.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.countersign.facts.Model;
import org.jspecify.annotations.Nullable;

/**
 * The page of a check: what it is about, in the words that people read.
 *
 * @param models the engagement models it applies to
 * @param optional a GREY here does not keep the verdict from SIGN
 * @param evidence the ids of the registers without which it is never GREEN
 * @param uses the ids of the checks whose results its rules look at
 * @param since the version of the policy that brought its present meaning
 * @param from the first, {@code until} the last audit date for which it is in force
 * @param position what the policy wants; {@code fallback} what it can live with; {@code approver} who may allow less
 * @param fix what would mend it
 * @param contradiction it sets what the vendor says against what the evidence shows
 * @param gaps some values of what its rules compare with thresholds are meant to get no colour
 * @param overlaps two of its rules may give a subject two colours, and the worse one is meant to win
 */
public record Page(
        String id,
        String area,
        String title,
        Set<Model> models,
        boolean mandatory,
        boolean optional,
        boolean waivable,
        boolean contradiction,
        boolean gaps,
        boolean overlaps,
        List<String> evidence,
        List<String> uses,
        List<String> standards,
        String owner,
        String since,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String position,
        @Nullable String fallback,
        @Nullable String approver,
        String fix,
        String ask,
        String text) {

    /** Whether it is in force on the audit date. */
    public boolean inForceOn(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    /** Whether it applies to the model; an unknown model is treated as both, as the stricter reading. */
    public boolean appliesTo(@Nullable Model model) {
        return model == null || models.contains(model);
    }
}
