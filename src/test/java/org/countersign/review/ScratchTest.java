package org.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void whatWasNotEvenLockedBeforeThisProcessBeganGoes(@TempDir Path temporary) throws Exception {
        Path old = Files.createDirectory(temporary.resolve("countersign-scratch1"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        Path young = Files.createDirectory(temporary.resolve("countersign-scratch2"));

        Scratch.clear(temporary);

        assertThat(old).doesNotExist();
        assertThat(young).as("it may be locked in a moment").exists();
    }

    @Test
    void theLockIsDeletedLastSoThatWhoeverIsKilledMeanwhileIsClearedUpAfter(@TempDir Path folder) {
        Path document = folder.resolve("documents").resolve("roster.csv");
        List<Path> all = new ArrayList<>(List.of(
                folder, folder.resolve("later"), folder.resolve("lock"), folder.resolve("documents"), document));
        all.sort(Scratch.lockLast(folder));

        assertThat(all)
                .containsExactly(
                        folder.resolve("later"), document, folder.resolve("documents"), folder.resolve("lock"), folder);
    }
}
