package org.countersign.intake.recognise;

import java.util.List;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Source;
import org.countersign.intake.read.Table;

/** Words the place that was read through, so that a finding of absence can cite it. */
final class Searching {

    private Searching() {}

    static Source place(Table table, String range, int rows) {
        String text = rows == 1 ? "1 row" : rows + " rows";
        Excerpt excerpt = table.sheet() == null
                ? new Excerpt("rows", "Rows read", null, text, true)
                : new Excerpt("rows", "Rows read", range, text, true);
        return new Source(table.file(), table.sheet(), null, null, table.path(), List.of(excerpt));
    }
}
