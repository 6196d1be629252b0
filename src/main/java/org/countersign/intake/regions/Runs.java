package org.countersign.intake.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Value;

/** Cells of a row that stand side by side without a blank column between them. */
public final class Runs {
    private static final int LONGEST_HEADING = 80;

    private Runs() {}

    public static List<SortedMap<Integer, Cell>> of(SortedMap<Integer, Cell> cells) {
        List<NavigableMap<Integer, Cell>> runs = new ArrayList<>();
        int next = Integer.MIN_VALUE;
        for (Map.Entry<Integer, Cell> cell : cells.entrySet()) {
            if (cell.getKey() != next) {
                runs.add(new TreeMap<>());
            }
            runs.get(runs.size() - 1).put(cell.getKey(), cell.getValue());
            next = cell.getKey() + cell.getValue().across();
        }
        return List.copyOf(runs);
    }

    public static SortedMap<Integer, Cell> joined(List<SortedMap<Integer, Cell>> runs) {
        SortedMap<Integer, Cell> all = new TreeMap<>();
        runs.forEach(run -> all.putAll(run));
        return all;
    }

    /** Whether these could be headings: words, and short ones. */
    static boolean areWords(SortedMap<Integer, Cell> cells) {
        return cells.values().stream().allMatch(Runs::isWords);
    }

    /** Whether most of these could be headings. */
    static boolean areMostlyWords(SortedMap<Integer, Cell> cells) {
        return cells.values().stream().filter(Runs::isWords).count() * 3 >= cells.size() * 2L;
    }

    private static boolean isWords(Cell cell) {
        return cell.value() instanceof Value.Words && isWords(cell.text());
    }

    /** A short text that ends with no digit and is no address. */
    public static boolean isWords(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_HEADING
                && text.indexOf('@') < 0
                && !Character.isDigit(text.charAt(text.length() - 1));
    }
}
