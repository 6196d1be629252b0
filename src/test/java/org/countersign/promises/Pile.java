package org.countersign.promises;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.countersign.facts.Fact;
import org.countersign.intake.guard.Guard;
import org.countersign.intake.guard.Limits;
import org.countersign.intake.guard.Offered;
import org.countersign.intake.join.Joining;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Contents;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Readers;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.read.Tree;
import org.countersign.intake.recognise.Recogniser;
import org.countersign.intake.settle.Queries;
import org.countersign.vocabulary.Vocabulary;

/** A dossier as its readers see it, tables and trees, so that something can be taken away or moved before it is understood. */
@SuppressWarnings("ReferenceEquality") // two rows may hold the same words; the one that is meant is that very row
record Pile(List<Table> tables, List<Tree> trees) {

    static Pile of(Path dossier) {
        List<Table> tables = new ArrayList<>();
        List<Tree> trees = new ArrayList<>();
        try {
            Guard.files(dossier, Limits.USUAL).forEach(offered -> {
                if (offered instanceof Offered.Opened opened
                        && Readers.read(opened.document(), new Notes()) instanceof Contents.Legible readable) {
                    tables.addAll(readable.tables());
                    trees.addAll(readable.trees());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Pile(tables, trees);
    }

    List<Fact> facts(Vocabulary vocabulary) {
        Notes notes = new Notes();
        Queries queries = new Queries(Map.of());
        Recogniser recogniser = new Recogniser(vocabulary, notes, queries);
        tables.stream().filter(table -> !table.rows().isEmpty()).forEach(recogniser::read);
        trees.forEach(recogniser::read);
        return Joining.facts(recogniser.result(), notes, queries);
    }

    List<String> files() {
        return java.util.stream.Stream.concat(
                        tables.stream().map(Table::file), trees.stream().map(Tree::file))
                .distinct()
                .sorted()
                .toList();
    }

    Pile withoutFile(String file) {
        return new Pile(
                tables.stream().filter(table -> !table.file().equals(file)).toList(),
                trees.stream().filter(tree -> !tree.file().equals(file)).toList());
    }

    Pile withoutTable(Table gone) {
        return new Pile(tables.stream().filter(table -> table != gone).toList(), trees);
    }

    Pile withRows(Table old, UnaryOperator<List<Row>> change) {
        return new Pile(
                tables.stream()
                        .map(table -> table == old ? withRows(old, change.apply(old.rows())) : table)
                        .toList(),
                trees);
    }

    private static Table withRows(Table old, List<Row> rows) {
        return new Table(old.file(), old.sheet(), old.path(), old.alone(), old.decimalComma(), rows);
    }

    Pile withoutRow(Table table, Row row) {
        return withRows(table, rows -> rows.stream().filter(each -> each != row).toList());
    }

    Pile withoutCell(Table table, Row row, int column) {
        return withRows(table, rows -> rows.stream()
                .map(each -> each == row ? without(row, column) : each)
                .filter(each -> !each.cells().isEmpty())
                .toList());
    }

    private static Row without(Row row, int column) {
        SortedMap<Integer, Cell> cells = new TreeMap<>(row.cells());
        cells.remove(column);
        return row.with(cells);
    }

    Pile withoutColumn(Table table, int column) {
        return withRows(table, rows -> rows.stream()
                .map(row -> without(row, column))
                .filter(row -> !row.cells().isEmpty())
                .toList());
    }

    Pile withoutValue(Tree tree, String section, String name) {
        Map<String, Map<String, List<Cell>>> sections = new LinkedHashMap<>(tree.sections());
        Map<String, List<Cell>> values = new LinkedHashMap<>(sections.getOrDefault(section, Map.of()));
        values.remove(name);
        sections.put(section, values);
        Tree less = new Tree(tree.file(), sections);
        return new Pile(
                tables, trees.stream().map(each -> each == tree ? less : each).toList());
    }

    /** The same documents in another order: files and sheets, the rows below the heading of each table, its columns. */
    Pile shuffled(Random random) {
        List<Table> moved = new ArrayList<>(
                tables.stream().map(table -> shuffled(table, random)).toList());
        Collections.shuffle(moved, random);
        List<Tree> others = new ArrayList<>(trees);
        Collections.shuffle(others, random);
        return new Pile(moved, others);
    }

    private static Table shuffled(Table table, Random random) {
        List<Integer> columns =
                new ArrayList<>(IntStream.range(0, table.width()).boxed().toList());
        Collections.shuffle(columns, random);
        int heading = heading(table);
        List<Row> below =
                new ArrayList<>(table.rows().subList(heading + 1, table.rows().size()));
        Collections.shuffle(below, random);
        List<Row> rows = new ArrayList<>(table.rows().subList(0, heading + 1));
        rows.addAll(below);
        return withRows(table, rows.stream().map(row -> reordered(row, columns)).toList());
    }

    private static Row reordered(Row row, List<Integer> columns) {
        SortedMap<Integer, Cell> cells = new TreeMap<>();
        row.cells().forEach((column, cell) -> cells.put(columns.get(column), cell));
        return row.with(cells);
    }

    /** The first row with more than two values: titles and instructions above a table have fewer. */
    private static int heading(Table table) {
        return IntStream.range(0, table.rows().size())
                .filter(index -> table.rows().get(index).cells().size() > 2)
                .findFirst()
                .orElse(table.rows().size() - 1);
    }
}
