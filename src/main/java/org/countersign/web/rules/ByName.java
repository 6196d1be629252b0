package org.countersign.web.rules;

import java.util.Comparator;
import java.util.List;
import org.countersign.drafting.Forms.ThresholdRow;

/** Thresholds as somebody looks for one: by their names, and not in the order of the file. */
final class ByName {
    private ByName() {}

    static List<ThresholdRow> of(List<ThresholdRow> rows) {
        return rows.stream().sorted(Comparator.comparing(ThresholdRow::key)).toList();
    }
}
