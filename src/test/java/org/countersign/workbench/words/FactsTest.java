package org.countersign.workbench.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.countersign.policy.FactEntry;
import org.countersign.policy.TinyPolicy;
import org.countersign.report.ReportFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** To write the golden file anew after a change that is meant: {@code mvn test -Dtest=FactsTest -Dgolden.write}. */
class FactsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/facts-1.json");
    private static final Path SCHEMA = Path.of("docs/schema/countersign-facts-1.schema.json");

    @TempDir
    private Path folder;

    @Test
    void theJsonOfAFactStaysAsItWasPublished() throws IOException {
        String json = json(List.of(entry("Nda")));
        if (System.getProperty("golden.write") != null) {
            Files.writeString(GOLDEN, json);
        }
        assertThat(json).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void theJsonOfAllFactsFitsItsSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        assertThat(schema.validate(json(facts()), InputFormat.JSON)).isEmpty();
    }

    @Test
    void aFactSaysWhatFillsItAndWhatEachOfItsWordsMayHold() {
        assertThat(new FactsText(entry("Nda")).toString())
                .startsWith("Nda( … )  filled by ndas\n")
                .containsPattern("\n    kind +a word: company \\| individual")
                .containsPattern("\n    signedBy\\( a day \\) +yes or no\n");
        assertThat(new FactsText(entry("Engagement")).toString())
                .contains("; there is one at most")
                .contains("Model.HYBRID");
        assertThat(new FactsText(entry("Attrition")).toString()).contains("reckoned, or given by the policy");
    }

    @Test
    void theWordsOfThePolicyAreThereToChooseFrom() {
        assertThat(word("Answer", "question").choices()).contains("PENTEST");
        assertThat(word("Threshold", "key").choices()).contains("attrition.red.percent");
        assertThat(word("Clause", "position").choices()).contains("present and promise");
        assertThat(word("Register", "name").choices()).contains("roster");
    }

    private FactEntry.Word word(String fact, String word) {
        return entry(fact).words().stream()
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private FactEntry entry(String fact) {
        return facts().stream()
                .filter(entry -> entry.fact().equals(fact))
                .findFirst()
                .orElseThrow();
    }

    private List<FactEntry> facts() {
        return FactEntry.of(new TinyPolicy(folder).with("first", "TST-01").read());
    }

    private static String json(List<FactEntry> facts) throws IOException {
        return ReportFiles.text(out -> FactsJson.write(facts, out));
    }
}
