package org.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theVersionIsDataAndGoesToStdout() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("countersign ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theHelpIsDataAndHasNoColoursInAFile() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Usage: countersign").doesNotContain("\u001b[");
    }

    @Test
    void anUnknownOptionIsWrongUsageAndSaysWhereTheHelpIs() {
        assertThat(run("--colourful")).isEqualTo(2);
        assertThat(err.toString()).contains("--colourful").contains("countersign --help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void noCommandIsWrongUsage() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("A command is missing");
    }

    @Test
    void aFaultOfOursAsksForAReportAndShowsNoTrace() {
        assertThat(fault(new IllegalStateException("Jane Doe"), false)).isEqualTo(70);
        assertThat(err.toString())
                .contains("fault of ours")
                .contains("report it")
                .contains("IllegalStateException in org.countersign.cli.MainTest")
                .doesNotContain("Jane Doe")
                .doesNotContain("\tat ");
    }

    @Test
    void withVerboseAFaultShowsItsTrace() {
        fault(new IllegalStateException("what it was"), true);
        assertThat(err.toString()).contains("what it was").contains("\tat ");
    }

    @Test
    void aRefusalOfTheDiskIsNotCalledAFaultOfOurs() {
        assertThat(fault(new IOException("No space left on device"), false)).isEqualTo(70);
        assertThat(err.toString()).contains("No space left on device").doesNotContain("fault of ours");
    }

    private int run(String... arguments) {
        return Main.run(arguments, Terminal.PLAIN, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private int fault(Throwable fault, boolean verbose) {
        return Fault.report(fault, new PrintWriter(err, true), verbose);
    }
}
