package org.countersign.report.sheet;

import java.util.Locale;
import org.countersign.audit.CheckOutcome;
import org.countersign.audit.Finding;
import org.countersign.facts.Colour;
import org.countersign.workbook.Place;

/** A finding with its check, under the number by which the workbook speaks of it. */
record Entered(int number, Finding finding, CheckOutcome check) {

    String id() {
        return String.format(Locale.ROOT, "F-%03d", number);
    }

    Place place() {
        return Tab.FINDINGS.row(number - 1);
    }

    boolean is(Colour colour) {
        return finding.colour() == colour;
    }

    boolean isWaived() {
        return finding.waiver() != null;
    }
}
