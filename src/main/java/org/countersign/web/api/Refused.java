package org.countersign.web.api;

import java.util.List;
import java.util.Map;
import org.countersign.web.api.format.ProblemJson;

/** A request that cannot be granted, with what to do next; it becomes a problem of RFC 9457. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient List<ProblemJson.FieldJson> fields;
    private final transient Map<String, String> headers;

    private Refused(Kind kind, String detail, List<ProblemJson.FieldJson> fields, Map<String, String> headers) {
        super(detail);
        this.kind = kind;
        this.fields = fields;
        this.headers = headers;
    }

    static Refused as(Kind kind, String detail) {
        return new Refused(kind, detail, List.of(), Map.of());
    }

    static Refused with(Kind kind, String detail, Map<String, String> headers) {
        return new Refused(kind, detail, List.of(), headers);
    }

    static Refused fields(List<ProblemJson.FieldJson> fields) {
        return new Refused(Kind.INVALID, "Mend the fields that are named, and send it again.", fields, Map.of());
    }

    static Refused field(String field, String what) {
        return fields(List.of(new ProblemJson.FieldJson(field, what)));
    }

    Map<String, String> headers() {
        return headers;
    }

    ProblemJson problem() {
        return new ProblemJson(
                kind.type(),
                kind.title(),
                kind.status(),
                String.valueOf(getMessage()),
                fields.isEmpty() ? null : fields,
                null);
    }
}
