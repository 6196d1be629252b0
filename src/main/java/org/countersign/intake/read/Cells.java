package org.countersign.intake.read;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The cells of a row by column, unchangeable; half the size of a tree, which tells where there are a million of them. */
@SuppressWarnings("JdkObsolete") // a row promises no more than a SortedMap
final class Cells extends AbstractMap<Integer, Cell> implements SortedMap<Integer, Cell> {
    private final int[] columns;
    private final Cell[] cells;

    private Cells(int[] columns, Cell[] cells) {
        this.columns = columns;
        this.cells = cells;
    }

    static SortedMap<Integer, Cell> of(SortedMap<Integer, Cell> cells) {
        if (cells instanceof Cells) {
            return cells;
        }
        int[] columns = cells.keySet().stream().mapToInt(Integer::intValue).toArray();
        if (columns.length > 0 && columns[0] < 0) {
            throw new IllegalArgumentException("there is no column " + columns[0]);
        }
        return new Cells(columns, cells.values().toArray(new Cell[0]));
    }

    @Override
    public @Nullable Cell get(@Nullable Object column) {
        int at = column instanceof Integer number ? Arrays.binarySearch(columns, number) : -1;
        return at < 0 ? null : cells[at];
    }

    @Override
    public boolean containsKey(@Nullable Object column) {
        return get(column) != null;
    }

    @Override
    public int size() {
        return columns.length;
    }

    @Override
    public Set<Entry<Integer, Cell>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<Integer, Cell>> iterator() {
                return IntStream.range(0, columns.length)
                        .mapToObj(at -> Map.entry(columns[at], cells[at]))
                        .iterator();
            }

            @Override
            public int size() {
                return columns.length;
            }
        };
    }

    @Override
    public @Nullable Comparator<? super Integer> comparator() {
        return null;
    }

    @Override
    public SortedMap<Integer, Cell> subMap(Integer from, Integer to) {
        int first = place(from);
        int last = Math.max(first, place(to));
        return new Cells(Arrays.copyOfRange(columns, first, last), Arrays.copyOfRange(cells, first, last));
    }

    @Override
    public SortedMap<Integer, Cell> headMap(Integer to) {
        return subMap(Integer.MIN_VALUE, to);
    }

    @Override
    public SortedMap<Integer, Cell> tailMap(Integer from) {
        return subMap(from, Integer.MAX_VALUE);
    }

    /** Where the column stands, or would. */
    private int place(int column) {
        int at = Arrays.binarySearch(columns, column);
        return at < 0 ? -at - 1 : at;
    }

    @Override
    public Integer firstKey() {
        return key(0);
    }

    @Override
    public Integer lastKey() {
        return key(columns.length - 1);
    }

    private Integer key(int at) {
        if (columns.length == 0) {
            throw new NoSuchElementException();
        }
        return columns[at];
    }
}
