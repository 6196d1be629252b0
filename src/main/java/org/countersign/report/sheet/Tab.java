package org.countersign.report.sheet;

import org.countersign.workbook.Place;

/** The sheets of the workbook in their order. */
enum Tab {
    SUMMARY("Summary"),
    FINDINGS("Findings"),
    CONDITIONS("Conditions"),
    ASK("Ask the vendor"),
    EVIDENCE("Evidence"),
    PEOPLE("People"),
    EXPIRING("Expiring"),
    CONTRADICTIONS("Contradictions"),
    WAIVERS("Waivers"),
    NOT_EVIDENCED("Not evidenced"),
    NOT_READ("Not read"),
    CHECKS("Checks"),
    ABOUT("About this audit");

    /** The first row below the headings, from 0, on a sheet without lines above its table. */
    private static final int FIRST_ROW = 3;

    private final String title;

    Tab(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The row of the table with that index. */
    Place row(int index) {
        return Place.row(title, FIRST_ROW + index);
    }

    Place top() {
        return Place.top(title);
    }
}
