package org.countersign.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * How long the active people have been with the vendor, reckoned from their hire dates.
 *
 * @param meanYears rounded down to two decimals, as is {@code medianYears}
 * @param people the active people who were counted
 * @param undated active people whose hire date is not given, or lies after the audit date
 * @param unclear departures that leave open who is still active: without a last day, or of nobody who is surely known
 */
public record Tenure(
        List<Source> sources,
        @Reads({"hired", "start", "lastDay", "leftAt"}) BigDecimal meanYears,
        @Reads({"hired", "start", "lastDay", "leftAt"}) BigDecimal medianYears,
        @Reads({"hired", "start", "lastDay", "leftAt"}) int people,
        @Reads({"hired", "start", "lastDay", "leftAt"}) int undated,
        @Reads({"lastDay", "leftAt"}) int unclear)
        implements Fact {

    /** How many years the reckoned mean lies below a claimed one; negative when above. */
    @Reads({"hired", "start", "lastDay", "leftAt"})
    public BigDecimal yearsBelow(BigDecimal claimed) {
        return claimed.subtract(meanYears);
    }

    @Override
    public Subject subject() {
        return new Subject("tenure", "tenure", "Tenure");
    }
}
