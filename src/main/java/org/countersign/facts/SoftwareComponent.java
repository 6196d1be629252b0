package org.countersign.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component that others wrote and that is delivered with the work, as the software bill of materials lists it.
 *
 * @param licence {@code copyleft}, {@code permissive} or {@code commercial}; absent where its licence is not known
 * @param approved its use in this work was approved
 */
public record SoftwareComponent(
        List<Source> sources,
        @Nullable String name,
        @Nullable String version,
        @Nullable String licence,
        @Nullable Boolean approved)
        implements Fact {

    @Override
    public Subject subject() {
        String shown = (name == null ? "unnamed" : name) + (version == null ? "" : " " + version);
        return new Subject("component", shown, "Component " + shown);
    }
}
