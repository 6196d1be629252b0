package org.countersign.intake.regions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;
import org.countersign.intake.values.FieldValues;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Words;

/** Finds the rows of a sheet that head its tables. */
public final class HeadingRows {
    private static final double MOST = 0.6;
    private static final double SOME = 1.0 / 3;
    private static final int MANY = 3;
    private static final int LINES_BETWEEN = 3;

    private final KnownFields known;
    private final SideBySide tables;

    public HeadingRows(List<RegisterKind> kinds, Headers headers) {
        this.known = new KnownFields(kinds, headers);
        this.tables = new SideBySide(known);
    }

    /**
     * The headings of the tables that begin in a row, from left to right.
     *
     * @param open the tables that have begun above, in whose columns entries are likelier than headings
     */
    public List<HeadingRow> at(List<Row> rows, int index, List<Strip> open) {
        Row row = rows.get(index);
        boolean begins = begins(rows, index);
        List<SortedMap<Integer, Cell>> runs = Runs.of(row.cells()).stream()
                .filter(run -> !isIn(open, run) || mayHead(run, begins))
                .filter(run -> !isTitle(rows, index, run))
                .toList();
        Row words = row.with(Runs.joined(runs));
        if (runs.isEmpty() || !Runs.areMostlyWords(words.cells())) {
            return List.of();
        }
        return of(words, next(rows, index, words), isIn(open, words.cells())).stream()
                .filter(heading -> open.stream()
                        .filter(strip -> strip.isCrossedBy(heading))
                        .allMatch(strip -> isAllOf(row, heading, strip) && isSetApart(rows, index, heading)))
                .toList();
    }

    /** Entries are many and headings few, so the first cell is looked at alone where nothing says that headings begin. */
    private boolean mayHead(SortedMap<Integer, Cell> run, boolean begins) {
        return Runs.areWords(run) && (begins || known.isHeader(run.get(run.firstKey()))) && known.knows(run);
    }

    private static Optional<Row> next(List<Row> rows, int index, Row words) {
        return index + 1 < rows.size() ? TwoRows.below(words, rows.get(index + 1)) : Optional.empty();
    }

    /** One word by itself with headings or nothing below it is no heading, but the title of a table that begins lower. */
    private boolean isTitle(List<Row> rows, int index, SortedMap<Integer, Cell> run) {
        int column = run.firstKey();
        Cell only = run.get(column);
        if (run.size() > 1 || only == null || rows.get(index).cells().size() == 1) {
            return false;
        }
        List<SortedMap<Integer, Cell>> below = index + 1 == rows.size()
                ? List.of()
                : Runs.of(rows.get(index + 1).cells()).stream()
                        .filter(next -> next.containsKey(column))
                        .toList();
        boolean heads = below.stream().allMatch(next -> known.knows(next) && isAlone(rows.get(index), only, next));
        return heads && (!known.isHeader(only) || below.stream().anyMatch(next -> next.size() > 1));
    }

    /** It stands above all the headings; what stands above some of them, or is merged over some, is their group. */
    private static boolean isAlone(Row row, Cell title, SortedMap<Integer, Cell> below) {
        SortedMap<Integer, Cell> above = row.cells().subMap(below.firstKey(), below.lastKey() + 1);
        return above.size() == 1
                && title.equals(above.get(below.firstKey()))
                && (title.across() == 1 || title.across() >= below.size());
    }

    private static boolean isIn(List<Strip> open, SortedMap<Integer, Cell> cells) {
        return open.stream().anyMatch(strip -> strip.hasBegunAt(cells.firstKey()));
    }

    /** In a table that has begun, nothing but headings may stand beside headings. */
    private static boolean isAllOf(Row row, HeadingRow heading, Strip strip) {
        return row.cells().keySet().stream()
                .filter(strip::holds)
                .allMatch(column -> heading.from() <= column && column <= heading.to());
    }

