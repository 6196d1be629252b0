package org.countersign.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Management's letter that nothing has changed since the period of a report ended. */
public record BridgeLetter(
        List<Source> sources,
        @Nullable String kind,
        @Nullable String holder,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean signed,
        @Nullable Boolean inScope)
        implements Fact {

    /** Issued by the holder of that name. */
    @Reads("holder")
    public boolean isOf(@Nullable String written) {
        return Names.same(holder, written);
    }

    /** It begins no later than the day after the period ended. */
    @Reads("from")
    public boolean continues(@Nullable LocalDate periodEnd) {
        return from != null && periodEnd != null && !from.isAfter(periodEnd.plusDays(1));
    }

    /** Months it speaks of, started ones counted, both days included; absent unless both are given. */
    @Reads({"from", "to"})
    public @Nullable Integer months() {
        return to == null ? null : Months.started(from, to.plusDays(1));
    }

    /** It reaches beyond the end of the period. */
    @Reads("to")
    public boolean outlasts(@Nullable LocalDate periodEnd) {
        return to == null || periodEnd == null || to.isAfter(periodEnd);
    }

    /** Months that stay uncovered, when the letter counts for at most so many months after the period. */
    @Reads("to")
    public @Nullable Integer monthsUncovered(@Nullable LocalDate periodEnd, int atMost, LocalDate day) {
        if (to == null || periodEnd == null) {
            return null;
        }
        LocalDate limit = periodEnd.plusMonths(atMost);
        return Months.started(to.isBefore(limit) ? to : limit, day);
    }

    @Override
    public Subject subject() {
        return new Subject("bridge-letter", kind + "/" + to, "Bridge letter until " + to);
    }
}
