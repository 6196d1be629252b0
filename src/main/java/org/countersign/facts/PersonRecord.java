package org.countersign.facts;

import org.jspecify.annotations.Nullable;

/** A row of a register that speaks of one person. */
public interface PersonRecord extends Fact {

    /** The id of the person on the roster; absent when nobody there could be matched with certainty. */
    @Nullable
    String person();

    /** The name as the register writes it. */
    @Nullable
    String name();

    /** How a reader would name the row: the person as written, else the id. */
    default String whose() {
        String name = name();
        String person = person();
        return name != null ? name : person != null ? person : "nobody named";
    }

    /** What tells the row from others in a finding's key: the matched id, else the name as written. */
    default String whoseId() {
        String person = person();
        return person != null ? person : whose();
    }
}
