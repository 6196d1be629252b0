package org.countersign.intake.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;
import org.countersign.intake.values.FieldValues;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Finds the rows of a sheet that head its tables. */
final class HeadingRows {
    private static final double MOST = 0.6;
    private static final double SOME = 1.0 / 3;
    private static final int MANY = 3;
    private static final int LINES_BETWEEN = 3;

    private final List<RegisterKind> kinds;
    private final Headers headers;

    HeadingRows(List<RegisterKind> kinds, Headers headers) {
        this.kinds = kinds;
        this.headers = headers;
    }

    /**
     * The headings of the tables that begin in a row, from left to right.
     *
     * @param open the tables that have begun above, in whose columns entries are likelier than headings
     */
    List<HeadingRow> at(List<Row> rows, int index, List<Strip> open) {
        Row row = rows.get(index);
        List<SortedMap<Integer, Cell>> runs = Runs.of(row.cells()).stream()
                .filter(run -> !isTitle(rows, index, run))
                .filter(run -> !isIn(open, run) || (Runs.areWords(run) && knows(run)))
                .toList();
        Row words = row.with(Runs.joined(runs));
        if (!Runs.areMostlyWords(words.cells()) || runs.stream().noneMatch(this::knows)) {
            return List.of();
        }
        return of(words, next(rows, index, words), isIn(open, words.cells())).stream()
                .filter(heading -> open.stream()
                        .filter(strip -> strip.isCrossedBy(heading))
                        .allMatch(strip -> isAllOf(row, heading, strip) && isSetApart(rows, index, heading)))
                .toList();
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
        boolean heads = below.stream().allMatch(next -> knows(next) && isAsWide(only, next));
        return heads && (!isHeader(only) || below.stream().anyMatch(next -> next.size() > 1));
    }

    /** It stands above all the headings; what is merged over some of them is their group. */
    private static boolean isAsWide(Cell title, SortedMap<Integer, Cell> below) {
        return title.across() == 1 || title.across() >= below.size();
    }

    private boolean isHeader(@Nullable Cell cell) {
        return cell != null && headers.isKnown(cell.text());
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
        return IntStream.rangeClosed(Math.max(1, index - LINES_BETWEEN), index).anyMatch(each -> begins(rows, each))
                || (share(heading.row()) == 1 && knownFields(heading.row()) >= MANY);
    }

    private static boolean begins(List<Row> rows, int index) {
        Row before = rows.get(index - 1);
        return before.number() != rows.get(index).number() - 1 || before.cells().size() == 1;
    }

    private List<HeadingRow> of(Row words, Optional<Row> below, boolean inside) {
        int alone = knownFields(words);
        if (below.isPresent()) {
            Row joined = TwoRows.joined(words, below.get());
            int next = knownFields(below.get());
            if (knownFields(joined) > Math.max(alone, next) || (next > alone && groups(words, below.get()))) {
                return headings(2, joined, inside);
            }
        }
        return alone == 0 ? List.of() : headings(1, words, inside);
    }

    private boolean knows(SortedMap<Integer, Cell> run) {
        return run.values().stream()
                .anyMatch(cell -> headers.isKnown(cell.text())
                        || kinds.stream().anyMatch(kind -> Headers.names(kind, cell.text())));
    }

    /** The upper row groups the columns of the lower one, and is no title that happens to stand above it. */
    private boolean groups(Row upper, Row lower) {
        boolean oneTitle = upper.cells().size() == 1
                && upper.cells().values().iterator().next().across() == 1;
        return !oneTitle
                && lower.cells().firstKey() <= upper.cells().lastKey()
                && knows(upper.cells());
    }

    /** How many fields of one register the row names, when that is enough to head it; else none. */
    private int knownFields(Row row) {
        return kinds.stream().mapToInt(kind -> knownFields(kind, row)).max().orElse(0);
    }

    private int knownFields(RegisterKind kind, Row row) {
        Set<Field> fields = fields(kind, row);
        return isEnough(kind, fields) ? fields.size() : 0;
    }

    private Set<Field> fields(RegisterKind kind, Row row) {
        Set<Field> fields = new HashSet<>();
        row.cells().values().stream()
                .flatMap(cell -> headers.matches(kind, cell.text()).stream().limit(1))
                .forEach(match -> fields.add(match.field()));
        return fields;
    }

    /** Something that says which row it is, and something besides; of a questionnaire what is asked and what is replied. */
    static boolean isEnough(RegisterKind kind, Set<Field> fields) {
        if (kind.shape() == RegisterKind.Shape.POINTS) {
            return has(fields, Set.of("topic", "question", "ask")) && has(fields, Set.of("position", "reply"));
        }
        return fields.stream().anyMatch(HeadingRows::isKey) && fields.stream().anyMatch(field -> !isKey(field));
    }

    static boolean isKey(Field field) {
        return field.key() || field.name().equals("email");
    }

