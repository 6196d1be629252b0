package org.countersign.vocabulary;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question to the vendor or a point of the contract checklist.
 *
 * @param type {@code yes-no}, {@code choice}, {@code number}, {@code date} or {@code text}; a contract point is always a
 *     choice
 * @param also other wordings of the same question
 * @param unit what its number counts; absent where no number is wanted
 * @param good the answer that is good, or {@code either}; absent where nobody has said so
 * @param models the engagement models for which it is asked; empty means all
 * @param inKit whether the kit asks it; the others are read where a vendor's own questionnaire asks them
 */
public record Point(
        String id,
        String area,
        String ask,
        List<String> also,
        String type,
        Options options,
        @Nullable String unit,
        @Nullable String good,
        Set<String> models,
        boolean inKit) {

    /** It wants yes or no, an option, a number or a date, not prose. */
    public boolean isClosed() {
        return !type.equals("text");
    }

    /** All its wordings, that of the kit first. */
    public Stream<String> wordings() {
        return Stream.concat(Stream.of(ask), also.stream());
    }
}
