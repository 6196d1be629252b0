package org.countersign.intake.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
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
                .filter(run -> known.count(row.with(runs.get(run))) > 0)
                .boxed()
                .toList();
        if (tables.size() < 2) {
            return List.of(row);
        }
        List<List<SortedMap<Integer, Cell>>> parts = tables.stream()
                .<List<SortedMap<Integer, Cell>>>map(run -> new ArrayList<>())
                .toList();
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
            if (known.count(row.with(run)) > 0) {
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
        return halves.size() > 1 && known.count(row.with(joined)) > 0 ? List.of(joined) : List.copyOf(halves);
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
}
