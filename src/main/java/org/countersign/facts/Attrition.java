package org.countersign.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * The share of people who left in the twelve months before the audit date, reckoned from leavers and headcounts.
 *
 * @param percent leavers over mean headcount, in percent, rounded up to one decimal
 * @param formula the sum as a reader can redo it
 * @param undated departures that could not be counted: without a last day, or of somebody who is not surely known
 * @param unexplained by how many heads the month ends fall beyond what the leavers on file explain
 */
public record Attrition(
        List<Source> sources,

        @Reads({"lastDay", "leftAt", "month", "count", "part"})
        BigDecimal percent,

        @Reads({"lastDay", "leftAt"}) int leavers,
        @Reads({"month", "count", "part"}) BigDecimal meanHeadcount,

        @Reads({"lastDay", "leftAt", "month", "count", "part"})
        String formula,

        @Reads({"lastDay", "leftAt"}) int undated,

        @Reads({"lastDay", "leftAt", "month", "count", "part"})
        int unexplained)
        implements Fact {

    /** How many points the reckoned rate lies above a claimed one; negative when below. */
    @Reads({"lastDay", "leftAt", "month", "count", "part"})
    public BigDecimal pointsAbove(BigDecimal claimed) {
        return percent.subtract(claimed);
    }

    @Override
    public Subject subject() {
        return new Subject("attrition", "attrition", "Attrition");
    }
}
