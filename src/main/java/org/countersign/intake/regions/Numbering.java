package org.countersign.intake.regions;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.vocabulary.Words;

/** Columns of 1, 2, 3 and so on under a heading that hardly names an id; whom a number means changes with every list. */
public final class Numbering {
    private static final Set<String> HEADINGS = Set.of(
            "no", "#", "nr", "nro", "num", "number", "lp", "l p", "poz", "pos", "lfd nr", "n", "п п", "пп", "no з п",
            "з п", "item");

    private Numbering() {}

    /** Whether the heading is one that such columns have. */
    static boolean mayHead(String label) {
        return HEADINGS.contains(Words.bare(Grouped.of(label).label()));
    }

    /** Whether what stands in the column only numbers the rows. */
    public static boolean is(Table table, int column, String label, List<Row> rows) {
        if (!mayHead(label)) {
            return false;
        }
        List<Integer> numbers = rows.stream()
                .map(row -> table.cell(row, column).text().replaceFirst("\\.$", ""))
                .filter(text -> text.matches("\\d{1,7}"))
                .map(Integer::valueOf)
                .toList();
        Set<Integer> different = numbers.stream().collect(Collectors.toSet());
        return !numbers.isEmpty()
                && different.size() == numbers.size()
                && different.stream().allMatch(number -> number <= rows.size() + 1);
    }
}
