package org.countersign.vocabulary;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to the vendor or a point of the contract checklist.
 *
 * @param type {@code yes-no}, {@code choice}, {@code number} or {@code text}; a contract point is always a choice
 * @param also other wordings of the same question
 * @param unit what its number counts; absent where no number is wanted
 * @param models the engagement models for which it is asked; empty means all
 */
public record Point(
        String id,
        String area,
        String ask,
        List<String> also,
        String type,
        Options options,
        @Nullable String unit,
        Set<String> models) {

    /** It wants yes or no, an option or a number, not prose. */
    public boolean isClosed() {
        return !type.equals("text");
    }
}
