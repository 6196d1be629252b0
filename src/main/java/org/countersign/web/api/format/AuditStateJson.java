package org.countersign.web.api.format;

import org.countersign.store.StoredAudit;
import org.jspecify.annotations.Nullable;

/**
 * How far an audit is.
 *
 * @param progress the file that is being read
 * @param why it failed
 * @param decision once it is done
 */
public record AuditStateJson(
        int number,
        String asOf,
        String askedBy,
        String askedAt,
        String state,
        @Nullable String progress,
        @Nullable String why,
        @Nullable String vendor,
        @Nullable String decision) {

    public static AuditStateJson of(StoredAudit audit) {
        return new AuditStateJson(
                audit.number(),
                audit.asOf().toString(),
                audit.askedBy(),
                audit.askedAt().toString(),
                audit.state().name(),
                audit.progress(),
                audit.why(),
                audit.vendor(),
                audit.decision());
    }

    /** Asks for an audit as of that day. */
    public record AuditRequest(@Nullable String asOf) {}
}
