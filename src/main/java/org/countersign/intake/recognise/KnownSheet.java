package org.countersign.intake.recognise;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Source;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Columns;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.regions.Headers;
import org.countersign.intake.wording.Wording;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.KnownQuestionnaire;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Words;

/**
 * A sheet of a questionnaire of somebody else that is known by the ids of its questions, wherever its headings stand.
 *
 * @param columns by field of the questionnaire register
 */
record KnownSheet(KnownQuestionnaire questionnaire, RegisterKind kind, Table table, Map<String, Column> columns) {
    private static final int FEWEST_IDS = 4;
    private static final int COLUMNS_LOOKED_AT = 8;
    private static final int ROWS_OF_TITLES = 8;
    /** A register of a million rows must not be searched for ids to its end. */
    private static final int ROWS_LOOKED_AT = 3_000;

    private record Found(KnownQuestionnaire questionnaire, int column, long ids) {}

    /** The sheet as one of a known questionnaire; empty when its ids are not enough. */
    static Optional<KnownSheet> of(Table table, RegisterKind kind, Collection<KnownQuestionnaire> known) {
        return known.stream()
                .flatMap(questionnaire -> IntStream.range(0, Math.min(COLUMNS_LOOKED_AT, table.width()))
                        .mapToObj(column -> new Found(questionnaire, column, ids(table, questionnaire, column))))
                .filter(found -> found.ids() >= FEWEST_IDS && isCalled(table, found.questionnaire()))
                .max(Comparator.comparingLong(Found::ids).thenComparing(Found::column, Comparator.reverseOrder()))
                .map(found -> sheet(table, kind, found));
    }

    private static long ids(Table table, KnownQuestionnaire questionnaire, int column) {
        return table.rows().stream()
                .limit(ROWS_LOOKED_AT)
                .map(row -> table.cell(row, column).text())
                .filter(questionnaire::isId)
                .distinct()
                .count();
    }

    private static boolean isCalled(Table table, KnownQuestionnaire questionnaire) {
        List<String> said = Stream.concat(
                        Stream.of(table.name(), table.file()),
                        table.rows().stream().limit(ROWS_OF_TITLES).flatMap(row -> row.cells().values().stream()
                                .map(Cell::text)))
                .map(Words::bare)
                .toList();
        return questionnaire.called().isEmpty()
                || questionnaire.called().stream().map(Words::bare).anyMatch(name -> said.stream()
                        .anyMatch(text -> text.contains(name)));
    }

    private static KnownSheet sheet(Table table, RegisterKind kind, Found found) {
        Map<String, Column> columns = new TreeMap<>();
        for (Field field : kind.fields()) {
            column(table, found, field).ifPresent(column -> columns.put(field.name(), column));
        }
        return new KnownSheet(found.questionnaire(), kind, table, columns);
    }

    private static Optional<Column> column(Table table, Found found, Field field) {
        if (field.name().equals("question")) {
            return Optional.of(Column.ofWords(field, found.column(), field.header()));
        }
        List<String> theirs = found.questionnaire().columns().getOrDefault(field.name(), List.of());
        return headed(table, found, field, theirs)
                .or(() -> headed(table, found, field, Headers.names(field)))
                .or(() -> field.name().equals("ask")
                        ? Optional.of(Column.ofWords(field, found.column() + 1, field.header()))
                        : Optional.empty());
    }

    /** The column that one of the words heads, in whichever row between the questions the heading stands. */
    private static Optional<Column> headed(Table table, Found found, Field field, List<String> words) {
        List<String> bare = words.stream().map(Words::bare).toList();
        return table.rows().stream()
                .filter(row -> !found.questionnaire()
                        .isId(table.cell(row, found.column()).text()))
                .flatMap(row -> row.cells().entrySet().stream())
                .filter(cell -> cell.getKey() != found.column())
                .filter(cell -> bare.contains(Words.bare(cell.getValue().text())))
                .map(cell ->
                        Column.ofWords(field, cell.getKey(), cell.getValue().text()))
                .findFirst();
    }

    /** The sheet repeats what is asked elsewhere. */
    boolean isPassedOver() {
        String name = Words.bare(table.name());
        return questionnaire.passedOver().stream().map(Words::bare).anyMatch(name::equals);
    }

    /** The rows that ask something: those with an id of the questionnaire, and any that somebody added beside them. */
    List<Row> questions() {
        return table.rows().stream()
                .filter(row -> isQuestion(row) || isAdded(row))
                .toList();
    }

    private boolean isQuestion(Row row) {
        return questionnaire.isId(cell(row, "question").text());
    }

    private boolean isAdded(Row row) {
        String id = cell(row, "question").text();
        String ask = cell(row, "ask").text();
        return id.matches("[\\p{L}&-]*[.-]?\\d[\\w.-]*")
                && (Wording.isQuestion(ask) || !cell(row, "reply").isBlank());
    }

    Cell cell(Row row, String field) {
        Column column = columns.get(field);
        return column == null ? Cell.blank(null) : table.cell(row, column.index());
    }

    /** The vendor's owner of the control; a control that belongs to somebody else has none. */
    Optional<String> owner(Row row) {
        String owner = cell(row, "owner").text();
        boolean others = questionnaire.others().stream().map(Words::bare).anyMatch(Words.bare(owner)::equals);
        return owner.isEmpty() || others ? Optional.empty() : Optional.of(owner);
    }

    /** What was asked and replied belongs to every quote of the row. */
    Source source(Row row) {
        List<Excerpt> excerpts = kind.fields().stream()
                .flatMap(field -> Stream.ofNullable(columns.get(field.name())))
                .map(column -> new Excerpt(
                        column.field().name(),
                        column.label(),
                        table.cell(row, column.index()).address(),
                        table.cell(row, column.index()).text(),
                        List.of("question", "ask", "reply")
                                .contains(column.field().name())))
                .toList();
        return new Source(table.file(), table.sheet(), row.number(), row.page(), table.path(), excerpts);
    }

    Understood understood(List<Row> questions) {
        List<Understood.Mapped> mapped = columns.values().stream()
                .sorted(Comparator.comparing(Column::index))
                .map(column ->
                        new Understood.Mapped(column.label(), column.field().header(), 100))
                .toList();
        return new Understood(
                table.file(), table.where(range(questions)), questionnaire.title(), 100, mapped, questions.size());
    }

    Searched searched(List<Row> questions) {
        return new Searched(kind, Searching.place(table, range(questions), questions.size()), questions.size());
    }

    private String range(List<Row> questions) {
        Function<Stream<Integer>, String> letters =
                each -> Columns.letters(each.findFirst().orElse(0));
        List<Integer> indexes =
                columns.values().stream().map(Column::index).sorted().toList();
        return letters.apply(indexes.stream()) + questions.get(0).number() + ":"
                + letters.apply(indexes.stream().sorted(Comparator.reverseOrder()))
                + questions.get(questions.size() - 1).number();
    }
}
