package org.countersign.reckoning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.countersign.facts.Answer;
import org.countersign.facts.AnswerCount;
import org.countersign.facts.Reply;
import org.countersign.reckoning.Reckoning.Evidence;
import org.jspecify.annotations.Nullable;

/** What follows from the questionnaires: how much of them was left blank. */
final class Answers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Answers() {}

    static @Nullable AnswerCount count(Evidence evidence) {
        List<Answer> answers = evidence.all(Answer.class);
        if (answers.isEmpty() || !evidence.holds("questionnaire")) {
            return null;
        }
        List<Answer> blank = answers.stream()
                .filter(answer -> answer.reply() == Reply.UNANSWERED)
                .toList();
        BigDecimal percent = HUNDRED.multiply(BigDecimal.valueOf(blank.size()))
                .divide(BigDecimal.valueOf(answers.size()), 1, RoundingMode.CEILING);
        return new AnswerCount(
                Reckoning.sources(blank, List.of("reply"), evidence.searched("questionnaire")),
                answers.size(),
                blank.size(),
                percent);
    }
}
