package org.countersign.intake.wording;

import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.Settlement;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a questionnaire asks.
 *
 * @param question the id in the bank; else the id or the words by which it is asked
 * @param point the question of the bank; absent where it asks something else
 * @param ask the words of a question that is not in the bank
 * @param good the answer that is good; absent where nobody has said so
 * @param closed it wants yes or no, an option, a number or a date
 * @param turned it asks for the opposite of what the bank asks
 * @param settled by whom it was told what is asked, where a person did
 */
public record Asked(
        String question,
        @Nullable Point point,
        @Nullable String ask,
        @Nullable String good,
        boolean closed,
        boolean turned,
        @Nullable Settlement settled) {

    public static Asked of(Point point) {
        return new Asked(point.id(), point, null, point.good(), point.isClosed(), false, null);
    }

    public static Asked turned(Point point) {
        return new Asked(point.id(), point, null, point.good(), point.isClosed(), true, null);
    }

    public static Asked of(Point point, Settlement settled) {
        return new Asked(point.id(), point, null, point.good(), point.isClosed(), false, settled);
    }

    public static Asked other(String question, String ask, @Nullable String good, boolean closed) {
        return new Asked(question, null, ask, good, closed, false, null);
    }

    /** A question that the kit asks too, so that rules look for its answer. */
    public boolean isOfKit() {
        return point != null && point.inKit();
    }
}
