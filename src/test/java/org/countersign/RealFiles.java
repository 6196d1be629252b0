package org.countersign;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files from the world outside, which are read where they lie; {@code -Dcountersign.data=DIR} says where. */
public final class RealFiles {

    private RealFiles() {}

    /** A folder of them; a test that needs it is skipped where there is none. */
    public static Path folder(String name) {
        Path folder = Path.of(System.getProperty("countersign.data", "../shared/data"), name);
        assumeTrue(Files.isDirectory(folder), () -> "skipped, as there is no " + folder + "; see -Dcountersign.data");
        return folder;
    }
}
