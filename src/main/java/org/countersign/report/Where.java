package org.countersign.report;

import java.util.ArrayList;
import java.util.List;
import org.countersign.facts.Source;

/** Says where a source stands, as a reader would look it up. */
public final class Where {

    private Where() {}

    /** Such as {@code roster.xlsx, sheet Roster, A7, F7}. */
    public static String is(Source source) {
        List<String> parts = new ArrayList<>();
        parts.add(source.file());
        if (source.sheet() != null) {
            parts.add("sheet " + source.sheet());
        }
        String place = within(source);
        if (!place.isEmpty()) {
            parts.add(place);
        }
        return String.join(", ", parts);
    }

    /** The place inside its file or sheet: cells, else row, page or path. */
    public static String within(Source source) {
        if (source.cell() != null) {
            return source.cell();
        } else if (source.row() != null) {
            return "row " + source.row();
        } else if (source.page() != null) {
            return "page " + source.page();
        }
        return source.path() == null ? "" : source.path();
    }
}
