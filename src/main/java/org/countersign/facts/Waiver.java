package org.countersign.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A risk that somebody accepted for a while.
 *
 * @param check the check it waives, such as {@code NDA-01}
 * @param about the id or name of the subject; absent means every subject of the check
 * @param approver must be somebody other than the requester
 * @param expiresOn the last day on which it counts
 * @param meaning what the check meant when it was given, as a report shows it
 * @param policyVersion the version of the policy under which it was given
 */
public record Waiver(
        List<Source> sources,
        String check,
        @Nullable String about,
        @Nullable String requester,
        @Nullable String reason,
        @Nullable String approver,
        @Nullable LocalDate expiresOn,
        @Nullable String meaning,
        @Nullable String policyVersion)
        implements Fact {

    /** It has all that a waiver needs: requester, reason, expiry, and an approver who is not the requester. */
    @Reads({"requester", "reason", "approver", "expiresOn"})
    public boolean isComplete() {
        return requester != null
                && reason != null
                && approver != null
                && expiresOn != null
                && !Names.same(requester, approver);
    }

    /** It is complete and the day is not past its expiry. */
    @Reads({"requester", "reason", "approver", "expiresOn"})
    public boolean countsOn(LocalDate day) {
        return isComplete() && expiresOn != null && !expiresOn.isBefore(day);
    }

    /** Days from the day to the expiry; negative once expired. */
    @Reads("expiresOn")
    public @Nullable Integer daysLeft(LocalDate from) {
        return Days.between(from, expiresOn);
    }

    @Override
    public Subject subject() {
        return about == null
                ? new Subject("waiver", check, "Waiver of " + check)
                : new Subject("waiver", check + "/" + about, "Waiver of " + check + " for " + about);
    }
}
