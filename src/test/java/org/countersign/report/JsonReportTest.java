package org.countersign.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.countersign.audit.Audit;
import org.junit.jupiter.api.Test;

/** To write the golden file anew after a change that is meant: {@code mvn test -Dtest=JsonReportTest -Dgolden.write}. */
final class JsonReportTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/audit-1.json");
    private static final Path SCHEMA = Path.of("docs/schema/countersign-audit-1.schema.json");

    @Test
    void theFormatIsAsItWasPublished() throws IOException {
        String json = json(SampleAudit.full("a long text"));
        if (System.getProperty("golden.write") != null) {
            Files.writeString(GOLDEN, json);
        }
        assertThat(json).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void everyReportKeepsToTheSchema() throws IOException {
        Schema schema = schema();
        for (Audit audit : new Audit[] {SampleAudit.full(), SampleAudit.empty(), SampleAudit.crowd(60)}) {
            assertThat(schema.validate(json(audit), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void theSchemaTakesNoKeyThatItDoesNotKnow() throws IOException {
        String more = json(SampleAudit.empty()).replaceFirst("\"version\": 1", "\"version\": 1, \"score\": 7");
        assertThat(schema().validate(more, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void absentValuesAreLeftOut() {
        assertThat(json(SampleAudit.full())).doesNotContain("null");
    }

    @Test
    void textThatAWorkbookMustCutIsWholeHere() {
        assertThat(json(SampleAudit.full())).contains("x".repeat(40_000));
    }

    @Test
    void linesEndAlikeOnEverySystem() {
        assertThat(json(SampleAudit.full())).doesNotContain("\r").endsWith("}\n");
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    }

    private static String json(Audit audit) {
        return new String(Written.json(audit), StandardCharsets.UTF_8);
    }
}
