package org.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.comparison.ComparisonJson;
import org.countersign.report.PublishedJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sample dossiers against what is known of each from elsewhere: the outcomes that were written down by hand. */
class CompareCommandTest {
    private static final Path SAMPLES = Path.of("sample-contracts");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void eachCheckStandsAsItDoesInEitherSampleAndAsReportsSayToo() throws IOException {
        Path good = SAMPLES.resolve("outstaffing-good");
        Path bad = SAMPLES.resolve("outstaffing-bad");
        assertThat(run("compare", good.toString(), bad.toString(), "--as-of", "2026-03-01", "--json"))
                .isZero();
        ComparisonJson compared = PublishedJson.read(out.toString(), ComparisonJson.class);

        assertThat(states(compared, 0)).containsAllEntriesOf(written("outstaffing-good"));
        assertThat(states(compared, 1)).containsAllEntriesOf(written("outstaffing-bad"));
        assertThat(compared.changes()).as("two vendors").isNull();
        assertThat(compared.checks()).allSatisfy(row -> assertThat(row.differs())
                .isEqualTo(!row.sides().get(0).state().equals(row.sides().get(1).state())));
    }

    @Test
    void whatIsMissingIsSaid() {
        Path nowhere = folder.resolve("nowhere");
        assertThat(run("compare", nowhere.toString(), SAMPLES.resolve("hybrid").toString()))
                .isEqualTo(Exit.NOTHING.code());
        assertThat(err.toString()).contains("does not exist; check the path");
    }

    private static Map<String, String> states(ComparisonJson compared, int side) {
        Map<String, String> states = new TreeMap<>();
        compared.checks()
                .forEach(row -> states.put(row.id(), row.sides().get(side).state()));
        return states;
    }

    /** The lines of a golden outcome that are colours of checks. */
    private static Map<String, String> written(String sample) throws IOException {
        Map<String, String> states = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/golden", sample + ".txt"))) {
            if (line.matches("[A-Z]+-\\d+ .*")) {
                String state = line.substring(8).strip();
                states.put(
                        line.substring(0, 8).strip(),
                        state.startsWith("not ") ? "NOT_APPLICABLE" : state.split(" +", -1)[0]);
            }
        }
        assertThat(states).hasSizeGreaterThan(20);
        return states;
    }

    private int run(String... arguments) {
        return Main.run(arguments, Terminal.PLAIN, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