    /** After a gap or below a title, perhaps with a few lines between; else only where every word is a heading. */
    private boolean isSetApart(List<Row> rows, int index, HeadingRow heading) {
        return begins(rows, index) || (known.share(heading.row()) == 1 && known.count(heading.row()) >= MANY);
    }

    private static boolean begins(List<Row> rows, int index) {
        return IntStream.rangeClosed(Math.max(1, index - LINES_BETWEEN), index).anyMatch(each -> {
            Row before = rows.get(each - 1);
            return before.number() != rows.get(each).number() - 1
                    || before.cells().size() == 1;
        });
    }

    private List<HeadingRow> of(Row words, Optional<Row> below, boolean inside) {
        int alone = known.count(words);
        if (below.isPresent() && !(inside && (replies(words) || replies(below.get())))) {
            Row joined = TwoRows.joined(words, below.get());
            int next = known.count(below.get());
            if (known.count(joined) > Math.max(alone, next)) {
                return headings(2, joined, inside);
            } else if (TwoRows.splits(words, below.get()) || (next > alone && groups(words, below.get()))) {
                return grouped(joined, inside);
            }
        }
        return alone == 0 ? List.of() : headings(1, words, inside);
    }

    /** Below groups that nobody knows, known words may mean something else; so these are kept together, known or not. */
    private List<HeadingRow> grouped(Row joined, boolean inside) {
        List<HeadingRow> headings = headings(2, joined, inside);
        return headings.isEmpty() && !inside
                ? List.of(new HeadingRow(
                        2, joined, joined.cells().firstKey(), joined.cells().lastKey(), false))
                : headings;
    }

    /** The upper row groups the columns of the lower one, and is no title or line that happens to stand above it. */
    private boolean groups(Row upper, Row lower) {
        List<Integer> columns = List.copyOf(upper.cells().keySet());
        int width = lower.cells().lastKey() - lower.cells().firstKey() + 1;
        boolean merged = upper.cells().values().stream().anyMatch(cell -> cell.across() > 1 && cell.across() < width);
        boolean gaps = columns.size() > 1 && columns.get(1) - columns.get(0) > 1;
        boolean above = lower.cells().firstKey() <= upper.cells().lastKey();
        return above && (merged || gaps || (columns.size() > 1 && known.knows(upper.cells())));
    }

    /** One table, or several side by side where each part is a table that says more than the whole would as one. */
    private List<HeadingRow> headings(int height, Row row, boolean inside) {
        List<Row> parts = tables.of(row);
        int apart = parts.stream().mapToInt(known::count).sum();
        List<Row> heads = parts.size() > 1 && apart > known.count(row) ? parts : List.of(row);
        return heads.stream()
                .filter(part -> isHeading(part, inside))
                .map(part -> new HeadingRow(height, part, part.cells().firstKey(), lastKnown(part), known.asks(part)))
                .toList();
    }

    private boolean isHeading(Row row, boolean inside) {
        int fields = known.count(row);
        double share = known.share(row);
        return fields > 0
                && (inside ? share >= MOST && areDifferent(row) && !replies(row) : share >= SOME || fields >= MANY);
    }

    /** It says yes or no, also where the row below it would make a heading of that, as "Yes" over "No". */
    private static boolean replies(Row row) {
        return row.cells().values().stream().skip(1).anyMatch(HeadingRows::isReply);
    }

    /** "No" heads a column of numbers, yet below headings it says no. */
    private static boolean isReply(Cell cell) {
        boolean bare = Words.bare(cell.text()).equals(cell.text().toLowerCase(Locale.ROOT));
        return bare && FieldValues.isYesOrNo(cell);
    }

    /** The end of the last run in which a heading is known. */
    private int lastKnown(Row row) {
        return Runs.of(row.cells()).stream()
                .filter(known::knows)
                .mapToInt(run -> run.lastKey())
                .max()
                .orElse(row.cells().lastKey());
    }

    private static boolean areDifferent(Row row) {
        return row.cells().values().stream()
                        .map(cell -> Words.bare(cell.text()))
                        .distinct()
                        .count()
                == row.cells().size();
    }
}
