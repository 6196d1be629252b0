package org.countersign.report.json;

import org.jspecify.annotations.Nullable;

/** Writes values that may be absent. */
final class Texts {

    private Texts() {}

    static @Nullable String of(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
