package org.countersign.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the software or of its operation, with how many people know it.
 *
 * @param critical the work cannot go on without it
 * @param people how many people of the vendor who are on the engagement can maintain it
 * @param documented documents are kept up by which somebody else can take it over
 */
public record Component(
        List<Source> sources,
        @Nullable String name,
        @Nullable Boolean critical,
        @Nullable Integer people,
        @Nullable Boolean documented)
        implements Fact {

    @Override
    public Subject subject() {
        String shown = name == null ? "unnamed" : name;
        return new Subject("component", shown, "Component " + shown);
    }
}
