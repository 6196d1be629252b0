package org.countersign.intake;

import org.countersign.facts.Input;

/** Is told how far a reading is, file by file. */
public interface Onlooker {

    /** The file is about to be read. */
    void begins(String file);

    /**
     * The file was opened, or was not.
     *
     * @param outcome READ, NOT_READ or IGNORED; how much of what was read is of use shows only when all is joined
     * @param why it was not read; empty where it was
     */
    void ends(String file, Input.Outcome outcome, String why);
}
