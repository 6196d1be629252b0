package org.countersign.intake.recognise;

import java.util.List;
import org.countersign.facts.Reply;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Row;
import org.countersign.intake.settle.Queries;
import org.countersign.intake.wording.Asked;
import org.countersign.intake.wording.QuestionFinder;

/** Reads the questions of a sheet of a known questionnaire. */
final class KnownRows {
    private final KnownSheet sheet;
    private final QuestionFinder finder;
    private final AnswerDrafts answers;
    private final Notes notes;
    private final Recognised recognised;

    KnownRows(KnownSheet sheet, QuestionFinder finder, Queries queries, Notes notes, Recognised recognised) {
        this.sheet = sheet;
        this.finder = finder;
        this.answers = new AnswerDrafts(sheet.kind(), queries);
        this.notes = notes;
        this.recognised = recognised;
    }

    void read() {
        if (sheet.isPassedOver()) {
            remark("repeats what " + sheet.questionnaire().title() + " asks elsewhere and was passed over");
            return;
        }
        List<Row> questions = sheet.questions();
        List<Asked> asked = questions.stream().map(this::asked).toList();
        boolean filled = false;
        for (int index = 0; index < questions.size(); index++) {
            Row row = questions.get(index);
            Draft draft = answers.draft(asked.get(index), given(row), sheet.source(row), place(row));
            filled |= draft.values().get("reply") != Reply.UNANSWERED;
            recognised.add(draft);
        }
        recognised.add(sheet.understood(questions));
        if (filled && asked.stream().anyMatch(Asked::isOfKit)) {
            recognised.add(sheet.searched(questions));
        }
        sayWhatIsLeft(asked, filled);
    }

    private void sayWhatIsLeft(List<Asked> asked, boolean filled) {
        long others = asked.stream().filter(each -> each.point() == null).count();
        if (!filled) {
            remark("is not filled in yet; it asks " + asked.size() + " questions");
        } else if (others > 0) {
            remark(others + " of its " + asked.size()
                    + " questions are kept as answered, and no check of the vendor looks" + " at them");
        }
    }

    private Asked asked(Row row) {
        return finder.known(
                sheet.questionnaire(),
                sheet.cell(row, "question").text().strip(),
                sheet.cell(row, "ask").text(),
                !given(row).isBlank(),
                place(row));
    }

    private AnswerDrafts.Given given(Row row) {
        return new AnswerDrafts.Given(
                sheet.cell(row, "reply"),
                sheet.cell(row, "text"),
                sheet.owner(row).orElse(null),
                sheet.table().decimalComma());
    }

    private QuestionFinder.Place place(Row row) {
        return new QuestionFinder.Place(sheet.table().file(), sheet.table().where(row));
    }

    private void remark(String what) {
        notes.remark(sheet.table().file(), sheet.table().where(""), what);
    }
}
