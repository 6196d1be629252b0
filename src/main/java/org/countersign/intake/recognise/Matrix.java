package org.countersign.intake.recognise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.regions.Grouped;
import org.countersign.intake.regions.Headers;
import org.countersign.intake.regions.KnownFields;
import org.countersign.intake.regions.Region;
import org.countersign.vocabulary.RegisterKind;

/** Parts a table whose groups of columns are registers of their own, such as NDA and IP beside each person. */
final class Matrix {
    private Matrix() {}

    /** The region itself, or one region for each register that a group of its columns is named after, and one for the rest. */
    static List<Region> parts(Region region, List<RegisterKind> kinds, Headers headers) {
        if (!region.isHeaded()) {
            return List.of(region);
        }
        Row heading = region.table().rows().get(region.heading());
        Set<RegisterKind> named = new LinkedHashSet<>();
        heading.cells().values().forEach(cell -> kind(cell, kinds).ifPresent(named::add));
        boolean others = hasOthers(heading, kinds, named, headers);
        if (named.isEmpty() || (named.size() == 1 && !others)) {
            return List.of(region);
        }
        List<Region> parts = new ArrayList<>();
        if (others) {
            parts.add(part(region, column -> kindOf(heading, column, kinds).isEmpty(), List.of()));
        }
        named.forEach(kind -> parts.add(part(
                region,
                column -> kindOf(heading, column, kinds)
                        .map(kind::equals)
                        .orElseGet(() -> isKey(heading, column, kind, headers)),
                List.of(kind.title()))));
        return parts;
    }

    private static boolean isKey(Row heading, int column, RegisterKind kind, Headers headers) {
        Cell cell = heading.cells().get(column);
        return cell != null
                && headers.matches(kind, cell.text()).stream().anyMatch(match -> KnownFields.isKey(match.field()));
    }

    private static Optional<RegisterKind> kind(Cell cell, List<RegisterKind> kinds) {
        String group = Grouped.of(cell.text()).group();
        return group.isEmpty()
                ? Optional.empty()
                : kinds.stream().filter(kind -> Headers.names(kind, group)).findFirst();
    }

    private static Optional<RegisterKind> kindOf(Row heading, int column, List<RegisterKind> kinds) {
        return Optional.ofNullable(heading.cells().get(column)).flatMap(cell -> kind(cell, kinds));
    }

    /** Outside of the groups stand columns that are a register of their own, rather than one of those that the groups name. */
    private static boolean hasOthers(Row heading, List<RegisterKind> kinds, Set<RegisterKind> named, Headers headers) {
        SortedMap<Integer, Cell> outside =
                cells(heading, column -> kindOf(heading, column, kinds).isEmpty());
        Row rest = heading.with(outside);
        return !outside.isEmpty()
                && new KnownFields(kinds, headers).count(rest)
                        > new KnownFields(List.copyOf(named), headers).count(rest);
    }

    private static Region part(Region region, Predicate<Integer> columns, List<String> titles) {
        List<Row> rows = new ArrayList<>(region.table().rows().subList(0, region.heading()));
        region.table().rows().stream()
                .skip(region.heading())
                .map(row -> row.with(cells(row, columns)))
                .filter(row -> !row.cells().isEmpty())
                .forEach(rows::add);
        Table whole = region.table();
        return new Region(
                new Table(whole.file(), whole.sheet(), whole.path(), whole.alone(), whole.decimalComma(), rows),
                region.heading(),
                titles.isEmpty() ? region.titles() : titles,
                region.whole());
    }

    private static SortedMap<Integer, Cell> cells(Row row, Predicate<Integer> columns) {
        SortedMap<Integer, Cell> cells = new TreeMap<>(row.cells());
        cells.keySet().removeIf(columns.negate());
        return cells;
    }
}
