package org.countersign.intake.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.vocabulary.YamlFile;
import org.jspecify.annotations.Nullable;

/** Turns maps and lists into tables, where a list holds one map for each of its members, and into sections of values. */
final class Structure {
    /** Names that stand for others can make a small file endless. */
    private static final int VALUES = 2_000_000;

    private static final int DIGITS = 1000;

    private final String file;
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, Map<String, List<Cell>>> sections = new LinkedHashMap<>();
    private int values;

    Structure(String file) {
        this.file = file;
    }

    /** What the root holds; false where that is neither names and values nor a list of rows. */
    boolean read(Object root) {
        if (root instanceof Map<?, ?>) {
            section("", YamlFile.map(root));
        } else if (isTable(root)) {
            tables.add(table(null, YamlFile.list(root)));
        }
        return root instanceof Map<?, ?> || !tables.isEmpty();
    }

    Contents contents(String kind) {
        // A table is the only one where it is all that the file holds.
        boolean alone = tables.size() == 1 && sections.values().stream().allMatch(Map::isEmpty);
        List<Table> found = tables.stream()
                .map(table -> new Table(file, null, table.path(), alone, false, table.rows()))
                .toList();
        return new Contents.Legible(
                kind, found, sections.isEmpty() ? List.of() : List.of(new Tree(file, sections)), List.of());
    }

    private void section(String path, Map<String, Object> named) {
        Map<String, List<Cell>> cells = new LinkedHashMap<>();
        named.forEach((name, value) -> {
            String here = path.isEmpty() ? name : path + "." + name;
            if (value instanceof Map<?, ?>) {
                section(here, YamlFile.map(value));
            } else if (isTable(value)) {
                tables.add(table(here, YamlFile.list(value)));
            } else {
                cells.put(name, YamlFile.list(value).stream().map(this::cell).toList());
            }
        });
        if (!cells.isEmpty() || path.isEmpty()) {
            sections.put(path, cells);
        }
    }

    private static boolean isTable(@Nullable Object value) {
        return value instanceof List<?> list
                && !list.isEmpty()
                && (list.stream().allMatch(Map.class::isInstance)
                        || list.stream().allMatch(List.class::isInstance));
    }

    /** The heading of maps is made of their names and is row 0, so that the first member is row 1. */
    private Table table(@Nullable String path, List<?> members) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            SortedMap<Integer, Cell> cells = new TreeMap<>();
            if (members.get(i) instanceof List<?> list) {
                for (int column = 0; column < list.size(); column++) {
                    put(cells, column, cell(list.get(column)));
                }
            } else {
                flat("", YamlFile.map(members.get(i)))
                        .forEach(
                                (name, cell) -> put(cells, columns.computeIfAbsent(name, any -> columns.size()), cell));
            }
            if (!cells.isEmpty()) {
                rows.add(new Row(i + 1, cells));
            }
        }
        return new Table(file, null, path, false, false, headed(columns, rows));
    }

    private static void put(SortedMap<Integer, Cell> cells, int column, Cell cell) {
        if (!cell.isBlank()) {
            cells.put(column, cell);
        }
    }

    private static List<Row> headed(Map<String, Integer> columns, List<Row> rows) {
        if (columns.isEmpty()) {
            return rows;
        }
        SortedMap<Integer, Cell> heading = new TreeMap<>();
        columns.forEach((name, column) -> heading.put(column, Cell.words(null, words(name))));
        List<Row> all = new ArrayList<>(List.of(new Row(0, heading)));
        all.addAll(rows);
        return all;
    }

    /** Names of programs in the words of people: {@code startDate} and {@code start_date} become {@code start date}. */
    private static String words(String name) {
        String parted = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ');
        return parted.equals(name) ? name : parted.toLowerCase(Locale.ROOT);
    }

    private Map<String, Cell> flat(String before, Map<String, Object> member) {
        Map<String, Cell> flat = new LinkedHashMap<>();
        member.forEach((name, value) -> {
            if (value instanceof Map<?, ?>) {
                flat.putAll(flat(before + name + " ", YamlFile.map(value)));
            } else {
                flat.put(before + name, cell(value));
            }
        });
        return flat;
    }

    private Cell cell(@Nullable Object value) {
        if (++values > VALUES) {
            throw new IllegalStateException("zip bomb: more than " + VALUES + " values");
        } else if (value instanceof Boolean truth) {
            return new Cell(null, truth.toString(), new Value.Truth(truth));
        } else if (value instanceof BigDecimal number && Math.abs(number.scale()) < DIGITS) {
            return new Cell(null, number.toString(), new Value.Amount(number, false));
        }
        return Cell.words(null, text(value));
    }

    private String text(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(member -> cell(member).text()).collect(Collectors.joining("; "));
        } else if (value instanceof Map<?, ?>) {
            return YamlFile.map(value).entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + cell(entry.getValue()).text())
                    .collect(Collectors.joining(", "));
        }
        return value == null ? "" : value.toString();
    }
}
