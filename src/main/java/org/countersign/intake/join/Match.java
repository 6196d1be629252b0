package org.countersign.intake.join;

import java.util.List;

/** Whether a row of a register could be told to speak of a person. */
sealed interface Match {

    /** It speaks of this person and nobody else. */
    record Sure(Known person) implements Match {}

    /**
     * It speaks of this person if of anybody: nothing contradicts it, and nobody else comes near.
     *
     * @param percent how sure that is
     */
    record Probable(Known person, int percent) implements Match {}

    /** It may speak of one of these; the words say what stands in the way. */
    record Perhaps(List<Known> people, String why) implements Match {}

    /** It speaks of nobody who is known. */
    record Nobody() implements Match {}
}
