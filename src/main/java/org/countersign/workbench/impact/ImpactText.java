package org.countersign.workbench.impact;

import java.util.List;
import org.countersign.report.Printable;
import org.countersign.report.Wording;

/** The impact for a reader at a terminal, worse before better. */
public final class ImpactText {

    private static final int MOST = 20;

    private final StringBuilder text = new StringBuilder();

    private ImpactText() {}

    public static String of(Impact impact) {
        ImpactText writer = new ImpactText();
        writer.line(impact.from().name() + " " + impact.from().version() + " → "
                + impact.to().name() + " " + impact.to().version() + ", as of " + impact.asOf());
        impact.changed().forEach(writer::review);
        int same = impact.reviews().size() - impact.changed().size();
        writer.line(Wording.count(impact.changed().size(), "review") + " of "
                + impact.reviews().size() + " would come out otherwise, " + same + " would not.");
        return writer.text.toString();
    }

    private void review(Review review) {
        line("");
        line(Printable.line(review.name()) + ": "
                + (review.turn() == Turn.OTHER
                        ? Wording.headline(review.after()) + ", as before"
                        : Wording.headline(review.before()) + " → " + Wording.headline(review.after())));
        for (Turn turn : Turn.values()) {
            changes(turn, review.checks(turn), review.subjects(turn), review);
        }
    }

    private void changes(Turn turn, long checks, long subjects, Review review) {
        if (checks + subjects == 0) {
            return;
        }
        line("  " + Wording.sentence(ImpactWorkbook.word(turn)) + ": " + Wording.count(checks, "check") + ", "
                + Wording.count(subjects, "subject"));
        list(review.checks(), turn);
        list(review.subjects(), turn);
    }

    private void list(List<Change> all, Turn turn) {
        List<Change> changes =
                all.stream().filter(change -> change.turn() == turn).toList();
        changes.stream().limit(MOST).forEach(this::change);
        if (changes.size() > MOST) {
            line("      and " + (changes.size() - MOST) + " more in the workbook and the JSON");
        }
    }

    private void change(Change change) {
        String about = change.subject() == null ? change.title() : "  " + change.subject();
        line("    " + change.check() + "  " + change.words() + "  "
                + Printable.line(change.why().isEmpty() ? about : about + ": " + change.why()));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
