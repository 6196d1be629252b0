package org.countersign.intake.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * One file on the disk.
 *
 * @param path by which the dossier calls it
 */
record SingleFile(Path file, String path, Limits limits) implements DossierFiles {

    /** So many bytes are gone through for their hash, although they are not read. */
    private static final long PATIENCE = 4L * 1024 * 1024 * 1024;

    static final Objection NO_RIGHT = Objection.fault("may not be opened by you; ask for the right to read it");

    @Override
    public void forEach(Consumer<Offered> reader) {
        reader.accept(offer());
    }

    Offered offer() {
        try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ)) {
            return Drawn.from(in, limits.bytes(path), PATIENCE).offered(path, limits);
        } catch (AccessDeniedException e) {
            return refused(NO_RIGHT);
        } catch (IOException e) {
            return refused(Objection.fault("could not be read from the disk; check that it is still there and whole"));
        }
    }

    private Offered refused(Objection objection) {
        return new Offered.Refused(path, "", objection);
    }
}
