package org.countersign.intake.regions;

import java.util.List;
import org.countersign.intake.read.Table;

/**
 * A part of a sheet that is read by itself.
 *
 * @param heading the place of its row of headings; -1 where none was found
 * @param titles the words above its headings, and the group of columns that it is
 * @param whole there is nothing else on the sheet
 */
public record Region(Table table, int heading, List<String> titles, boolean whole) {

    public static Region without(Table table, boolean whole) {
        return new Region(table, -1, List.of(), whole);
    }

    public boolean isHeaded() {
        return heading >= 0;
    }

    /** Where it stands, in a reader's words. */
    public String where() {
        if (whole || table.rows().isEmpty()) {
            return table.where("");
        }
        int first = table.rows().get(0).number();
        int last = table.rows().get(table.rows().size() - 1).number();
        return table.where(first == last ? "row " + first : "rows " + first + " to " + last);
    }
}
