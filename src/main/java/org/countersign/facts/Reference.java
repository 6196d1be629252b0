package org.countersign.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An earlier client whom the vendor names.
 *
 * @param checked somebody spoke with the reference
 */
public record Reference(
        List<Source> sources,
        @Nullable String name,
        @Nullable String contact,
        @Nullable Boolean similarScale,
        @Nullable Boolean checked)
        implements Fact {

    @Override
    public Subject subject() {
        String shown = name == null ? "unnamed" : name;
        return new Subject("reference", shown, "Reference " + shown);
    }
}
