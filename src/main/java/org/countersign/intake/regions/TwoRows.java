package org.countersign.intake.regions;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;

/** Makes one row of headings of two, of which the upper one heads groups of columns. */
final class TwoRows {
    private TwoRows() {}

    /** What stands in the next row, if that row may be the lower half of headings. */
    static Optional<Row> below(Row upper, Row next) {
        boolean follows = next.number() == upper.number() + 1;
        return follows && Runs.areWords(next.cells()) ? Optional.of(next) : Optional.empty();
    }

    /** A heading of the upper row stands over several of the lower one, by its merge or as nothing else is above these. */
    static boolean splits(Row upper, Row lower) {
        return upper.cells().entrySet().stream().anyMatch(cell -> {
            int from = cell.getKey();
            int across = cell.getValue().across();
            if (across > 1) {
                return across <= lower.cells().size()
                        && lower.cells().subMap(from, from + across).size() > 1;
            }
            // An entry has a value in the first column; halves of headings leave it out where the upper row has it.
            return !lower.cells().containsKey(upper.cells().firstKey())
                    && lower.cells().containsKey(from)
                    && lower.cells().containsKey(from + 1)
                    && !upper.cells().containsKey(from + 1);
        });
    }

    static Row joined(Row upper, Row lower) {
        SortedMap<Integer, Cell> cells = new TreeMap<>();
        TreeSet<Integer> columns = new TreeSet<>(upper.cells().keySet());
        columns.addAll(lower.cells().keySet());
        for (int column : columns) {
            Cell below = lower.cells().get(column);
            String group = above(upper, lower, column);
            Cell place = below != null ? below : upper.cells().get(column);
            if (place != null) {
                String label = Grouped.joined(group, below == null ? "" : below.text());
                cells.put(column, Cell.words(place.address(), label));
            }
        }
        return lower.with(cells);
    }

    /** What the upper row says of a column; a group reaches as far as it is merged, or to where the next one begins. */
    private static String above(Row upper, Row lower, int column) {
        Cell own = upper.cells().get(column);
        SortedMap<Integer, Cell> left = upper.cells().headMap(column);
        if (own != null || left.isEmpty()) {
            return own == null ? "" : own.text();
        }
        Map.Entry<Integer, Cell> group = Map.entry(left.lastKey(), left.get(left.lastKey()));
        int across = group.getValue().across();
        boolean reaches = across > 1 ? column < group.getKey() + across : isUnbroken(lower, group.getKey(), column);
        return reaches ? group.getValue().text() : "";
    }

    /** A group that is not merged goes on only over columns that have headings of their own. */
    private static boolean isUnbroken(Row lower, int from, int to) {
        return lower.cells().subMap(from, to + 1).size() == to + 1 - from;
    }
}
