package org.countersign.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of the vendor's people were on the engagement at the end of a month.
 *
 * @param month the last day of the month
 * @param part {@code team} or {@code project}; absent means both together
 */
public record Headcount(
        List<Source> sources,
        @Nullable LocalDate month,
        @Nullable Integer count,
        @Nullable String part) implements Fact {

    @Override
    public Subject subject() {
        return new Subject("headcount", String.valueOf(month), "Headcount at " + month);
    }
}