    private static boolean has(Set<Field> fields, Set<String> names) {
        return fields.stream().anyMatch(field -> names.contains(field.name()));
    }

    /** One table, or several side by side where each part is a table that says more than the whole would as one. */
    private List<HeadingRow> headings(int height, Row row, boolean inside) {
        List<Row> parts = parts(row);
        int apart = parts.stream().mapToInt(this::knownFields).sum();
        List<Row> tables = parts.size() > 1 && apart > knownFields(row) ? parts : List.of(row);
        return tables.stream()
                .filter(part -> isHeading(part, inside))
                .map(part -> new HeadingRow(height, part, part.cells().firstKey(), lastKnown(part), asks(part)))
                .toList();
    }

    /** The tables that the runs of the row make; a run that is none by itself belongs to the nearer one. */
    private List<Row> parts(Row row) {
        List<SortedMap<Integer, Cell>> runs = withJoinedHalves(row);
        List<Integer> tables = IntStream.range(0, runs.size())
                .filter(run -> knownFields(row.with(runs.get(run))) > 0)
                .boxed()
                .toList();
        if (tables.size() < 2) {
            return List.of(row);
        }
        List<List<SortedMap<Integer, Cell>>> parts =
                tables.stream().<List<SortedMap<Integer, Cell>>>map(run -> new ArrayList<>()).toList();
        for (int run = 0; run < runs.size(); run++) {
            nearest(runs, tables, run).ifPresent(part -> parts.get(part.part()).add(runs.get(part.run())));
        }
        return parts.stream().map(Runs::joined).map(row::with).toList();
    }

    /** The runs, those made one that are a table only together. */
    private List<SortedMap<Integer, Cell>> withJoinedHalves(Row row) {
        List<SortedMap<Integer, Cell>> runs = new ArrayList<>();
        List<SortedMap<Integer, Cell>> halves = new ArrayList<>();
        for (SortedMap<Integer, Cell> run : Runs.of(row.cells())) {
            if (knownFields(row.with(run)) > 0) {
                runs.addAll(joinedIfTable(row, halves));
                halves.clear();
                runs.add(run);
            } else {
                halves.add(run);
            }
        }
        runs.addAll(joinedIfTable(row, halves));
        return runs;
    }

    private List<SortedMap<Integer, Cell>> joinedIfTable(Row row, List<SortedMap<Integer, Cell>> halves) {
        SortedMap<Integer, Cell> joined = Runs.joined(halves);
        return halves.size() > 1 && knownFields(row.with(joined)) > 0 ? List.of(joined) : List.copyOf(halves);
    }

    private record Share(int part, int run) {}

    /** The table to which a run belongs; none where it stands in the middle of two. */
    private static Optional<Share> nearest(List<SortedMap<Integer, Cell>> runs, List<Integer> tables, int run) {
        int after = (int) tables.stream().filter(table -> table < run).count();
        if (after == tables.size() || tables.get(after) == run) {
            return Optional.of(new Share(Math.min(after, tables.size() - 1), run));
        } else if (after == 0) {
            return Optional.of(new Share(0, run));
        }
        int left = gap(runs, run - 1);
        int right = gap(runs, run);
        return left == right ? Optional.empty() : Optional.of(new Share(left < right ? after - 1 : after, run));
    }

    private static int gap(List<SortedMap<Integer, Cell>> runs, int run) {
        return runs.get(run + 1).firstKey() - runs.get(run).lastKey();
    }

    private boolean isHeading(Row row, boolean inside) {
        int fields = knownFields(row);
        double share = share(row);
        return fields > 0
                && (inside
                        ? share >= MOST && areDifferent(row) && row.cells().values().stream().skip(1).noneMatch(HeadingRows::isReply)
                        : share >= SOME || fields >= MANY);
    }

    /** How much of the row is known as headings. */
    private double share(Row row) {
        long known = row.cells().values().stream()
                .filter(cell -> headers.isKnown(cell.text())
                        || headers.isKnown(Grouped.of(cell.text()).label()))
                .count();
        return (double) known / row.cells().size();
    }

    /** "No" heads a column of numbers, yet below headings it says no. */
    private static boolean isReply(Cell cell) {
        boolean bare = Words.bare(cell.text()).equals(cell.text().toLowerCase(Locale.ROOT));
        return bare && FieldValues.isYesOrNo(cell);
    }

    /** The end of the last run in which a heading is known. */
    private int lastKnown(Row row) {
        return Runs.of(row.cells()).stream()
                .filter(this::knows)
                .mapToInt(SortedMap::lastKey)
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

    private boolean asks(Row row) {
        int points = most(RegisterKind.Shape.POINTS, row);
        return points > 0 && points >= most(RegisterKind.Shape.TABLE, row);
    }

    private int most(RegisterKind.Shape shape, Row row) {
        return kinds.stream()
                .filter(kind -> kind.shape() == shape)
                .mapToInt(kind -> knownFields(kind, row))
                .max()
                .orElse(0);
    }
}
