package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a check means something else, and when it only says it otherwise. */
class MeaningsTest {

    private static final String RULES = """
            package rules.tiny

            import org.countersign.facts.*

            rule "TST-01 red: leaves soon, and then some"
            when
                Threshold( key == "attrition.red.percent", $soon : value )
                exists Person( role == "red" )
                $person : Person( role == "when, then" )
            then
                red( $person, "Is red" );
            end
            """;

    @TempDir
    private Path folder;

    private TinyPolicy policy;

    @BeforeEach
    void aCheck() {
        policy = new TinyPolicy(folder).with("first", "TST-01").rules("first", "TST-01", RULES);
    }

    @Test
    void wordsMayChangeAndTheMeaningStays() throws IOException {
        String before = meaning();
        policy.rules(
                "first",
                "TST-01",
                RULES.replace("leaves soon", "goes soon")
                        .replace("Is red", "Is very red")
                        .replace("exists", "// a remark\n    exists  "));
        edit("first/TST-01.md", "Title of TST-01", "Another title");
        edit("first/TST-01.md", "Mend it", "Repair it");
        assertThat(meaning()).isEqualTo(before);
    }

    @Test
    void aConditionAThresholdThePositionOrTheEvidenceChangesIt() throws IOException {
        String before = meaning();
        policy.rules("first", "TST-01", RULES.replace("exists", "not"));
        assertThat(meaning()).as("not in place of exists").isNotEqualTo(before);
        policy.rules("first", "TST-01", RULES.replace("when, then", "when, Then"));
        assertThat(meaning()).as("a word in quotes").isNotEqualTo(before);
        policy.rules("first", "TST-01", RULES);
        edit("first/TST-01.md", "position: Wanted", "position: Not wanted");
        assertThat(meaning()).as("the position").isNotEqualTo(before);
        edit("first/TST-01.md", "position: Not wanted", "evidence: [roster]\nposition: Wanted");
        assertThat(meaning()).as("the evidence").isNotEqualTo(before);
        edit("first/TST-01.md", "evidence: [roster]\n", "");
        assertThat(meaning()).isEqualTo(before);
        edit("thresholds.csv", "attrition.red.percent,", "attrition.red.percent,1");
        assertThat(meaning()).as("the threshold").isNotEqualTo(before);
    }

    private String meaning() {
        return Objects.requireNonNull(Meanings.of(policy.read()).get("TST-01"));
    }

    private void edit(String name, String from, String to) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
