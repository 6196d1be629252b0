package org.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is laid on the disk for a while goes when nobody works with it any more, and not before. */
class ScratchTest {
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    /** Another process that clears away what killed ones left. */
    static final class Another {
        private Another() {}

        public static void main(String[] arguments) {
            Scratch.clear(Path.of(arguments[0]));
        }
    }

    @Test
    void whatIsWorkedInStaysWhenThisProcessAndAnotherClearAway() throws Exception {
        try (Scratch scratch = Scratch.open()) {
            Path upload = Files.writeString(scratch.folder().resolve("upload"), "arriving");
            Scratch.clear(TEMPORARY);
            int code = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Another.class.getName(),
                            TEMPORARY.toString())
                    .inheritIO()
                    .start()
                    .waitFor();

            assertThat(code).isZero();
            assertThat(upload).exists();
        }
    }

    @Test
    void whatAKilledProcessLeftGoes(@TempDir Path temporary) throws Exception {
        Path left = Files.createDirectory(temporary.resolve("countersign-scratch1"));
        Files.writeString(left.resolve("lock"), "");
        Files.writeString(left.resolve("upload"), "half of it");
        Path other = Files.createDirectory(temporary.resolve("somebody-else"));

        Scratch.clear(temporary);

        assertThat(left).doesNotExist();
        assertThat(other).exists();
    }
}
