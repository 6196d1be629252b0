package org.countersign.workbench.sheet;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What came of reading a decision sheet. */
public sealed interface SheetReading {

    /**
     * It can be taken over.
     *
     * @param files the files that change, as seen from the folder of the policy, with their new text
     */
    record Sound(List<Edit> edits, Map<Path, String> files) implements SheetReading {}

    /** Nothing of it is taken over; what is wrong, each with its cell where there is one. */
    record Refused(List<String> problems) implements SheetReading {}
}
