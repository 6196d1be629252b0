package org.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter screen = new StringWriter();

    @Test
    void aTerminalNamesEachFileAndIsLeftClean() {
        read(new Terminal(false, true), "roster.csv");

        assertThat(screen.toString()).isEqualTo("\r\u001b[KReading roster.csv\r\u001b[K");
    }

    @Test
    void aFileOrAPipeGetsNothing() {
        read(Terminal.PLAIN, "roster.csv");

        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void aNameCannotSteerTheTerminal() {
        read(new Terminal(false, true), "a\u001b[2J\n\u202eb.csv");

        assertThat(screen.toString()).contains("Reading a?[2J??b.csv");
    }

    private void read(Terminal terminal, String file) {
        try (Progress progress = new Progress(new PrintWriter(screen), terminal)) {
            progress.accept(file);
        }
    }
}
