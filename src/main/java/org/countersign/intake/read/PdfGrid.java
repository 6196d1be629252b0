package org.countersign.intake.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Lines of a page that may be a table.
 *
 * @param columns from the left, parted by what no word of any line crosses
 */
record PdfGrid(List<PdfPage.Line> lines, List<PdfPage.Word> columns) {
    /** Lines of one paragraph stand closer than this many times the size of their letters; rows mostly do not. */
    private static final float TIGHT = 1.3f;

    /** Text in two columns has longer groups than a table has cells. */
    private static final int WORDS_IN_A_CELL = 7;

    /** What stands before a clause or an item, or names the line to sign on. */
    private static final Pattern COUNTED = Pattern.compile("\\(?[0-9A-Za-z.]{1,8}[).]|[^\\p{L}\\p{N}]{1,3}|.*:");

    /** Two who sign side by side. */
    private static final Pattern LABELLED = Pattern.compile("\\p{L}+( \\p{L}+)?:");

    private static final float SAME_PLACE = 6;

    static PdfGrid of(List<PdfPage.Line> lines) {
        List<PdfPage.Word> columns = new ArrayList<>();
        lines.stream()
                .flatMap(line -> line.groups().stream())
                .sorted(Comparator.comparing(PdfPage.Word::left))
                .forEach(group -> widen(columns, group));
        return new PdfGrid(lines, columns);
    }

    private static void widen(List<PdfPage.Word> columns, PdfPage.Word group) {
        PdfPage.Word last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
        if (last != null && group.left() < last.right()) {
            columns.set(columns.size() - 1, new PdfPage.Word(last.left(), Math.max(last.right(), group.right()), ""));
        } else {
            columns.add(new PdfPage.Word(group.left(), group.right(), ""));
        }
    }

    static boolean isTight(PdfPage.Line above, PdfPage.Line below) {
        return below.bottom() - above.bottom() < TIGHT * Math.max(above.size(), below.size());
    }

    /** The first line names each column, and what stands below is no list of clauses and no text in two columns. */
    boolean isTable() {
        return columns.size() > 1
                && cells(lines.get(0)).size() == columns.size()
                && (isWide() || !isList() && columns.stream().allMatch(column -> words(column) < WORDS_IN_A_CELL));
    }

    /** With three columns it hardly can be anything else. */
    boolean isWide() {
        return columns.size() > 2;
    }

    private boolean isList() {
        return lines.stream()
                        .allMatch(line ->
                                COUNTED.matcher(line.groups().get(0).text()).matches())
                || lines.stream()
                                .filter(line -> line.groups().stream().anyMatch(group -> LABELLED.matcher(group.text())
                                        .lookingAt()))
                                .count()
                        > lines.size() / 3;
    }

    private double words(PdfPage.Word column) {
        return lines.stream()
                .flatMap(line -> line.groups().stream())
                .filter(group -> group.left() >= column.left() && group.left() < column.right())
                .mapToInt(group -> group.text().split(" ").length)
                .average()
                .orElse(0);
    }

    /** Whether the other stands in the same columns, so that it may go on with this table. */
    boolean fits(PdfGrid other) {
        return columns.size() == other.columns.size()
                && IntStream.range(0, columns.size())
                        .allMatch(i -> Math.abs(columns.get(i).left()
                                        - other.columns.get(i).left())
                                < SAME_PLACE);
    }

    /** The rows, counted on from a number; none where it cannot be told which lines belong together. */
    List<Row> rows(int page, int before) {
        boolean padded = IntStream.range(2, lines.size()).anyMatch(i -> !isTight(lines.get(i - 1), lines.get(i)));
        List<SortedMap<Integer, Cell>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            SortedMap<Integer, Cell> cells = cells(lines.get(i));
            boolean tight = i > 0 && isTight(lines.get(i - 1), lines.get(i));
            boolean full = cells.size() == columns.size();
            if (!tight || full && !padded) {
                rows.add(cells);
            } else if (!full && padded) {
                append(rows.get(rows.size() - 1), cells);
            } else {
                return List.of();
            }
        }
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Row(before + i + 1, page, rows.get(i)))
                .toList();
    }

    private static void append(SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> more) {
        more.forEach((column, cell) ->
                row.merge(column, cell, (above, below) -> Cell.words(null, above.text() + " " + below.text())));
    }

    private SortedMap<Integer, Cell> cells(PdfPage.Line line) {
        SortedMap<Integer, Cell> cells = new TreeMap<>();
        for (PdfPage.Word group : line.groups()) {
            int column = (int) columns.stream()
                            .filter(place -> place.left() <= group.left())
                            .count()
                    - 1;
            cells.merge(
                    column,
                    Cell.words(null, group.text()),
                    (left, right) -> Cell.words(null, left.text() + " " + right.text()));
        }
        return cells;
    }
}
