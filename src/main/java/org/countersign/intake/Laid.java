package org.countersign.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the documents of a dossier lie.
 *
 * @param dossier a folder, a zip archive or a file, by which the dossier is called
 * @param later a folder of what came later and takes the places of files of the same path
 */
public record Laid(Path dossier, @Nullable Path later) {

    /** All of it in one place. */
    public static Laid at(Path dossier) {
        return new Laid(dossier, null);
    }
}
