package org.countersign.facts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says on one topic of the contract checklist; it exists only where the checklist was filled in.
 *
 * @param topic its id in {@code clauses.yaml}, such as {@code offboarding-duty}
 * @param position one of the positions that {@code clauses.yaml} lists for the topic
 * @param number the hours, days or percent that the clause names, in the unit that {@code clauses.yaml} gives
 * @param party the legal entity that gives the promise
 * @param unread what stands there for the position, where it is none of those; absent otherwise
 */
public record Clause(
        List<Source> sources,
        String topic,
        @Reads({"position", "text", "page"}) @Nullable String position,
        @Nullable BigDecimal number,
        @Nullable String party,
        @Nullable String text,
        @Reads("position") @Nullable String unread)
        implements Fact {

    @Override
    public Subject subject() {
        return new Subject("clause", topic, "Contract: " + topic);
    }
}
