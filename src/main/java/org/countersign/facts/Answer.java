package org.countersign.facts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of the bank with the vendor's reply; it exists for every question that was asked.
 *
 * @param question its id in {@code questions.yaml}, such as {@code Q3}
 * @param choice the option taken, where the bank lists options
 * @param number the number given, in the unit that the bank gives
 * @param text the words of the reply and its comment
 * @param owner who answers for it on the vendor's side
 * @param closed the bank wants yes or no, an option, a number or a date, not prose
 */
public record Answer(
        List<Source> sources,
        String question,
        Reply reply,
        @Reads("reply") @Nullable String choice,
        @Reads("reply") @Nullable BigDecimal number,
        @Reads({"reply", "text"}) @Nullable String text,
        @Nullable String owner,
        boolean closed)
        implements Fact {

    @Reads("reply")
    public boolean isYes() {
        return reply == Reply.YES;
    }

    @Reads("reply")
    public boolean isNo() {
        return reply == Reply.NO;
    }

    @Reads("reply")
    public boolean isPartly() {
        return reply == Reply.PARTLY;
    }

    @Reads("reply")
    public boolean isNotApplicable() {
        return reply == Reply.NOT_APPLICABLE;
    }

    @Reads("reply")
    public boolean isUnclear() {
        return reply == Reply.UNCLEAR;
    }

    /** Something was replied that can be understood. */
    @Reads("reply")
    public boolean isGiven() {
        return reply != Reply.UNANSWERED && reply != Reply.UNCLEAR;
    }

    @Override
    public Subject subject() {
        return new Subject("question", question, "Question " + question);
    }
}
