package org.countersign.intake.recognise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.facts.Source;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Columns;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Words;

/** A sheet that holds a form: labels one below the other, with the values beside them. */
final class FormTable {
    private static final int COLUMNS_LOOKED_AT = 10;
    private static final int FEWEST_LABELS = 3;
    private static final int LONGEST_FORM = 500;
    private static final Set<String> VALUE_WORDS = Set.of(
            "value",
            "answer",
            "entry",
            "wert",
            "antwort",
            "angabe",
            "wartosc",
            "odpowiedz",
            "значення",
            "відповідь",
            "valor",
            "respuesta");

    private final Table table;
    private final FormLabels labels;
    private final Notes notes;
    private final List<Integer> labelColumns;

    FormTable(Table table, FormLabels labels, Notes notes) {
        this.table = table;
        this.labels = labels;
        this.notes = notes;
        this.labelColumns = IntStream.range(0, Math.min(COLUMNS_LOOKED_AT, table.width()))
                .filter(this::holdsLabels)
                .boxed()
                .toList();
    }

    boolean isForm() {
        return !labelColumns.isEmpty();
    }

    /** Three labels that make up half of the column; or fewer, when nothing else stands there. */
    private boolean holdsLabels(int column) {
        List<Cell> cells = table.rows().stream()
                .map(row -> table.cell(row, column))
                .filter(cell -> !cell.isBlank())
                .toList();
        if (cells.size() > LONGEST_FORM) {
            return false;
        }
        List<Field> found = cells.stream()
                .flatMap(cell -> labels.field(cell.text()).stream())
                .toList();
        long distinct = found.stream().distinct().count();
        return (distinct >= FEWEST_LABELS && found.size() * 2 >= cells.size())
                || (distinct >= 2 && found.size() == cells.size());
    }

    Optional<Field> field(Row row) {
        return label(row).flatMap(cell -> labels.field(cell.text()));
    }

    private Optional<Cell> label(Row row) {
        return labelCells(row)
                .filter(cell -> labels.field(cell.text()).isPresent())
                .reduce((first, second) -> second);
    }

    private Stream<Cell> labelCells(Row row) {
        return labelColumns.stream().map(column -> table.cell(row, column));
    }

    /** Reads the form; each column of values becomes a draft unless it is blank. */
    void read(Recognised recognised) {
        Map<Integer, String> columns = valueColumns();
        int filled = 0;
        for (Map.Entry<Integer, String> column : columns.entrySet()) {
            FormDraft draft = gather(column.getKey());
            if (!draft.isBlank()) {
                filled++;
                Draft read = draft.draft(new Source(table.file(), table.sheet(), null, null, table.path(), List.of()));
                recognised.add(column.getValue().isEmpty() ? read : read.with("part", column.getValue()));
            }
        }
        if (filled == 0) {
            notes.remark(table.file(), table.where(""), "is not filled in yet");
        } else {
            Searched place = searched(columns, filled);
            recognised.add(place);
            recognised.add(understood(place));
        }
        remarkOtherColumns(columns);
    }

    private FormDraft gather(int column) {
        FormDraft draft = new FormDraft(labels.kind(), table.file(), table.decimalComma(), notes);
        table.rows().forEach(row -> label(row).ifPresent(label -> labels.field(label.text())
                .ifPresent(field -> draft.add(new FormDraft.Entry(
                        field, label.text(), table.cell(row, column), table.where(row, column, label.text()))))));
        return draft;
    }

    /** The columns of values with the part that each speaks of; without a heading, the one beside the labels. */
    private Map<Integer, String> valueColumns() {
        Map<Integer, String> columns = new TreeMap<>();
        int beside = labelColumns.get(labelColumns.size() - 1) + 1;
        for (Row row : headings()) {
            row.cells()
                    .forEach((column, cell) -> labels.valueColumn(cell.text()).ifPresent(part -> {
                        if (!labelColumns.contains(column)) {
                            columns.put(column, part);
                        }
                    }));
        }
        if (columns.isEmpty()) {
            columns.put(headed(beside), "");
        }
        return columns;
    }

    private int headed(int otherwise) {
        return headings().stream()
                .flatMap(row -> row.cells().entrySet().stream())
                .filter(entry ->
                        VALUE_WORDS.contains(Words.bare(entry.getValue().text())))
                .map(Map.Entry::getKey)
                .filter(column -> !labelColumns.contains(column))
                .findFirst()
                .orElse(otherwise);
    }

    private Understood understood(Searched place) {
        List<Understood.Mapped> labelled = table.rows().stream()
                .flatMap(row -> label(row).stream())
                .flatMap(label -> labels.field(label.text()).stream()
                        .map(field -> new Understood.Mapped(label.text(), field.header(), 100)))
                .toList();
        String range = place.source().cell();
        return new Understood(
                table.file(),
                table.where(range == null ? "" : range),
                place.kind().title(),
                100,
                labelled,
                place.rows());
    }

    /** The rows above the first label. */
    private List<Row> headings() {
        return table.rows().stream().takeWhile(row -> field(row).isEmpty()).toList();
    }

    private Searched searched(Map<Integer, String> columns, int filled) {
        RegisterKind kind = labels.kind();
        List<Row> asked =
                table.rows().stream().filter(row -> field(row).isPresent()).toList();
        int last = columns.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
        String range = Columns.letters(labelColumns.get(0)) + asked.get(0).number() + ":" + Columns.letters(last)
                + asked.get(asked.size() - 1).number();
        return new Searched(kind, Searching.place(table, range, asked.size()), filled);
    }

    /** The column tells whoever fills in the form what is meant. */
    private boolean explains(int column) {
        return headings().stream()
                .anyMatch(row -> Words.bare(table.cell(row, column).text()).equals("note"));
    }

    private void remarkOtherColumns(Map<Integer, String> columns) {
        IntStream.range(0, table.width())
                .filter(column -> !labelColumns.contains(column) && !columns.containsKey(column))
                .filter(column -> !explains(column))
                .filter(column -> table.rows().stream()
                        .anyMatch(row -> field(row).isPresent()
                                && !table.cell(row, column).isBlank()))
                .forEach(column -> notes.remark(
                        table.file(),
                        table.where("column " + Columns.letters(column)),
                        "was not used: it holds neither labels nor values of the form"));
    }
}
