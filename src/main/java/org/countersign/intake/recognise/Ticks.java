package org.countersign.intake.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.vocabulary.Words;

/** Turns columns headed Yes, No and the like, in which one is ticked, into one column of answers. */
final class Ticks {
    private static final int ROWS_LOOKED_AT = 15;
    private static final int FEW = 3;
    private static final Set<String> YES = Set.of("yes", "ja", "tak", "так", "si", "compliant");
    private static final Set<String> NO = Set.of("no", "nein", "nie", "ні", "not compliant", "non compliant");
    private static final Set<String> MORE = Set.of(
            "n a",
            "na",
            "not applicable",
            "partly",
            "partial",
            "partially",
            "in part",
            "teilweise",
            "entfallt",
            "nie dotyczy",
            "czesciowo",
            "частково",
            "не стосується",
            "no aplica",
            "parcial",
            "parcialmente",
            "in progress",
            "planned");
    private static final Set<String> MARKS = Set.of("x", "х", "✓", "✔", "☑", "✅", "☒", "•", "●", "*", "1", "v", "ok");

    private final Table table;
    private final int heading;
    private final NavigableMap<Integer, Cell> columns;

    private Ticks(Table table, int heading, NavigableMap<Integer, Cell> columns) {
        this.table = table;
        this.heading = heading;
        this.columns = columns;
    }

    /** The table with one column of answers; empty where it has no columns to tick. */
    static Optional<Table> asAnswers(Table table) {
        return IntStream.range(0, Math.min(ROWS_LOOKED_AT, table.rows().size()))
                .mapToObj(index -> ticks(table, index))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Ticks::answers);
    }

    /** Columns side by side; a No that heads the numbers of the questions stands by itself. */
    private static Optional<Ticks> ticks(Table table, int index) {
        NavigableMap<Integer, Cell> run = new TreeMap<>();
        for (Map.Entry<Integer, Cell> cell : table.rows().get(index).cells().entrySet()) {
            boolean heading = isHeading(Words.bare(cell.getValue().text()));
            boolean apart = !run.isEmpty() && run.lastKey() + 1 < cell.getKey();
            if ((!heading || apart) && !isBoth(run)) {
                run.clear();
            }
            if (heading && !(apart && isBoth(run))) {
                run.put(cell.getKey(), cell.getValue());
            }
        }
        boolean more = table.rows().get(index).cells().size() > run.size();
        return isBoth(run) && more
                ? Optional.of(new Ticks(table, index, run)).filter(Ticks::isTicked)
                : Optional.empty();
    }

    private static boolean isBoth(NavigableMap<Integer, Cell> run) {
        List<String> words =
                run.values().stream().map(cell -> Words.bare(cell.text())).toList();
        return words.stream().filter(YES::contains).count() == 1
                && words.stream().filter(NO::contains).count() == 1;
    }

    private static boolean isHeading(String bare) {
        return YES.contains(bare) || NO.contains(bare) || MORE.contains(bare);
    }

    /** Nothing but ticks stands below, and hardly ever two in a row: other tables hold Yes and No beside each other too. */
    private boolean isTicked() {
        List<Row> rows = below();
        boolean onlyTicks = rows.stream().allMatch(row -> columns.entrySet().stream()
                .allMatch(column -> isTick(table.cell(row, column.getKey()), column.getValue())));
        long one = rows.stream().filter(row -> ticked(row).size() == 1).count();
        long more = rows.stream().filter(row -> ticked(row).size() > 1).count();
        return onlyTicks && one > 0 && more * FEW <= one;
    }

    private static boolean isTick(Cell cell, Cell heading) {
        return cell.isBlank() || isMark(cell.text()) || Words.bare(cell.text()).equals(Words.bare(heading.text()));
    }

    private List<Map.Entry<Integer, Cell>> ticked(Row row) {
        return columns.entrySet().stream()
                .filter(column -> !table.cell(row, column.getKey()).isBlank())
                .toList();
    }

    private List<Row> below() {
        return table.rows().subList(heading + 1, table.rows().size());
    }

    private static boolean isMark(String text) {
        return MARKS.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private Table answers() {
        List<Row> rows = new ArrayList<>(table.rows().subList(0, heading));
        String names = columns.values().stream().map(Cell::text).collect(Collectors.joining(" | "));
        Row headings = table.rows().get(heading);
        rows.add(with(
                headings, Cell.words(table.cell(headings, columns.firstKey()).address(), "Answer (" + names + ")")));
        below().forEach(row -> rows.add(with(row, answer(row))));
        return new Table(table.file(), table.sheet(), table.path(), table.alone(), table.decimalComma(), rows);
    }

    private Cell answer(Row row) {
        List<Map.Entry<Integer, Cell>> ticked = ticked(row);
        if (ticked.isEmpty()) {
            return Cell.blank(table.cell(row, columns.firstKey()).address());
        }
        String said = ticked.stream().map(column -> column.getValue().text()).collect(Collectors.joining(" and "));
        // Two ticks are no answer, and must not read like the first of them.
        return Cell.words(
                table.cell(row, ticked.get(0).getKey()).address(), ticked.size() == 1 ? said : "ticked: " + said);
    }

    private Row with(Row row, Cell answer) {
        NavigableMap<Integer, Cell> cells = new TreeMap<>(row.cells());
        columns.keySet().forEach(cells::remove);
        if (!answer.isBlank()) {
            cells.put(columns.firstKey(), answer);
        }
        return cells.isEmpty() ? row : row.with(cells);
    }
}
