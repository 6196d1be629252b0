package org.countersign.web.api.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong and what to do next, as RFC 9457 has it.
 *
 * @param fields each field that is wrong; absent where it is not about fields
 * @param fault under which our log has more; absent where it is no fault of ours
 */
public record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<FieldJson> fields,
        @Nullable String fault) {

    /** A field or parameter, and what is wrong with it. */
    public record FieldJson(String field, String what) {}
}
