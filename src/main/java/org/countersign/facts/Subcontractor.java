package org.countersign.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain of those who help to provide the service.
 *
 * @param service what it contributes
 * @param rank its place in the chain: 2 for a subcontractor of the vendor, 3 for a subcontractor of that one
 * @param conditions the conditions under which it may be used are agreed in writing
 */
public record Subcontractor(
        List<Source> sources,
        @Nullable String name,
        @Nullable String service,
        @Nullable Integer rank,
        @Nullable Boolean conditions)
        implements Fact {

    @Override
    public Subject subject() {
        String shown = name == null ? "unnamed" : name;
        return new Subject("subcontractor", shown, "Subcontractor " + shown);
    }
}
