package org.countersign.intake.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.facts.Excerpt;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.settle.Queries;
import org.countersign.intake.settle.Query;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Settlement;
import org.countersign.vocabulary.Words;

/**
 * The rows below the headings, told from what merely stands further down on the sheet. Rows that follow after a gap belong
 * to the table when they fit its columns.
 */
final class Body {
    private static final int WHOLE_ROW = 3;
    private static final int LIKELY = 50;

    private final Layout layout;
    private final Queries queries;
    private final RepeatedHeadings repeated;
    private final Set<Row> mine = new HashSet<>();
    private final List<List<Row>> others = new ArrayList<>();
    private final List<Row> open = new ArrayList<>();
    private final List<Excerpt> quotes = new ArrayList<>();

    Body(Layout layout, Queries queries) {
        this.layout = layout;
        this.queries = queries;
        this.repeated = new RepeatedHeadings(layout);
        blocks(layout.rows()).forEach(this::place);
    }

    /** The table with its headings, what stands above them, and its own rows in their order. */
    Table table(int headingIndex) {
        Table whole = layout.table();
        List<Row> rows = new ArrayList<>(whole.rows().subList(0, headingIndex + 1));
        layout.rows().stream().filter(mine::contains).forEach(rows::add);
        return new Table(whole.file(), whole.sheet(), whole.path(), whole.alone(), whole.decimalComma(), rows);
    }

    /** What people settled about its rows. */
    List<Excerpt> quotes() {
        return List.copyOf(quotes);
    }

    /** The rows that are something else, block by block. */
    List<List<Row>> others() {
        return List.copyOf(others);
    }

    /** The rows of which only a person can tell. */
    List<Row> open() {
        return List.copyOf(open);
    }

    /** Rows without a blank one between them. */
    static List<List<Row>> blocks(List<Row> rows) {
        List<List<Row>> blocks = new ArrayList<>();
        int next = Integer.MIN_VALUE;
        for (Row row :
                rows.stream().sorted(Comparator.comparingInt(Row::number)).toList()) {
            if (row.number() != next) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(row);
            next = row.number() + 1;
        }
        return blocks;
    }

    private void place(List<Row> block) {
        List<Row> full = block.stream()
                .filter(row -> row.cells().size() > 1 && !RowRoles.beginsWithTotal(row))
                .toList();
        boolean headed = !full.isEmpty() && repeated.has(full.get(0));
        if (mine.isEmpty() || full.isEmpty() || headed || fits(full)) {
            mine.addAll(block);
        } else if (full.stream().allMatch(row -> balance(row) < 0)) {
            others.add(block);
        } else {
            ask(block, full.get(0));
        }
    }

    private void ask(List<Row> block, Row first) {
        Optional<Settlement> settlement = queries.settle(query(block, first));
        if (settlement.isEmpty()) {
            open.addAll(block);
        } else if (settlement.get().isNone()) {
            others.add(block);
        } else {
            mine.addAll(block);
            quotes.add(settlement.get().quote("Yes"));
        }
    }

    private Query query(List<Row> block, Row first) {
        RegisterKind kind = layout.kind();
        String rows =
                "rows " + first.number() + " to " + block.get(block.size() - 1).number();
        return new Query(
                Query.Topic.TABLE,
                "rows: " + kind.id() + ": " + TableQuery.headings(layout.heading()) + ": "
                        + Words.bare(TableFinder.seen(first)),
                layout.table().file(),
                layout.table().where(rows),
                "Do the " + rows + " below a blank one still belong to the table \"" + kind.title()
                        + "\" above? They begin: " + TableFinder.seen(first),
                List.of(new Query.Answer(kind.id(), "part of \"" + kind.title() + "\"", LIKELY)));
    }

    private boolean fits(List<Row> full) {
        long unlike = full.stream().filter(row -> balance(row) < 0).count();
        long alike = full.stream().filter(row -> balance(row) > 0).count();
        boolean begins = balance(full.get(0)) >= 0;
        return begins && (alike > unlike || (unlike == 0 && full.stream().allMatch(this::fillsTheSame)));
    }

    private int balance(Row row) {
        int balance = 0;
        for (Column column : layout.columns()) {
            Cell cell = layout.table().cell(row, column.index());
            Fit.Sign sign = cell.isBlank()
                    ? Fit.Sign.NEITHER
                    : Fit.sign(
                            cell, column.field(), column.type(), layout.table().decimalComma());
            balance += sign == Fit.Sign.FOR ? 1 : sign == Fit.Sign.AGAINST ? -1 : 0;
        }
        return layout.isBlank(row) ? -1 : balance;
    }

    /** Words in the same columns as in a row of the table, and in too many of them to be there by chance. */
    private boolean fillsTheSame(Row row) {
        return row.cells().size() >= WHOLE_ROW
                && mine.stream()
                        .anyMatch(
                                each -> each.cells().keySet().equals(row.cells().keySet()));
    }
}
