package org.countersign.intake.recognise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Source;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Columns;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.vocabulary.RegisterKind;

/**
 * How a table is laid out.
 *
 * @param columns in the order of the register's fields
 * @param rows those below the heading
 * @param percent how sure it is that the table is this register, from 0 to 100
 * @param settled what people settled about it
 */
record Layout(
        Table table,
        RegisterKind kind,
        Row heading,
        List<Column> columns,
        List<Row> rows,
        int percent,
        List<Excerpt> settled) {

    Layout with(List<Column> others) {
        return new Layout(table, kind, heading, others, rows, percent, settled);
    }

    /** The same with more that people settled about it. */
    Layout quoting(List<Excerpt> quotes) {
        List<Excerpt> all = Stream.concat(settled.stream(), quotes.stream()).toList();
        return new Layout(table, kind, heading, columns, rows, percent, all);
    }

    Layout sure(int howSure) {
        return new Layout(table, kind, heading, columns, rows, howSure, settled);
    }

    Optional<Column> column(String field) {
        return columns.stream()
                .filter(column -> column.field().name().equals(field))
                .findFirst();
    }

    /** The cell of a field in a row; blank where the table has no such column. */
    Cell cell(Row row, String field) {
        return column(field).map(column -> table.cell(row, column.index())).orElse(Cell.blank(null));
    }

    boolean isBlank(Row row) {
        return columns.stream()
                .allMatch(column -> table.cell(row, column.index()).isBlank());
    }

    String where(Row row, Column column) {
        return table.where(row, column.index(), column.label());
    }

    /** The row with every recognised cell; a row without its key is told by its e-mail. */
    Source source(Row row) {
        boolean keyed = columns.stream().anyMatch(column -> column.field().key());
        List<Excerpt> excerpts = Stream.concat(
                        columns.stream()
                                .map(column ->
                                        excerpt(row, column, column.field().key() || (!keyed && isEmail(column)))),
                        settled.stream())
                .toList();
        return new Source(table.file(), table.sheet(), row.number(), row.page(), table.path(), excerpts);
    }

    private static boolean isEmail(Column column) {
        return column.field().name().equals("email");
    }

    Excerpt excerpt(Row row, Column column, boolean identifies) {
        Cell cell = table.cell(row, column.index());
        return new Excerpt(column.field().name(), column.label(), cell.address(), cell.text(), identifies);
    }

    /** What the table was taken for, with the columns that are read. */
    Understood understood(int rows) {
        List<Understood.Mapped> mapped = columns.stream()
                .map(column ->
                        new Understood.Mapped(column.label(), column.field().header(), column.percent()))
                .toList();
        return new Understood(table.file(), table.where(range()), kind.title(), percent, mapped, rows);
    }

    /** That the table was read through, so that a finding of absence can cite it. */
    Searched searched(int facts) {
        return new Searched(kind, Searching.place(table, range(), rows.size()), facts);
    }

    private String range() {
        int last = rows.stream().mapToInt(Row::number).max().orElse(heading.number());
        int left = columns.stream().mapToInt(Column::index).min().orElse(0);
        int right = columns.stream().mapToInt(Column::index).max().orElse(0);
        return Columns.letters(left) + heading.number() + ":" + Columns.letters(right) + last;
    }
}
