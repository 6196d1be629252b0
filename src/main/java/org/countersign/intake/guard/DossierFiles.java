package org.countersign.intake.guard;

import java.io.IOException;
import java.util.function.Consumer;

/** The files of a dossier, one at a time and in the order of their paths, so that they need not all fit in memory. */
public interface DossierFiles {

    /** Hands over each file; what cannot be opened is handed over as refused. */
    void forEach(Consumer<Offered> reader) throws IOException;
}
