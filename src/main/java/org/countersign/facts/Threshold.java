package org.countersign.facts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number that the policy sets, from {@code thresholds.csv}. */
public record Threshold(String key, BigDecimal value, String unit) implements Fact {

    /** The number without its fraction, for counting days and the like. */
    public int whole() {
        return value.intValue();
    }

    /** Whether an amount in that currency can be held against it; not when none is given. */
    public boolean measuredIn(@Nullable String currency) {
        return unit.equals(currency);
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
