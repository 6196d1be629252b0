package org.countersign.web.api.format;

import java.util.List;
import java.util.stream.IntStream;
import org.countersign.report.people.PeopleMatrix;
import org.countersign.report.people.PersonJson;
import org.jspecify.annotations.Nullable;

/**
 * A person of a review, and what was found about them.
 *
 * @param colour the worst of all findings about them; {@code GREEN} where none is red or amber
 * @param cells in the order of the matrix
 * @param other what is found about them and belongs to no column
 */
public record MatrixJson(
        String id,
        String name,
        @Nullable String role,
        @Nullable String country,
        boolean onRoster,
        @Nullable String start,
        @Nullable String lastDay,
        String colour,
        List<ColumnJson> cells,
        PersonJson.CellJson other) {

    /** A cell with the name of its column. */
    public record ColumnJson(
            String column,
            String words,
            @Nullable String colour,
            @Nullable String finding,
            int wrong) {}

    public static MatrixJson of(PersonJson person) {
        return new MatrixJson(
                person.id(),
                person.name(),
                person.role(),
                person.country(),
                person.onRoster(),
                person.start(),
                person.lastDay(),
                person.colour(),
                IntStream.range(0, PeopleMatrix.COLUMNS.size())
                        .mapToObj(column -> cell(
                                PeopleMatrix.COLUMNS.get(column),
                                person.columns().get(column)))
                        .toList(),
                person.other());
    }

    private static ColumnJson cell(String column, PersonJson.CellJson cell) {
        return new ColumnJson(column, cell.words(), cell.colour(), cell.finding(), cell.wrong());
    }
}
