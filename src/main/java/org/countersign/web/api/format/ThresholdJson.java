package org.countersign.web.api.format;

import org.countersign.drafting.Forms;
import org.jspecify.annotations.Nullable;

/**
 * A number at which rules look, with the reason for it.
 *
 * @param value as the file writes it, with a point
 */
public record ThresholdJson(String key, String value, String unit, String why, String source) {

    public static ThresholdJson of(Forms.ThresholdRow row) {
        return new ThresholdJson(row.key(), row.value(), row.unit(), row.why(), row.source());
    }

    /** Another value with its reason; the unit stays. */
    public record ThresholdRequest(
            @Nullable String value,
            @Nullable String why,
            @Nullable String source) {}
}
