package org.countersign.intake.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.regions.Region;
import org.countersign.vocabulary.RegisterKind;

/**
 * A list of papers of more than one kind, parted into one register for each.
 *
 * @param own the rows of the register that the list was taken for, with the headings
 * @param others the rows of each other paper, with the headings
 * @param unnamed the rows that do not say which of the papers they are
 */
record MixedPapers(Table own, List<Region> others, List<Row> unnamed) {

    static MixedPapers of(Table table, TableFinder.Candidate found, SignedPapers papers) {
        Map<Row, Set<RegisterKind>> said =
                papers.holds(found.kind()) ? papers.ofEachRow(table, found.headingIndex()) : Map.of();
        List<RegisterKind> kinds = said.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .sorted(Comparator.comparing(RegisterKind::title))
                .toList();
        // A part that held all rows again would be parted again, without end.
        boolean mixed = kinds.contains(found.kind())
                && SignedPapers.common(said.values()).isEmpty();
        if (!mixed) {
            return new MixedPapers(table, List.of(), List.of());
        }
        List<Region> others = kinds.stream()
                .filter(kind -> !kind.equals(found.kind()))
                .map(kind -> new Region(
                        part(table, found, row -> said.getOrDefault(row, Set.of())
                                .contains(kind)),
                        found.headingIndex(),
                        List.of(kind.title()),
                        false))
                .toList();
        List<Row> unnamed = table.rows().stream()
                .filter(row -> said.containsKey(row) && said.get(row).isEmpty())
                .toList();
        return new MixedPapers(
                part(table, found, row -> said.getOrDefault(row, Set.of()).contains(found.kind())), others, unnamed);
    }

    private static Table part(Table table, TableFinder.Candidate found, Predicate<Row> ofPaper) {
        List<Row> rows = new ArrayList<>(table.rows().subList(0, found.headingIndex() + 1));
        table.rows().stream().skip(found.headingIndex() + 1L).filter(ofPaper).forEach(rows::add);
        return new Table(table.file(), table.sheet(), table.path(), table.alone(), table.decimalComma(), rows);
    }
}
