package org.countersign.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A repository in which the code of the engagement is kept.
 *
 * @param owner {@code client}, {@code vendor} or {@code personal account}
 * @param clientAdmin somebody of the client has administrator rights on it
 * @param mirrored a copy that is kept up to date lies with the client
 */
public record Repository(
        List<Source> sources,
        @Nullable String name,
        @Nullable String owner,
        @Nullable Boolean clientAdmin,
        @Nullable Boolean mirrored)
        implements Fact {

    @Override
    public Subject subject() {
        String shown = name == null ? "unnamed" : name;
        return new Subject("repository", shown, "Repository " + shown);
    }
}
