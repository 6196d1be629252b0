package org.countersign.intake.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;

/** Parts a row of headings over tables that stand side by side. */
final class SideBySide {
    private final KnownFields known;

    SideBySide(KnownFields known) {
        this.known = known;
    }

    /** The tables that the runs of the row make; a run that is none by itself belongs to the nearer one. */
    List<Row> of(Row row) {
        List<SortedMap<Integer, Cell>> runs = withJoinedHalves(row);
        List<Integer> tables = IntStream.range(0, runs.size())
                .filter(run -> known.standsAlone(row.with(runs.get(run))))
                .boxed()
                .toList();
        if (tables.isEmpty()) {
            return List.of(row);
        }
        List<List<SortedMap<Integer, Cell>>> parts = tables.stream()
                .<List<SortedMap<Integer, Cell>>>map(run -> new ArrayList<>())
                .toList();
        tables.forEach(table -> parts.get(tables.indexOf(table)).add(runs.get(table)));
        for (int run = 0; run < runs.size(); run++) {
            SortedMap<Integer, Cell> half = runs.get(run);
            if (!tables.contains(run)) {
                nearest(runs, tables, run)
                        .map(parts::get)
                        .filter(part -> adds(row, part, half))
                        .ifPresent(part -> part.add(half));
            }
        }
        return parts.stream().map(Runs::joined).map(row::with).toList();
    }

    /** As part of the table it says no less than apart; else it may be a table of its own, whose rows are others. */
    private boolean adds(Row row, List<SortedMap<Integer, Cell>> part, SortedMap<Integer, Cell> half) {
        SortedMap<Integer, Cell> whole = new TreeMap<>(Runs.joined(part));
        int apart = known.count(row.with(whole)) + known.count(row.with(half));
        whole.putAll(half);
        return known.count(row.with(whole)) >= apart;
    }

    /** The runs, those made one that are a table only together. */
    private List<SortedMap<Integer, Cell>> withJoinedHalves(Row row) {
        List<SortedMap<Integer, Cell>> runs = new ArrayList<>();
        List<SortedMap<Integer, Cell>> halves = new ArrayList<>();
        for (SortedMap<Integer, Cell> run : Runs.of(row.cells())) {
            if (known.standsAlone(row.with(run))) {
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
        return halves.size() > 1 && known.standsAlone(row.with(joined)) ? List.of(joined) : List.copyOf(halves);
    }

    /** The table to which a run belongs; none where it stands in the middle of two. */
    private static Optional<Integer> nearest(List<SortedMap<Integer, Cell>> runs, List<Integer> tables, int run) {
        int after = (int) tables.stream().filter(table -> table < run).count();
        if (after == 0 || after == tables.size()) {
            return Optional.of(Math.max(0, after - 1));
        }
        int left = gap(runs, run - 1);
        int right = gap(runs, run);
        return left == right ? Optional.empty() : Optional.of(left < right ? after - 1 : after);
    }

    private static int gap(List<SortedMap<Integer, Cell>> runs, int run) {
        return runs.get(run + 1).firstKey() - runs.get(run).lastKey();
    }
}
