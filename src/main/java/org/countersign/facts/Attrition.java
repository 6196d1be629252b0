package org.countersign.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * The share of people who left in the twelve months before the audit date, reckoned from leavers and headcounts.
 *
 * @param percent leavers over mean headcount, in percent, to one decimal
 * @param formula the sum as a reader can redo it
 * @param undated departures without a last day, which could not be counted
 */
public record Attrition(
        List<Source> sources, BigDecimal percent, int leavers, BigDecimal meanHeadcount, String formula, int undated)
        implements Fact {

    /** How many points the reckoned rate lies above a claimed one; negative when below. */
    public BigDecimal pointsAbove(BigDecimal claimed) {
        return percent.subtract(claimed);
    }

    @Override
    public Subject subject() {
        return new Subject("attrition", "attrition", "Attrition");
    }
}
