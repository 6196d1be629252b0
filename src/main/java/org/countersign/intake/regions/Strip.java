package org.countersign.intake.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;
import org.jspecify.annotations.Nullable;

/** The columns that a table takes while a sheet is gone through from above, with the rows met so far. */
final class Strip {
    private static final int LONGEST_TITLE = 4;

    private final int from;
    private final int to;
    private final List<Row> above;
    private final @Nullable HeadingRow heading;
    private final List<Row> body = new ArrayList<>();

    Strip(int from, int to, List<Row> above, @Nullable HeadingRow heading) {
        this.from = from;
        this.to = to;
        this.above = List.copyOf(above);
        this.heading = heading;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    List<Row> above() {
        return above;
    }

    @Nullable
    HeadingRow heading() {
        return heading;
    }

    List<Row> body() {
        return List.copyOf(body);
    }

    boolean holds(int column) {
        return from <= column && column <= to;
    }

    /** Its table stands in the column, or further left. */
    boolean hasBegunAt(int column) {
        return heading != null && heading.from() <= column && column <= to;
    }

    boolean meets(HeadingRow other) {
        return from <= other.to() && other.from() <= to;
    }

    /** The headings would stand beside those that are there, not below them. */
    boolean hasRoomFor(HeadingRow other) {
        return heading != null && (heading.to() < other.from() || other.to() < heading.from());
    }

    /** The headings stand in its own columns, where its entries would. */
    boolean isCrossedBy(HeadingRow other) {
        return heading != null && meets(other) && !hasRoomFor(other);
    }

    /** How many rows from this one on repeat its headings; of those in two rows perhaps the lower alone. */
    int repeatedAt(List<Row> rows, int index) {
        if (heading == null) {
            return 0;
        }
        Row first = cut(rows.get(index));
        boolean two = heading.height() == 2 && index + 1 < rows.size() && Runs.areWords(first.cells());
        if (two && repeats(heading, TwoRows.joined(first, cut(rows.get(index + 1))))) {
            return 2;
        }
        return repeats(heading, first) ? 1 : 0;
    }

    private static boolean repeats(HeadingRow heading, Row row) {
        return heading.row().cells().entrySet().stream().allMatch(cell -> {
            Cell again = row.cells().get(cell.getKey());
            String label = cell.getValue().text();
            return again != null
                    && (again.text().equals(label)
                            || again.text().equals(Grouped.of(label).label()));
        });
    }

    /** Takes what of the row stands in its columns. */
    void take(Row row) {
        Row mine = cut(row);
        if (!mine.cells().isEmpty()) {
            body.add(mine);
        }
    }

    private Row cut(Row row) {
        SortedMap<Integer, Cell> cells = row.cells();
        boolean all = cells.isEmpty() || (from <= cells.firstKey() && cells.lastKey() <= to);
        return all ? row : row.with(to == Integer.MAX_VALUE ? cells.tailMap(from) : cells.subMap(from, to + 1));
    }

    /** Its share of these columns with all that it has met. */
    Strip within(int first, int last) {
        Strip whole = new Strip(first, last, List.of(), null);
        List<Row> mine = new ArrayList<>();
        above.forEach(row -> keep(whole.cut(row), mine));
        Strip cut = new Strip(first, last, mine, heading == null ? null : heading.with(whole.cut(heading.row())));
        body.forEach(cut::take);
        return cut;
    }

    /** All rows that it has met, those of its headings too. */
    List<Row> met() {
        List<Row> rows = new ArrayList<>(above);
        if (heading != null && !heading.row().cells().isEmpty()) {
            rows.add(heading.row());
        }
        rows.addAll(body);
        return rows;
    }

    private static void keep(Row row, List<Row> rows) {
        if (!row.cells().isEmpty()) {
            rows.add(row);
        }
    }

    /** Without its last rows that title the table below: set apart from the entries, with one value each. */
    List<Row> giveUpTitles() {
        int first = body.size();
        while (first > 0
                && body.size() - first < LONGEST_TITLE
                && body.get(first - 1).cells().size() == 1) {
            first--;
        }
        // What follows on entries without a gap may be one of them.
        while (first < body.size() && !isSetApart(first)) {
            first++;
        }
        List<Row> titles = List.copyOf(body.subList(first, body.size()));
        body.subList(first, body.size()).clear();
        return titles;
    }

    private boolean isSetApart(int index) {
        Row row = body.get(index);
        boolean merged = row.cells().values().iterator().next().across() > 1;
        int before = index > 0
                ? body.get(index - 1).number()
                : heading == null ? 0 : heading.row().number();
        return merged || row.number() > before + 1;
    }
}
