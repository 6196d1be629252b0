package org.countersign.report.sheet;

import java.util.List;
import java.util.Locale;
import org.countersign.facts.Source;
import org.countersign.workbook.Place;

/** A source that findings cite, under the number by which the workbook speaks of it. */
record Exhibit(int number, Source source, List<Entered> citedBy) {

    Exhibit {
        citedBy = List.copyOf(citedBy);
    }

    String id() {
        return String.format(Locale.ROOT, "E-%03d", number);
    }

    Place place() {
        return Tab.EVIDENCE.row(number - 1);
    }
}
