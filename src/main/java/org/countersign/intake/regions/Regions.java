package org.countersign.intake.regions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;

/** Splits a sheet into the tables on it: below and beside each other, each with its titles and headings. */
public final class Regions {
    private static final int LONGEST_TITLE = 4;

    private final Table table;
    private final HeadingRows headings;
    private final Notes notes;
    private final List<Strip> closed = new ArrayList<>();
    private List<Strip> open = List.of(new Strip(0, Integer.MAX_VALUE, List.of(), null));

    private Regions(Table table, HeadingRows headings, Notes notes) {
        this.table = table;
        this.headings = headings;
        this.notes = notes;
    }

    /** The regions from above, those beside each other from the left; together they hold all that stands on the sheet. */
    public static List<Region> of(Table table, HeadingRows headings, Notes notes) {
        return new Regions(table, headings, notes).split();
    }

    private List<Region> split() {
        List<Row> rows = table.rows();
        if (rows.isEmpty()) {
            return List.of(Region.without(table, true));
        }
        int index = 0;
        while (index < rows.size()) {
            index += take(rows, index);
        }
        closed.addAll(open);
        return closed.stream()
                .sorted(Comparator.comparingInt(Regions::firstRow).thenComparingInt(Strip::from))
                .flatMap(strip -> regions(strip).stream())
                .toList();
    }

    /** Takes the row, or the two that head tables, and says how many these were. */
    private int take(List<Row> rows, int index) {
        Row row = rows.get(index);
        int repeated = open.stream()
                .mapToInt(strip -> strip.repeatedAt(rows, index))
                .max()
                .orElse(0);
        if (repeated > 0) {
            open.forEach(strip -> repeat(strip, rows, index, repeated));
            return repeated;
        }
        List<HeadingRow> found = headings.at(rows, index, open);
        if (found.isEmpty()) {
            open.forEach(strip -> strip.take(row));
            return 1;
        }
        found.forEach(this::begin);
        int height = found.get(0).height();
        rows.subList(index, index + height).forEach(each -> takeBeside(each, found));
        return height;
    }

    /** A table keeps the headings that are repeated in it: they show that what follows still belongs to it. */
    private void repeat(Strip strip, List<Row> rows, int index, int height) {
        HeadingRow heading = strip.heading();
        Row last = rows.get(index + height - 1);
        if (heading == null || strip.repeatedAt(rows, index) < height) {
            rows.subList(index, index + height).forEach(strip::take);
        } else if (heading.asks()) {
            notes.remark(table.file(), table.where(last), "repeats the headings and was passed over");
        } else {
            SortedMap<Integer, Cell> again = new TreeMap<>(last.cells());
            again.putAll(heading.row().cells());
            strip.take(last.with(again));
        }
    }

    /** What of a row of headings belongs to a table beside it. */
    private void takeBeside(Row row, List<HeadingRow> found) {
        SortedMap<Integer, Cell> cells = new TreeMap<>(row.cells());
        cells.entrySet()
                .removeIf(cell -> found.stream().anyMatch(heading -> heading.says(cell.getKey(), cell.getValue())));
        if (!cells.isEmpty()) {
            open.forEach(strip -> strip.take(row.with(cells)));
        }
    }

    private void begin(HeadingRow heading) {
        List<Strip> met = open.stream().filter(strip -> strip.meets(heading)).toList();
        List<Strip> others =
                open.stream().filter(strip -> !strip.meets(heading)).toList();
        List<Strip> now = new ArrayList<>(others);
        if (met.size() == 1 && met.get(0).hasRoomFor(heading)) {
            now.addAll(beside(met.get(0), heading));
        } else {
            now.add(below(met, heading));
        }
        open = now.stream().sorted(Comparator.comparingInt(Strip::from)).toList();
    }

    private static List<Strip> beside(Strip strip, HeadingRow heading) {
        HeadingRow old = Objects.requireNonNull(strip.heading());
        boolean right = old.to() < heading.from();
        int border = right ? heading.from() : old.from();
        Strip left = strip.within(strip.from(), border - 1);
        Strip rest = strip.within(border, strip.to());
        Strip other = right ? rest : left;
        Strip begun = new Strip(other.from(), other.to(), other.met(), heading);
        return right ? List.of(left, begun) : List.of(begun, rest);
    }

    private Strip below(List<Strip> met, HeadingRow heading) {
        List<Row> above = new ArrayList<>();
        for (Strip strip : met) {
            if (strip.heading() == null) {
                above.addAll(strip.body());
            } else {
                above.addAll(strip.giveUpTitles());
                closed.add(strip);
            }
        }
        int from = met.stream().mapToInt(Strip::from).min().orElse(heading.from());
        int to = met.stream().mapToInt(Strip::to).max().orElse(heading.to());
        return new Strip(from, to, above, heading);
    }

    private static int firstRow(Strip strip) {
        HeadingRow heading = strip.heading();
        List<Row> rows = strip.above().isEmpty() ? strip.body() : strip.above();
        return rows.isEmpty()
                ? heading == null ? 0 : heading.row().number()
                : rows.get(0).number();
    }

    private List<Region> regions(Strip strip) {
        HeadingRow heading = strip.heading();
        if (heading == null) {
            List<Row> rows = new ArrayList<>(strip.above());
            rows.addAll(strip.body());
            return rows.isEmpty() ? List.of() : List.of(Region.without(part(rows, true), closed.size() == 1));
        }
        int titles = heading.asks() ? strip.above().size() : titles(strip.above(), heading);
        List<Row> before = strip.above().subList(0, strip.above().size() - titles);
        List<Row> title = strip.above()
                .subList(strip.above().size() - titles, strip.above().size());
        boolean bare = before.isEmpty() && closed.size() == 1;
        List<Region> regions = new ArrayList<>();
        if (!before.isEmpty()) {
            regions.add(Region.without(part(before, false), false));
        }
        List<Row> rows = new ArrayList<>(title);
        rows.add(heading.row());
        rows.addAll(strip.body());
        List<String> words = title.stream()
                .flatMap(row -> row.cells().values().stream())
                .map(Cell::text)
                .toList();
        regions.add(new Region(part(rows, bare), title.size(), words, bare));
        return regions;
    }

    /** How many rows right above the headings hold one value each. */
    private static int titles(List<Row> above, HeadingRow heading) {
        int count = 0;
        int next = heading.row().number();
        for (int index = above.size() - 1; index >= 0 && count < LONGEST_TITLE; index--) {
            Row row = above.get(index);
            if (row.cells().size() > 1 || next - row.number() > 3) {
                break;
            }
            count++;
            next = row.number();
        }
        return count;
    }

    private Table part(List<Row> rows, boolean whole) {
        return new Table(table.file(), table.sheet(), table.path(), whole && table.alone(), table.decimalComma(), rows);
    }
}
