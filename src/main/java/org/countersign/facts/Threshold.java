package org.countersign.facts;

import java.math.BigDecimal;
import java.util.List;

/** A number that the policy sets, from {@code thresholds.csv}. */
public record Threshold(String key, BigDecimal value, String unit) implements Fact {

    /** The number without its fraction, for counting days and the like. */
    public int whole() {
        return value.intValue();
    }

    @Override
    public List<Source> sources() {
        return List.of();
    }

    @Override
    public Subject subject() {
        return new Subject("threshold", key, key);
    }
}
