package org.countersign.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that was asked with the vendor's reply; it exists for every question that was asked, in the bank or not.
 *
 * @param question its id in {@code questions.yaml}, such as {@code Q3}; for one that is not in the bank, the id or the
 *     words by which its own questionnaire asks it, which no rule looks for
 * @param choice the option taken, where the bank lists options
 * @param number the number given, in the unit that the bank gives
 * @param date the day given, where one is asked for
 * @param text the words of the reply and its comment
 * @param hedge the words that take back a part of the reply, such as {@code not yet}; absent where there are none
 * @param borrowed the words say that somebody else has it, such as the hosting provider; absent where they do not
 * @param owner who answers for it on the vendor's side
 * @param ask the words in which a question was asked that is not in the bank
 * @param good the answer that is good: {@code yes}, {@code no}, an option, or {@code either}; absent where nobody has said
 *     so, and then it is not scored
 * @param closed the bank wants yes or no, an option, a number or a date, not prose
 * @param contradiction the replies with their places, where the vendor gave several that contradict each other
 */
public record Answer(
        List<Source> sources,
        String question,
        Reply reply,
        @Reads("reply") @Nullable String choice,
        @Reads("reply") @Nullable BigDecimal number,
        @Reads("reply") @Nullable LocalDate date,
        @Reads({"reply", "text"}) @Nullable String text,
        @Reads({"reply", "text"}) @Nullable String hedge,
        @Reads({"reply", "text"}) @Nullable Boolean borrowed,
        @Nullable String owner,
        @Nullable String ask,
        @Nullable String good,
        boolean closed,
        @Reads("reply") @Nullable String contradiction)
        implements Fact {

    /** Yes, and nothing beside it takes a part of that back. */
    @Reads("reply")
    public boolean isYes() {
        return reply == Reply.YES && !isTakenBack();
    }

    @Reads("reply")
    public boolean isNo() {
        return reply == Reply.NO;
    }

    /** Partly, or a yes of which the words take something back. */
    @Reads("reply")
    public boolean isPartly() {
        return reply == Reply.PARTLY || (reply == Reply.YES && isTakenBack());
    }

    private boolean isTakenBack() {
        return hedge != null || Boolean.TRUE.equals(borrowed);
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

    /** Months since the day that was given, started ones counted; absent when none was. */
    @Reads("reply")
    public @Nullable Integer monthsSince(LocalDate day) {
        return Months.started(date, day);
    }

    @Override
    public Subject subject() {
        return new Subject("question", question, "Question " + (ask == null ? question : ask));
    }
}
