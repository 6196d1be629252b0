package org.countersign.vocabulary;

import java.time.LocalDate;
import org.countersign.facts.Excerpt;

/**
 * What a person answered to a question that a reading left open; it is evidence, so it carries a name and a date.
 *
 * @param key of the question
 * @param ask the question as it was put
 * @param answer one of the answers that the question offered, or {@link #NONE}
 */
public record Settlement(String key, String ask, String answer, String by, LocalDate on) {

    /** Settles that none of the answers is right. */
    public static final String NONE = "none";

    public boolean isNone() {
        return answer.equals(NONE);
    }

    /** What every quote of a row adds that was read by this settlement, its answer in a reader's words. */
    public Excerpt quote(String words) {
        return new Excerpt("settled", "Settled by " + by + " on " + on, null, ask + " " + words, true);
    }
}
