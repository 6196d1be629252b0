package org.countersign.report.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of the matrix, as it is kept for pages.
 *
 * @param colour the worst of all findings about them; {@code GREEN} where none is red or amber
 * @param columns in the order of {@link PeopleMatrix#COLUMNS}
 * @param other what is found about them and belongs to no column
 */
public record PersonJson(
        String id,
        String name,
        @Nullable String role,
        @Nullable String country,
        boolean onRoster,
        @Nullable String start,
        @Nullable String lastDay,
        String colour,
        List<CellJson> columns,
        CellJson other) {

    public PersonJson {
        columns = List.copyOf(columns);
    }

    /**
     * A cell.
     *
     * @param words what the registers say, as in the workbook
     * @param colour the worst of what was found; absent where nothing was
     * @param finding the key of that finding
     * @param wrong how many of what was found are red or amber
     */
    public record CellJson(
            String words, @Nullable String colour, @Nullable String finding, int wrong) {}
}
