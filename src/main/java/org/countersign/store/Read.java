package org.countersign.store;

import java.util.List;

/** What was read for an audit, in parts that a page may ask for; facts in the order of their files and types. */
public record Read(Iterable<StoredFact> facts, Iterable<StoredNote> notes, Iterable<Leaf> leaves) {

    /** Nothing was read. */
    public static final Read NOTHING = new Read(List.of(), List.of(), List.of());
}
