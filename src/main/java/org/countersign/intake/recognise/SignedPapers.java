package org.countersign.intake.recognise;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.regions.Headers;
import org.countersign.intake.regions.KnownFields;
import org.countersign.intake.regions.Region;
import org.countersign.vocabulary.RegisterKind;

/**
 * Hears which paper that people sign a table is about, such as an NDA: from what it is called and from a column that names the
 * paper of each row. The headings of such registers are alike, and one taken for the other would prove what nobody signed.
 */
final class SignedPapers {
    private static final Set<String> SIGNED_BY_SOMEBODY = Set.of("person", "signed");
    private static final int SPEAKING = 8;

    private final Map<RegisterKind, List<Set<String>>> names;
    private final Headers headers;

    SignedPapers(List<RegisterKind> kinds, Headers headers) {
        this.names = kinds.stream()
                .filter(SignedPapers::isSigned)
                .collect(Collectors.toMap(
                        Function.identity(),
                        kind -> Headers.allNames(kind).map(TableFinder::stems).toList()));
        this.headers = headers;
    }

    private static boolean isSigned(RegisterKind kind) {
        return kind.fields().stream()
                        .filter(field -> SIGNED_BY_SOMEBODY.contains(field.name()))
                        .count()
                == SIGNED_BY_SOMEBODY.size();
    }

    boolean holds(RegisterKind kind) {
        return names.containsKey(kind);
    }

    /** The papers that the words name. */
    Set<RegisterKind> named(String words) {
        Set<String> said = TableFinder.stems(words);
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(name -> isIn(said, name)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isIn(Set<String> said, Set<String> name) {
        return name.stream().allMatch(word -> said.stream().anyMatch(each -> isSaid(each, word)));
    }

    /** Long words are compounded and inflected at their ends: Geheimhaltungserklärung, poufności. */
    private static boolean isSaid(String said, String word) {
        return said.equals(word) || (word.length() >= SPEAKING && said.startsWith(word));
    }

    /** The papers that the table is called after: by the words above it, else by its sheet, else by its file. */
    Set<RegisterKind> called(Region region) {
        Table table = region.table();
        String file = new Table(table.file(), null, null, true, false, List.of()).name();
        return Stream.of(region.titles(), List.of(table.name()), List.of(file))
                .map(this::named)
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private Set<RegisterKind> named(Collection<String> words) {
        return words.stream().flatMap(each -> named(each).stream()).collect(Collectors.toSet());
    }

    /** The papers that every row below the heading names; where there is none such, those that any names. */
    Set<RegisterKind> ofRows(Table table, int headingIndex) {
        Collection<Set<RegisterKind>> rows = ofEachRow(table, headingIndex).values();
        Set<RegisterKind> common = common(rows);
        return common.isEmpty() ? rows.stream().flatMap(Set::stream).collect(Collectors.toSet()) : common;
    }

    /** The papers that every row names which names any. */
    static Set<RegisterKind> common(Collection<Set<RegisterKind>> rows) {
        return rows.stream()
                .filter(each -> !each.isEmpty())
                .reduce((some, more) -> some.stream().filter(more::contains).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** What each row says that it is, by the columns of which most cells name a paper; no row where there is none. */
    Map<Row, Set<RegisterKind>> ofEachRow(Table table, int headingIndex) {
        Row heading = table.rows().get(headingIndex);
        List<Row> below = table.rows().subList(headingIndex + 1, table.rows().size());
        Set<Integer> columns = new TreeSet<>();
        below.forEach(row -> columns.addAll(row.cells().keySet()));
        columns.removeIf(column -> !namesPapers(table.cell(heading, column).text(), cells(table, below, column)));
        return columns.isEmpty()
                ? Map.of()
                : below.stream().distinct().collect(Collectors.toMap(Function.identity(), row -> columns.stream()
                        .flatMap(column -> named(table.cell(row, column).text()).stream())
                        .collect(Collectors.toSet())));
    }

    private static List<String> cells(Table table, List<Row> below, int column) {
        return below.stream()
                .limit(Fit.CELLS_LOOKED_AT)
                .map(row -> table.cell(row, column))
                .filter(cell -> !cell.isBlank())
                .map(Cell::text)
                .toList();
    }

    /** A column headed by one paper stands beside those of another, such as the number of the NDA in a list of assignments. */
    private boolean namesPapers(String heading, List<String> cells) {
        long naming = cells.stream().filter(cell -> !named(cell).isEmpty()).count();
        return naming > 0 && 2 * naming >= cells.size() && named(heading).isEmpty() && !tellsWho(heading);
    }

    private boolean tellsWho(String heading) {
        return names.keySet().stream()
                .flatMap(kind -> headers.matches(kind, heading).stream())
                .anyMatch(match -> KnownFields.isKey(match.field()));
    }
}
