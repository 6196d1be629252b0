package org.countersign.intake;

import org.countersign.intake.read.Contents;

/** Looks on while a dossier is read. */
public interface Witness {

    /** A file is about to be read. */
    void begins(String file);

    /** A file was read, and this is what it says; of a large file this is much, so nobody should keep it whole. */
    default void holds(String file, String sha256, Contents.Legible contents) {}
}
