package org.countersign.intake.recognise;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;
import org.countersign.intake.regions.KnownFields;
import org.countersign.intake.settle.Queries;
import org.countersign.intake.settle.Query;
import org.countersign.vocabulary.Settlement;
import org.countersign.vocabulary.Words;

/** Tells entries of a register from the other rows that people put among and below them. */
final class RowRoles {
    /** What a row of a table is. */
    enum Role {
        ENTRY,
        NONE,
        BLANK,
        HEADINGS,
        TOTAL,
        REMARK,
        SECTION,
        NOBODY,
        OPEN
    }

    private static final int LIKELY = 50;

    private final Layout layout;
    private final Queries queries;
    private final RepeatedHeadings repeated;
    private final Set<Integer> numbers;
    private final int firstFull;
    private final int lastFull;
    private final boolean beginsWithSection;

    RowRoles(Layout layout, Queries queries) {
        this.layout = layout;
        this.queries = queries;
        this.repeated = new RepeatedHeadings(layout);
        List<Row> rows = layout.rows().stream()
                .sorted(Comparator.comparingInt(Row::number))
                .toList();
        this.numbers = rows.stream().map(Row::number).collect(Collectors.toSet());
        List<Integer> full = rows.stream()
                .filter(row -> row.cells().size() > 1)
                .map(Row::number)
                .toList();
        this.firstFull = full.isEmpty() ? 0 : full.get(0);
        this.lastFull = full.isEmpty() ? Integer.MAX_VALUE : full.get(full.size() - 1);
        this.beginsWithSection = !full.isEmpty() && rows.get(0).number() < firstFull;
    }

    Role of(Row row) {
        boolean single = row.cells().size() == 1;
        if (saysNone(row)) {
            return Role.NONE;
        } else if (single && isMergedOver(row)) {
            return Role.SECTION;
        } else if (layout.isBlank(row)) {
            return Role.BLANK;
        } else if (repeated.has(row)) {
            return Role.HEADINGS;
        } else if (isTotal(row)) {
            return Role.TOTAL;
        } else if (saysWhatItIs(row)
                .filter(cell -> RowWords.isRemark(cell.text()))
                .isPresent()) {
            return Role.REMARK;
        }
        return single ? key(row).map(cell -> alone(row, cell)).orElse(Role.NOBODY) : Role.ENTRY;
    }

    private Optional<Cell> saysWhatItIs(Row row) {
        return row.cells().size() == 1 ? row.cells().values().stream().findFirst() : key(row);
    }

    /** Nothing but the word that there is nothing. */
    static boolean saysNone(Row row) {
        return row.cells().size() == 1
                && row.cells().values().stream().allMatch(cell -> RowWords.saysNone(cell.text()));
    }

    private static boolean isMergedOver(Row row) {
        return row.cells().values().iterator().next().across() > 1;
    }

    /** The first cell that says which row it is. */
    private Optional<Cell> key(Row row) {
        return layout.columns().stream()
                .filter(column -> KnownFields.isKey(column.field()))
                .map(column -> layout.table().cell(row, column.index()))
                .filter(cell -> !cell.isBlank())
                .findFirst();
    }

    /** One value alone may be an entry of which no more is known, or the heading of those that follow. */
    private Role alone(Row row, Cell cell) {
        if (layout.columns().size() == 1 || isAnId(cell) || !mayHeadASection(row)) {
            return Role.ENTRY;
        }
        return queries.settle(query(row, cell)).map(RowRoles::settled).orElse(Role.OPEN);
    }

    private static Role settled(Settlement settlement) {
        return settlement.isNone() ? Role.SECTION : Role.ENTRY;
    }

    private static boolean isAnId(Cell cell) {
        return Fit.isEmail(cell) || cell.text().matches("\\p{L}{0,4}[-_. ]?\\d+");
    }

    /** Sections begin at the top of a table or after a gap; what stands behind the last entry is set apart too. */
    private boolean mayHeadASection(Row row) {
        boolean afterAGap = !numbers.contains(row.number() - 1)
                && row.number() > layout.heading().number() + 1;
        return beginsWithSection || afterAGap || row.number() > lastFull || row.number() < firstFull;
    }

    private Query query(Row row, Cell cell) {
        String title = layout.kind().title();
        return new Query(
                Query.Topic.TABLE,
                "row: " + layout.kind().id() + ": " + Words.bare(cell.text()),
                layout.table().file(),
                layout.table().where(row),
                "Is \"" + cell.text() + "\", which stands alone in its row, an entry of the table \"" + title + "\"?",
                List.of(new Query.Answer("entry", "an entry, of which no more is known", LIKELY)));
    }

    private boolean isTotal(Row row) {
        return beginsWithTotal(row)
                || row.cells().values().stream().anyMatch(cell -> RowWords.isTotalAlone(cell.text()))
                || key(row).filter(cell -> RowWords.isTotal(cell.text())).isPresent();
    }

    static boolean beginsWithTotal(Row row) {
        Cell first = row.cells().get(row.cells().firstKey());
        return first != null && RowWords.isTotal(first.text());
    }
}
