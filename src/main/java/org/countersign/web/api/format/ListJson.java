package org.countersign.web.api.format;

import java.util.List;
import java.util.function.Function;
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

    /**
     * As many as were asked for.
     *
     * @param found one more than that, where there is more
     * @param cursor by which the list goes on behind the last that is shown
     */
    public static <S, T> ListJson<T> part(
            List<S> found, int limit, Function<S, T> published, Function<S, String> cursor) {
        boolean more = found.size() > limit;
        List<S> shown = more ? found.subList(0, limit) : found;
        return new ListJson<>(shown.stream().map(published).toList(), more ? cursor.apply(shown.get(limit - 1)) : null);
    }
}
