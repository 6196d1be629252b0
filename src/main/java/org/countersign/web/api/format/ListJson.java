package org.countersign.web.api.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list, or a part of it.
 *
 * @param next the cursor by which it goes on; absent at its end
 */
public record ListJson<T>(List<T> items, @Nullable String next) {

    /** All of it. */
    public static <T> ListJson<T> whole(List<T> items) {
        return new ListJson<>(items, null);
    }
}
