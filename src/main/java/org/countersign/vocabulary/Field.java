package org.countersign.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a register: the component of the fact that it fills, and the words by which its column is recognised.
 *
 * @param key whether it says which row this is, so that every quote of the row repeats it
 */
public record Field(
        String name,
        String header,
        List<String> also,
        @Nullable String note,
        @Nullable String example,
        Options options,
        boolean key) {}
