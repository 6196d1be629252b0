package org.countersign.intake.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;

/** Makes one column of names of two: the given names with the family names behind them. */
final class NameParts {
    private static final Set<String> GIVEN = words(
            "first name; firstname; given name; given names; forename; vorname; vornamen",
            "imię; imię (imiona); imiona; ім'я; ім’я; імʼя; nombre; nombres; nombre de pila");
    private static final Set<String> FAMILY = words(
            "last name; lastname; surname; family name; nachname; familienname; zuname",
            "nazwisko; прізвище; apellido; apellidos");
    private static final Set<String> EITHER = Set.of("name");
    private static final int LONGEST = 20;

    private NameParts() {}

    private static Set<String> words(String... lists) {
        return Arrays.stream(lists)
                .flatMap(list -> Arrays.stream(list.split("; ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The table with whole names, from the row of headings on in which both parts stand. */
    static Table joined(Table table) {
        List<Row> rows = new ArrayList<>();
        Map<Integer, Integer> familyOfGiven = Map.of();
        boolean any = false;
        for (Row row : table.rows()) {
            Map<Integer, Integer> here = pairs(row);
            if (!here.isEmpty()) {
                familyOfGiven = here;
                any = true;
            }
            rows.add(familyOfGiven.isEmpty() ? row : joined(row, familyOfGiven, !here.isEmpty()));
        }
        return any
                ? new Table(table.file(), table.sheet(), table.path(), table.alone(), table.decimalComma(), rows)
                : table;
    }

    private static Map<Integer, Integer> pairs(Row row) {
        List<Integer> given = columns(row, GIVEN);
        List<Integer> family = columns(row, FAMILY);
        if (given.isEmpty() && family.isEmpty()) {
            return Map.of();
        }
        List<Integer> either = columns(row, EITHER);
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        for (int column : given) {
            nearest(family.isEmpty() ? either : family, column, pairs).ifPresent(other -> pairs.put(column, other));
        }
        if (given.isEmpty()) {
            for (int column : either) {
                nearest(family, column, pairs).ifPresent(other -> pairs.put(column, other));
            }
        }
        return pairs;
    }

    private static Optional<Integer> nearest(List<Integer> columns, int column, Map<Integer, Integer> taken) {
        return columns.stream()
                .filter(other -> !taken.containsValue(other))
                .min(Comparator.comparingInt(other -> Math.abs(other - column)));
    }

    private static List<Integer> columns(Row row, Set<String> words) {
        return row.cells().entrySet().stream()
                .filter(cell -> cell.getValue().text().length() <= LONGEST && words.contains(word(cell.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String word(Cell cell) {
        String text = cell.text().toLowerCase(Locale.ROOT);
        return text.endsWith("*") || text.endsWith(":")
                ? text.substring(0, text.length() - 1).strip()
                : text;
    }

    private static Row joined(Row row, Map<Integer, Integer> familyOfGiven, boolean heading) {
        SortedMap<Integer, Cell> cells = new TreeMap<>(row.cells());
        familyOfGiven.forEach((given, family) -> {
            Cell first = row.cells().get(given);
            Cell last = row.cells().get(family);
            cells.remove(family);
            Stream.of(Optional.ofNullable(first), Optional.ofNullable(last))
                    .flatMap(Optional::stream)
                    .reduce((one, other) ->
                            Cell.words(one.address(), one.text() + (heading ? ", " : " ") + other.text()))
                    .map(whole -> heading ? Cell.words(whole.address(), "Name (" + whole.text() + ")") : whole)
                    .ifPresent(whole -> cells.put(given, whole));
        });
        return row.with(cells);
    }
}
