package org.countersign.intake.settle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countersign.vocabulary.Settlement;

/** Puts each query to the settlements that there are, and keeps those that are still open. */
public final class Queries {
    private final Map<String, Settlement> settled;
    private final Map<String, Query> open = new TreeMap<>();

    public Queries(Map<String, Settlement> settled) {
        this.settled = Map.copyOf(settled);
    }

    /** What a person has settled; otherwise the query is kept as an open one. */
    public Optional<Settlement> settle(Query query) {
        Settlement settlement = settled.get(query.key());
        if (settlement == null) {
            open.putIfAbsent(query.key(), query);
        }
        return Optional.ofNullable(settlement);
    }

    /** Those that nobody has settled, by key. */
    public List<Query> open() {
        return List.copyOf(open.values());
    }
}
