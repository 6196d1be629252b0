package org.countersign.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * The share of the price that is due before any work, reckoned from the payment terms.
 *
 * @param total the sum of all instalments, which should be 100
 * @param unknown instalments without a percentage or without a due point
 */
public record Upfront(
        List<Source> sources,
        @Reads({"percent", "due"}) BigDecimal percent,
        @Reads({"percent", "due"}) BigDecimal total,
        @Reads({"percent", "due"}) int unknown)
        implements Fact {

    @Override
    public Subject subject() {
        return new Subject("payments", "upfront", "Payment upfront");
    }
}
