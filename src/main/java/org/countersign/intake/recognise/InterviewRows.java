package org.countersign.intake.recognise;

import java.util.List;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Reply;
import org.countersign.facts.Source;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Prose;
import org.countersign.intake.settle.Queries;
import org.countersign.intake.wording.Asked;
import org.countersign.intake.wording.Interview;
import org.countersign.intake.wording.QuestionFinder;
import org.countersign.vocabulary.RegisterKind;

/** Reads the questions and answers of running text. */
final class InterviewRows {
    private static final int FEWEST_UNANSWERED = 3;

    private final Prose prose;
    private final Interview interview;
    private final RegisterKind kind;
    private final QuestionFinder finder;
    private final AnswerDrafts answers;
    private final Notes notes;

    InterviewRows(Prose prose, RegisterKind kind, QuestionFinder finder, Queries queries, Notes notes) {
        this.prose = prose;
        this.interview = Interview.of(prose);
        this.kind = kind;
        this.finder = finder;
        this.answers = new AnswerDrafts(kind, queries);
        this.notes = notes;
    }

    /** The text asks what the bank asks, or comes near to it: other texts hold questions too. */
    boolean isQuestionnaire() {
        List<Interview.Exchange> exchanges = interview.exchanges();
        boolean answered =
                exchanges.stream().anyMatch(exchange -> !exchange.reply().isEmpty());
        return (answered || exchanges.size() >= FEWEST_UNANSWERED)
                && exchanges.stream().anyMatch(exchange -> finder.isFamiliar(exchange.question()));
    }

    void read(Recognised recognised) {
        List<Interview.Exchange> exchanges = interview.exchanges();
        List<Asked> asked = exchanges.stream().map(this::asked).toList();
        boolean filled = false;
        for (int index = 0; index < exchanges.size(); index++) {
            Draft draft = draft(exchanges.get(index), asked.get(index));
            filled |= draft.values().get("reply") != Reply.UNANSWERED;
            recognised.add(draft);
        }
        if (filled && asked.stream().anyMatch(Asked::isOfKit)) {
            recognised.add(searched(exchanges));
        }
        recognised.add(new Understood(prose.file(), range(exchanges), kind.title(), 100, List.of(), exchanges.size()));
        sayWhatIsLeft(filled);
    }

    private void sayWhatIsLeft(boolean filled) {
        if (!filled) {
            notes.remark(prose.file(), "", "is not filled in yet");
        }
        if (interview.outside() > 0) {
            notes.remark(
                    prose.file(),
                    "",
                    interview.outside() + (interview.outside() == 1 ? " line was" : " lines were")
                            + " read as neither question nor answer, and passed over");
        }
    }

    private Asked asked(Interview.Exchange exchange) {
        boolean replied = !exchange.reply().isEmpty();
        Asked asked = finder.unknown(exchange.question(), replied, place(exchange));
        if (asked.point() == null && replied) {
            notes.unused(
                    prose.file(),
                    place(exchange).where(),
                    "asks nothing that Countersign knows; its reply is kept and no check of the vendor looks at it");
        }
        return asked;
    }

    private Draft draft(Interview.Exchange exchange, Asked asked) {
        AnswerDrafts.Given given =
                new AnswerDrafts.Given(Cell.words(null, exchange.reply()), Cell.blank(null), null, false);
        List<Excerpt> excerpts = List.of(
                new Excerpt("ask", "Question", null, exchange.question(), true),
                new Excerpt("reply", "Answer", null, exchange.reply(), true));
        Prose.Line line = exchange.first();
        return answers.draft(
                asked,
                given,
                new Source(prose.file(), null, line.number(), line.page(), null, excerpts),
                place(exchange));
    }

    private QuestionFinder.Place place(Interview.Exchange exchange) {
        Prose.Line line = exchange.first();
        String page = line.page() == null ? "" : "page " + line.page() + ", ";
        return new QuestionFinder.Place(prose.file(), page + "line " + line.number());
    }

    private Searched searched(List<Interview.Exchange> exchanges) {
        Prose.Line first = exchanges.get(0).first();
        String text = exchanges.size() == 1 ? "1 question" : exchanges.size() + " questions";
        Source source = new Source(
                prose.file(),
                null,
                null,
                first.page(),
                null,
                List.of(new Excerpt("rows", "Questions read", null, text, true)));
        return new Searched(kind, source, exchanges.size());
    }

    private static String range(List<Interview.Exchange> exchanges) {
        int last = exchanges.get(exchanges.size() - 1).first().number();
        return "lines " + exchanges.get(0).first().number() + " to " + last;
    }
}
