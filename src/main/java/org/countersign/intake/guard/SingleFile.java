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

    @Override
    public void forEach(Consumer<Offered> reader) {
        reader.accept(offer());
    }

    Offered offer() {
        try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ)) {
            Drawn drawn = Drawn.from(in, limits.fileBytes(), Long.MAX_VALUE);
            return drawn.length() > limits.fileBytes()
                    ? new Offered.Refused(path, drawn.sha256(), tooLarge(limits))
                    : drawn.offered(path, limits);
        } catch (AccessDeniedException e) {
            return refused("may not be opened by you; ask for the right to read it");
        } catch (IOException e) {
            return refused("could not be read from the disk; check that it is still there and whole");
        }
    }

    static String tooLarge(Limits limits) {
        return "is too large: more than " + Limits.megabytes(limits.fileBytes())
                + "; split it, or leave out what the audit does not need";
    }

    private Offered refused(String why) {
        return new Offered.Refused(path, "", why);
    }
}
