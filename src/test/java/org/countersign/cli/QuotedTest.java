package org.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.countersign.policy.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A problem shows the officer her own line. */
class QuotedTest {

    @TempDir
    private Path folder;

    @Test
    void theLineStandsBelowTheProblemWithACaretBelowTheWords() throws IOException {
        Path file = Files.writeString(folder.resolve("A.drl"), "first\n\tsecond line\n");
        assertThat(new Quoted(new Problem(file, 2, 9, "what is wrong")))
                .hasToString(file + ":2:9: what is wrong\n     second line\n            ^");
    }

    @Test
    void aProblemOfAWholeLineOrOfAFileThatIsGoneStandsAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("A.drl"), "first\n");
        assertThat(new Quoted(new Problem(file, 1, "wrong"))).hasToString(file + ":1: wrong");
        Path gone = folder.resolve("B.drl");
        assertThat(new Quoted(new Problem(gone, 1, 1, "wrong"))).hasToString(gone + ":1:1: wrong");
    }
}
