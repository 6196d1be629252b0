package org.countersign.intake;

import org.countersign.facts.Input;
import org.countersign.intake.read.Contents;

/** Looks on while a dossier is read, file by file. */
@FunctionalInterface
public interface Onlooker {

    /** The file is about to be read. */
    void begins(String file);

    /** This is what the file says; of a large one this is much, so nobody should keep it whole. */
    default void holds(String file, String sha256, Contents.Legible contents) {}

    /**
     * The file was opened, or was not.
     *
     * @param outcome READ, NOT_READ or IGNORED; how much of what was read is of use shows only when all is joined
     * @param why it was not read; empty where it was
     */
    default void ends(String file, Input.Outcome outcome, String why) {}
}
