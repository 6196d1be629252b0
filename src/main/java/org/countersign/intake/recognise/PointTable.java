package org.countersign.intake.recognise;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Source;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;
import org.countersign.intake.wording.PointBank;
import org.countersign.intake.wording.Wording;
import org.countersign.vocabulary.Point;

/** A table with a point in each row; tells which line asks which point. */
final class PointTable {
    private static final int FEWEST_QUESTIONS = 3;
    private static final int FEWEST_TELLING = 3;

    private final Layout layout;
    private final PointBank bank;
    private final boolean trustsIds;

    PointTable(Layout layout, PointBank bank) {
        this.layout = layout;
        this.bank = bank;
        this.trustsIds = trustsIds();
    }

    Layout layout() {
        return layout;
    }

    boolean isContract() {
        return isContract(layout);
    }

    static boolean isContract(Layout layout) {
        return layout.kind().fact().equals("Clause");
    }

    private static String idField(Layout layout) {
        return isContract(layout) ? "topic" : "question";
    }

    /** The field that holds what was replied. */
    String replyField() {
        return replyField(layout);
    }

    private static String replyField(Layout layout) {
        return isContract(layout) ? "position" : "reply";
    }

    /** Whether the headings are those of such a table. */
    static boolean hasItsColumns(Layout layout) {
        boolean asks = layout.column(idField(layout)).isPresent()
                || layout.column("ask").isPresent();
        return asks && layout.column(replyField(layout)).isPresent();
    }

    /** Most of what stands in the column of questions is a question, whether the bank knows it or not. */
    boolean asksQuestions() {
        List<String> asked = layout.rows().stream()
                .map(row -> ask(row).text())
                .filter(text -> !text.isEmpty())
                .toList();
        return !isContract()
                && asked.size() >= FEWEST_QUESTIONS
                && asked.stream().filter(Wording::isQuestion).count() * 2 >= asked.size();
    }

    /** How many different points the rows ask. */
    long count() {
        return layout.rows().stream()
                .flatMap(row -> point(row).stream())
                .map(Point::id)
                .distinct()
                .count();
    }

    /** The point that a row asks. */
    Optional<Point> point(Row row) {
        Optional<Point> worded = worded(row);
        return worded.isPresent() || !trustsIds ? worded : identified(row);
    }

    /** The row carries an id of the bank under words that are not those of the bank. */
    boolean isReworded(Row row) {
        return worded(row).isEmpty() && !ask(row).isBlank();
    }

    /** Others number their questions too: an id counts only where the words do not say otherwise for most rows. */
    private boolean trustsIds() {
        return count(row -> worded(row).isPresent()) >= count(this::isReworded)
                || count(this::isTelling) >= FEWEST_TELLING;
    }

    /** An id such as DEVICE-POLICY is nobody else's number, as Q1 may be. */
    private boolean isTelling(Row row) {
        return layout.cell(row, idField(layout)).text().matches("[A-Z]{3,}.*");
    }

    private long count(Predicate<Row> rows) {
        return layout.rows().stream()
                .filter(row -> identified(row).isPresent())
                .filter(rows)
                .count();
    }

    private Optional<Point> identified(Row row) {
        return bank.identified(layout.cell(row, idField(layout)).text());
    }

    private Optional<Point> worded(Row row) {
        return bank.worded(ask(row).text());
    }

    /**
     * What was asked and replied belongs to every quote of the row: neither says much without the other. The page that a
     * checklist names is one of the contract, or a section of it, and stands in the quote; it is no page of the checklist.
     */
    Source source(Row row) {
        String reply = replyField();
        List<Excerpt> excerpts = layout.columns().stream()
                .map(column -> layout.excerpt(
                        row,
                        column,
                        column.field().key()
                                || column.field().name().equals("ask")
                                || column.field().name().equals(reply)))
                .toList();
        return new Source(
                layout.table().file(),
                layout.table().sheet(),
                row.number(),
                row.page(),
                layout.table().path(),
                excerpts);
    }

    private Cell ask(Row row) {
        return layout.cell(row, "ask");
    }
}
