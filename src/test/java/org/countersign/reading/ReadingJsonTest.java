package org.countersign.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.vocabulary.VocabularyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** To write the golden file anew after a change that is meant: {@code mvn test -Dtest=ReadingJsonTest -Dgolden.write}. */
final class ReadingJsonTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/reading-1.json");
    private static final Path SCHEMA = Path.of("docs/schema/countersign-reading-1.schema.json");

    @TempDir
    private Path folder;

    @Test
    void theFormatIsAsItWasPublished() throws IOException {
        String json = read();
        if (System.getProperty("golden.write") != null) {
            Files.writeString(GOLDEN, json);
        }
        assertThat(json).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void everyReadingKeepsToTheSchema() throws IOException {
        assertThat(schema().validate(read(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaTakesNoKeyThatItDoesNotKnow() throws IOException {
        String more = read().replaceFirst("\"version\": 1", "\"version\": 1, \"score\": 7");
        assertThat(schema().validate(more, InputFormat.JSON)).isNotEmpty();
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    }

    /** A roster with a column too many, an answer, a table that is no register, and a name that may be somebody's. */
    private String read() throws IOException {
        Path dossier = Files.createDirectories(folder.resolve("vendor-a"));
        Files.writeString(
                dossier.resolve("roster.csv"),
                "Person id,Name,Role,Start,Bogus\nP-1,Anna Testowa,Tester,2025-01-07,x\nP-2,Adam Testowy,Tester,,\n");
        Files.writeString(dossier.resolve("ndas.csv"), "Name,Signed on\nA. Testowa,2025-02-01\n");
        Files.writeString(dossier.resolve("engagement.yaml"), "engagement:\n  vendor: Vendor A Example\n");
        Files.writeString(dossier.resolve("tale.csv"), "Once,upon\na,time\n");
        Dossier read = (Dossier) Intake.read(dossier, VocabularyReader.read(Path.of("rules")));
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ReadingJson.write(read, json);
        return json.toString(StandardCharsets.UTF_8);
    }
}
