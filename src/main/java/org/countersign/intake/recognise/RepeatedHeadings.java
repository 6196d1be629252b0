package org.countersign.intake.recognise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Value;
import org.countersign.intake.regions.Grouped;
import org.countersign.intake.regions.Headers;
import org.countersign.intake.regions.Runs;
import org.countersign.intake.regions.Spellings;
import org.countersign.vocabulary.Words;

/** Knows the headings of a table again where they stand among its entries, in whatever words for the same fields. */
final class RepeatedHeadings {
    private final Layout layout;
    private final Map<Column, Set<String>> words = new HashMap<>();
    private final Spellings spellings = new Spellings();
    private final Set<Character> initials = new HashSet<>();

    RepeatedHeadings(Layout layout) {
        this.layout = layout;
        layout.columns().forEach(this::add);
    }

    private void add(Column column) {
        Set<String> names = words.computeIfAbsent(column, any -> new HashSet<>());
        Headers.names(column.field()).forEach(name -> add(names, name));
        add(names, column.label());
        add(names, Grouped.of(column.label()).label());
    }

    private void add(Set<String> names, String name) {
        names.add(Words.bare(name));
        initials.add(initial(name));
        initials.add(initial(Words.bare(name)));
    }

    /** Most of what is read of the row are words for the fields in whose columns they stand. */
    boolean has(Row row) {
        List<Column> filled = layout.columns().stream()
                .filter(column -> !layout.table().cell(row, column.index()).isBlank())
                .toList();
        return filled.size() * 2 > layout.columns().size() && filled.stream().allMatch(column -> heads(column, row));
    }

    private boolean heads(Column column, Row row) {
        Cell cell = layout.table().cell(row, column.index());
        // Entries are many, and hardly any begins with the letter of a heading and is as short.
        return cell.value() instanceof Value.Words
                && Runs.isWords(cell.text())
                && initials.contains(initial(cell.text()))
                && spellings.of(cell.text()).anyMatch(words.getOrDefault(column, Set.of())::contains);
    }

    private static char initial(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .limit(1)
                .mapToObj(letter ->
                        Character.toString(letter).toLowerCase(Locale.ROOT).charAt(0))
                .findFirst()
                .orElse('#');
    }
}
