package org.countersign.policy;

import java.util.List;

/** What came of reading a rules folder. */
public sealed interface PolicyReading {

    /** The folder is sound. */
    record Sound(Policy policy) implements PolicyReading {}

    /** The folder cannot be used; all that is wrong with it, in the order of its files. */
    record Invalid(List<Problem> problems) implements PolicyReading {}
}
