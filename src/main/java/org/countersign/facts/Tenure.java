package org.countersign.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * How long the active people have been with the vendor, reckoned from their hire dates.
 *
 * @param undated active people whose hire date is not given
 */
public record Tenure(List<Source> sources, BigDecimal meanYears, BigDecimal medianYears, int people, int undated)
        implements Fact {

    @Override
    public Subject subject() {
        return new Subject("tenure", "tenure", "Tenure");
    }
}
