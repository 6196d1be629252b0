package org.countersign.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * How many questions of the dossier's questionnaires were left blank, reckoned from the answers.
 *
 * @param percent the share of the blank ones, rounded up to one decimal
 */
public record AnswerCount(
        List<Source> sources,
        @Reads("reply") int asked,
        @Reads("reply") int unanswered,
        @Reads("reply") BigDecimal percent)
        implements Fact {

    @Override
    public Subject subject() {
        return new Subject("questionnaire", "answers", "Answers to the questionnaire");
    }
}
