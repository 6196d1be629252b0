package org.countersign.intake.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.regions.Headers;
import org.countersign.intake.values.DayOrder;
import org.countersign.intake.values.FieldValues;
import org.countersign.intake.values.Meaning;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;

/** Decides which column is which field, once it is known which register a table is. */
final class ColumnChooser {

    private record Candidate(Column column, int rank) {}

    private static final int CERTAIN = 100;
    private static final int BY_A_PERSON = -1;

    private final Headers headers;
    private final Notes notes;

    ColumnChooser(Headers headers, Notes notes) {
        this.headers = headers;
        this.notes = notes;
    }

    Layout layout(Table table, RegisterKind kind, int headingIndex) {
        return layout(table, kind, headingIndex, Doubts.NONE);
    }

    /** The layout, with what a person has settled of it. */
    Layout layout(Table table, RegisterKind kind, int headingIndex, Doubts doubts) {
        Row heading = table.rows().get(headingIndex);
        List<Row> below = table.rows().subList(headingIndex + 1, table.rows().size());
        Map<String, List<Candidate>> byField = new TreeMap<>();
        int width = table.width();
        for (int index = 0; index < width; index++) {
            candidates(table, kind, heading, below, index, doubts).forEach(candidate -> byField.computeIfAbsent(
                            candidate.column().field().name(), any -> new ArrayList<>())
                    .add(candidate));
        }
        List<Column> columns = kind.fields().stream()
                .flatMap(field -> best(table, byField.getOrDefault(field.name(), List.of())))
                .toList();
        return new Layout(table, kind, heading, columns, List.copyOf(below), CERTAIN, doubts.quotes());
    }

    private Stream<Candidate> candidates(
            Table table, RegisterKind kind, Row heading, List<Row> below, int index, Doubts doubts) {
        String label = table.cell(heading, index).text();
        Field settled = doubts.settled().get(index);
        if (settled != null) {
            return Stream.of(new Candidate(column(kind, settled, index, label, CERTAIN), BY_A_PERSON));
        } else if (doubts.leavesOut(index)) {
            remarkDoubt(table, index, label, doubts);
            return Stream.empty();
        }
        List<Headers.Match> matches = headers.matches(kind, label);
        if (matches.isEmpty()) {
            remarkUnused(table, below, index, label, kind);
            return Stream.empty();
        }
        // "Signed" may head a column of Yes and No or one of dates: what stands below decides, else the likelier word.
        Headers.Match match = matches.size() == 1
                ? matches.get(0)
                : matches.stream()
                        .max(Comparator.<Headers.Match>comparingLong(
                                        each -> understood(table, kind, each.field(), below, index))
                                .thenComparing(Headers.Match::rank, Comparator.reverseOrder()))
                        .orElseThrow();
        int percent = (int) Math.round(50 + 50 * Fit.of(table, kind, match.field(), below, index));
        return Stream.of(new Candidate(column(kind, match.field(), index, label, percent), match.rank()));
    }

    private static Column column(RegisterKind kind, Field field, int index, String label, int percent) {
        return new Column(field, index, label, FactTypes.ofField(kind, field.name()), percent, DayOrder.UNKNOWN);
    }

    private void remarkDoubt(Table table, int index, String label, Doubts doubts) {
        String which = label.isEmpty() ? "the column without a heading" : "the column \"" + label + "\"";
        String open = doubts.open().get(index);
        if (open != null) {
            notes.unused(
                    table.file(),
                    where(table, index),
                    which + " may be \"" + open + "\"; it was not used until somebody settles what it is");
        } else {
            notes.remark(
                    table.file(),
                    where(table, index),
                    which
                            + (doubts.dropped().contains(index)
                                    ? " was not used, as somebody has settled that it is no field"
                                    : " only numbers the rows and was not used"));
        }
    }

    private static long understood(Table table, RegisterKind kind, Field field, List<Row> below, int index) {
        Class<?> type = FactTypes.ofField(kind, field.name());
        return below.stream()
                .filter(row -> FieldValues.read(table.cell(row, index), field, type, table.decimalComma())
                        instanceof Meaning.Is)
                .count();
    }

    private Stream<Column> best(Table table, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return Stream.empty();
        }
        int rank = candidates.stream().mapToInt(Candidate::rank).min().orElseThrow();
        List<Column> best = candidates.stream()
                .filter(candidate -> candidate.rank() == rank)
                .map(Candidate::column)
                .toList();
        candidates.stream()
                .map(Candidate::column)
                .filter(column -> best.size() > 1 || !best.contains(column))
                .forEach(column -> notes.unused(
                        table.file(),
                        where(table, column.index()),
                        "the column \""
                                + column.label() + "\" was not used, as another one also says \""
                                + column.field().header() + "\"; keep one of them"));
        return best.size() == 1 ? best.stream() : Stream.empty();
    }

    private void remarkUnused(Table table, List<Row> below, int index, String label, RegisterKind kind) {
        boolean filled = below.stream().anyMatch(row -> !table.cell(row, index).isBlank());
        if (!label.isEmpty() || filled) {
            String which = label.isEmpty() ? "the column without a heading" : "the column \"" + label + "\"";
            notes.remark(
                    table.file(),
                    where(table, index),
                    which + " was not used: \"" + kind.title() + "\" has no field of that name");
        }
    }

    static String where(Table table, int index) {
        return table.where("column " + org.countersign.intake.read.Columns.letters(index));
    }
}
