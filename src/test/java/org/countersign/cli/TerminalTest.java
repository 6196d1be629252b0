package org.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void aTerminalGetsColoursAndProgress() {
        assertThat(Terminal.of(Map.of("TERM", "xterm-256color"), true, true)).isEqualTo(new Terminal(true, true));
    }

    @Test
    void aFileGetsNeither() {
        assertThat(Terminal.of(Map.of(), false, false)).isEqualTo(Terminal.PLAIN);
    }

    @Test
    void progressIsShownThoughTheResultGoesToAFile() {
        assertThat(Terminal.of(Map.of(), false, true)).isEqualTo(new Terminal(false, true));
    }

    @Test
    void noColorWithAnyValueMeansNoColours() {
        assertThat(Terminal.of(Map.of("NO_COLOR", "1"), true, true).colour()).isFalse();
        assertThat(Terminal.of(Map.of("NO_COLOR", ""), true, true).colour()).isTrue();
    }

    @Test
    void aDumbTerminalGetsPlainWords() {
        assertThat(Terminal.of(Map.of("TERM", "dumb"), true, true)).isEqualTo(Terminal.PLAIN);
    }
}
