package org.countersign.intake.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countersign.facts.Reply;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Row;
import org.countersign.intake.settle.Queries;
import org.countersign.intake.wording.Asked;
import org.countersign.intake.wording.QuestionFinder;
import org.countersign.intake.wording.Wording;
import org.countersign.vocabulary.Point;

/** Reads the rows of a questionnaire: each question that is asked becomes an answer, in the bank or not. */
final class QuestionRows {
    private final PointTable table;
    private final Layout layout;
    private final QuestionFinder finder;
    private final AnswerDrafts answers;
    private final Notes notes;
    private final Recognised recognised;

    QuestionRows(PointTable table, QuestionFinder finder, Queries queries, Notes notes, Recognised recognised) {
        this.table = table;
        this.layout = table.layout();
        this.finder = finder;
        this.answers = new AnswerDrafts(layout.kind(), queries);
        this.notes = notes;
        this.recognised = recognised;
    }

    void read() {
        List<Asked> asked = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        for (Row row : layout.rows()) {
            asked(row).ifPresent(found -> {
                asked.add(found);
                drafts.add(answers.draft(found, given(row), table.source(row), place(row)));
            });
        }
        if (drafts.stream().allMatch(draft -> draft.values().get("reply") == Reply.UNANSWERED)) {
            notes.remark(layout.table().file(), layout.table().where(""), "is not filled in yet");
            // A blank kit is no evidence that anybody was asked.
            drafts.removeIf(draft -> draft.values().get("ask") == null);
        } else if (asked.stream().anyMatch(Asked::isOfKit)) {
            recognised.add(layout.searched(drafts.size()));
        }
        drafts.forEach(recognised::add);
        recognised.add(layout.understood(asked.size()));
    }

    private Optional<Asked> asked(Row row) {
        Optional<Point> point = table.point(row);
        if (point.isPresent()) {
            if (table.isReworded(row)) {
                remark(
                        row,
                        "is worded in another way than the bank; it was read by its id "
                                + point.get().id());
            }
            return point.map(finder::point);
        }
        return unknown(row, layout.cell(row, "ask").text());
    }

    private Optional<Asked> unknown(Row row, String wording) {
        boolean replied = !given(row).isBlank();
        if (wording.isEmpty() || (!replied && !Wording.isQuestion(wording)) || repeatsHeading(row)) {
            passOver(row, replied && !repeatsHeading(row));
            return Optional.empty();
        }
        Asked asked = finder.unknown(wording, replied, place(row));
        if (asked.point() == null && replied) {
            notes.unused(
                    layout.table().file(),
                    layout.table().where(row),
                    "asks nothing that Countersign knows; its reply is kept and no check of the vendor looks at it");
        }
        return Optional.of(asked);
    }

    private void passOver(Row row, boolean replied) {
        if (replied) {
            notes.unused(
                    layout.table().file(),
                    layout.table().where(row),
                    "asks nothing that Countersign knows; its reply was not used");
        } else if (!layout.isBlank(row)) {
            remark(row, "is a title or repeats the headings, and was passed over");
        }
    }

    private boolean repeatsHeading(Row row) {
        return layout.columns().stream()
                .allMatch(column ->
                        layout.table().cell(row, column.index()).text().equals(column.label()));
    }

    private AnswerDrafts.Given given(Row row) {
        Cell owner = layout.cell(row, "owner");
        return new AnswerDrafts.Given(
                layout.cell(row, "reply"),
                layout.cell(row, "text"),
                owner.isBlank() ? null : owner.text(),
                layout.table().decimalComma());
    }

    private QuestionFinder.Place place(Row row) {
        return new QuestionFinder.Place(layout.table().file(), layout.table().where(row));
    }

    private void remark(Row row, String what) {
        notes.remark(layout.table().file(), layout.table().where(row), what);
    }
}
