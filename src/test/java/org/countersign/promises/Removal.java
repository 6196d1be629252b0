package org.countersign.promises;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.countersign.audit.CheckOutcome;
import org.countersign.audit.Citation;
import org.countersign.facts.Colour;
import org.countersign.facts.Source;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.read.Tree;

/**
 * Something taken away from a pile.
 *
 * @param touches whether a cited source stood, at least in part, in what was taken away
 */
record Removal(String what, Pile rest, Predicate<Source> touches) {

    /** Whether a RED or AMBER finding of the check cites something of it, so that its absence may change the colour. */
    boolean isCitedBy(CheckOutcome check) {
        return check.findings().stream()
                .filter(finding ->
                        finding.colourBeforeWaiver() == Colour.RED || finding.colourBeforeWaiver() == Colour.AMBER)
                .flatMap(finding -> finding.citations().stream())
                .map(Citation::source)
                .anyMatch(touches);
    }

    static Removal any(Pile pile, Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> file(pile, pick(pile.files(), random));
            case 1 -> value(pile, random);
            case 2 -> column(pile, pick(pile.tables(), random), random);
            case 3, 4, 5, 6 -> row(pile, pick(pile.tables(), random), random);
            default -> cell(pile, pick(pile.tables(), random), random);
        };
    }

    static Removal file(Pile pile, String file) {
        return new Removal(
                "file " + file, pile.withoutFile(file), source -> source.file().equals(file));
    }

    static Removal table(Pile pile, Table table) {
        return new Removal(
                "table " + table.file() + " " + table.sheet(), pile.withoutTable(table), source -> isIn(source, table));
    }

    private static Removal row(Pile pile, Table table, Random random) {
        Row row = pick(table.rows(), random);
        return cells(
                place(table, row), pile.withoutRow(table, row), table, (each, column) -> each.number() == row.number());
    }

    private static Removal cell(Pile pile, Table table, Random random) {
        Row row = pick(table.rows(), random);
        int gone = pick(List.copyOf(row.cells().keySet()), random);
        return cells(
                place(table, row) + " column " + gone + " \""
                        + table.cell(row, gone).text() + "\"",
                pile.withoutCell(table, row, gone),
                table,
                (each, column) -> each.number() == row.number() && column == gone);
    }

    private static Removal column(Pile pile, Table table, Random random) {
        int gone = random.nextInt(Math.max(1, table.width()));
        return cells(
                "column " + gone + " of " + table.file() + " " + table.sheet(),
                pile.withoutColumn(table, gone),
                table,
                (each, column) -> column == gone);
    }

    private static Removal cells(String what, Pile rest, Table table, BiPredicate<Row, Integer> gone) {
        return new Removal(
                what,
                rest,
                source -> isIn(source, table)
                        && table.rows().stream().anyMatch(row -> row.cells().keySet().stream()
                                .anyMatch(column -> gone.test(row, column) && cites(source, table, row, column))));
    }

    private static Removal value(Pile pile, Random random) {
        if (pile.trees().isEmpty()) {
            return cell(pile, pick(pile.tables(), random), random);
        }
        Tree tree = pick(pile.trees(), random);
        String section = pick(List.copyOf(tree.sections().keySet()), random);
        List<String> names =
                List.copyOf(Objects.requireNonNull(tree.sections().get(section)).keySet());
        if (names.isEmpty()) {
            return file(pile, tree.file());
        }
        String name = pick(names, random);
        return new Removal(
                tree.file() + " " + section + "." + name,
                pile.withoutValue(tree, section, name),
                source -> source.file().equals(tree.file())
                        && source.excerpts().stream()
                                .anyMatch(excerpt -> excerpt.field().equals(name)));
    }

    private static boolean isIn(Source source, Table table) {
        return source.file().equals(table.file()) && Objects.equals(source.sheet(), table.sheet());
    }

    /**
     * A cell is cited by its address, or in a file without addresses by the words that stand in its row; and a heading by
     * every quote of its column, which repeats it.
     */
    private static boolean cites(Source source, Table table, Row row, int column) {
        String address = table.cell(row, column).address();
        String text = table.cell(row, column).text();
        boolean inRow = Objects.equals(source.row(), row.number());
        return source.excerpts().stream()
                .anyMatch(excerpt -> excerpt.label().equals(text)
                        || (address != null
                                ? address.equals(excerpt.cell())
                                : inRow && excerpt.text().equals(text)));
    }

    private static String place(Table table, Row row) {
        return table.file() + (table.sheet() == null ? "" : " " + table.sheet()) + " row " + row.number();
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
