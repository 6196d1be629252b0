package org.countersign.web.api.format;

import java.time.LocalDate;
import org.countersign.report.PublishedJson;
import org.countersign.report.json.FindingJson;
import org.countersign.store.StoredFinding;
import org.jspecify.annotations.Nullable;

/**
 * A finding with the audit, area and check it belongs to.
 *
 * @param finding as the report has it
 */
public record FoundJson(int audit, String area, String check, FindingJson finding) {

    public static FoundJson of(int audit, StoredFinding found) {
        return new FoundJson(
                audit, found.area(), found.check(), PublishedJson.read(found.published(), FindingJson.class));
    }

    /** The finding as an audit saw it. */
    public record SeenJson(
            int audit, String asOf, String colour, String message, FindingJson.@Nullable WaiverJson waiver) {

        public static SeenJson of(int audit, LocalDate asOf, StoredFinding found) {
            FindingJson finding = PublishedJson.read(found.published(), FindingJson.class);
            return new SeenJson(audit, asOf.toString(), finding.colour(), finding.message(), finding.waiver());
        }
    }
}
