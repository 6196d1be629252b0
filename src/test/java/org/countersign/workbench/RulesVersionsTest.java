package org.countersign.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countersign.cli.Main;
import org.countersign.cli.Terminal;
import org.countersign.policy.TinyPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two versions of a policy held against each other. To write the golden files anew after a change that is meant:
 * {@code mvn test -Dtest=RulesVersionsTest -Dgolden.write}.
 */
class RulesVersionsTest {

    @TempDir
    private Path folder;

    private Path before = Path.of("");
    private Path after = Path.of("");
    private String said = "";

    @BeforeEach
    void aPolicyAndItsNextVersion() throws IOException {
        before = folder.resolve("before");
        after = folder.resolve("after");
        new TinyPolicy(before).with("first", "TST-01").with("first", "TST-02").with("second", "TST-04");
        new TinyPolicy(after)
                .with("first", "TST-01", "mandatory: true")
                .with("first", "TST-03")
                .with("second", "TST-04");
        edit("policy.yaml", "version: '7'", "version: '8'");
        edit("first/TST-01.md", "position: Wanted", "position: Wanted by all");
        edit("first/TST-01.drl", "role == \"amber\"", "role == \"black\"");
        edit("second/TST-04.drl", "role == \"red\" )", "role == \"crimson\" )");
        edit("thresholds.csv", "attrition.red.percent,25,percent", "attrition.red.percent,20,percent");
        Path dossier = Files.createDirectory(folder.resolve("dossier"));
        Files.writeString(dossier.resolve("roster.csv"), """
                Person id,Name,Role,Start
                P-1,Ana Example,red,2025-01-01
                P-2,Ben Example,amber,2025-01-01
                P-3,Eve Example,crimson,2025-01-01
                """);
    }

    @Test
    void aDifferenceIsToldInTheWordsOfThePages() {
        assertThat(run("rules", "diff", "--rules", after.toString(), "--against", before.toString()))
                .isZero();
        assertThat(said)
                .contains("From Tiny 7 to Tiny 8")
                .contains("+ TST-03  Title of TST-03")
                .contains("- TST-02  Title of TST-02")
                .contains("~ TST-01  Title of TST-01")
                .contains("mandatory: no → yes")
                .contains("position: Wanted → Wanted by all")
                .contains("~ TST-01 amber: the role says so")
                .contains("when: $person : Person( role == \"amber\" ) → $person : Person( role == \"black\" )")
                .contains("value: 25 percent → 20 percent");
    }

    @Test
    void aPolicyDoesNotDifferFromItself() {
        assertThat(run("rules", "diff", "--rules", after.toString(), "--against", after.toString()))
                .isZero();
        assertThat(said).contains("They say the same.");
    }

    @Test
    void aChangedPolicyThatKeptItsVersionIsToldSo() throws IOException {
        edit("policy.yaml", "version: '8'", "version: '7'");
        run("rules", "diff", "--rules", after.toString(), "--against", before.toString());
        assertThat(said).contains("Both call themselves version 7, and every report names the version");
    }

    @Test
    void differencesAreWrittenAsTheirSchemaSays() throws IOException {
        run("rules", "diff", "--rules", after.toString(), "--against", before.toString(), "--format", "json");
        holds("policy-diff-1.json", "countersign-policy-diff-1.schema.json", said);
    }

    @Test
    void worseAndBetterAreToldApart() throws IOException {
        assertThat(impact()).isZero();
        assertThat(said)
                .contains("Worse: 1 check, 3 subjects")
                .contains("TST-03  none → ■ Red")
                .contains("Eve Example: Is red")
                .contains("Better: 1 check, 4 subjects")
                .contains("TST-02  ■ Red → none")
                .contains("1 review of 1 would come out otherwise, 0 would not.");
        holds("impact-1.json", "countersign-impact-1.schema.json", Files.readString(folder.resolve("out/impact.json")));
    }

    @Test
    void theWorkbookHasASheetForEachWay() throws IOException {
        impact();
        try (InputStream in = Files.newInputStream(folder.resolve("out/impact.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(book)
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly("Summary", "Worse", "Better", "Otherwise");
            assertThat(book.getSheet("Worse").getPhysicalNumberOfRows()).isEqualTo(3 + 1 + 3);
        }
    }

    private int impact() {
        return run(
                "rules",
                "impact",
                "--rules",
                after.toString(),
                "--against",
                before.toString(),
                folder.resolve("dossier").toString(),
                "--as-of",
                "2026-03-01",
                "--out",
                folder.resolve("out").toString());
    }

    private void edit(String name, String from, String to) throws IOException {
        Path file = after.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    /** The bundled sheets in the small policy change, and so its SHA-256; the golden files leave that out. */
    private static void holds(String golden, String schema, String json) throws IOException {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(Path.of("docs/schema", schema)))
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        Path file = Path.of("src/test/resources/golden", golden);
        String known = json.replaceAll("\"sha256\": \"[0-9a-f]{64}\"", "\"sha256\": \"" + "0".repeat(64) + "\"");
        if (System.getProperty("golden.write") != null) {
            Files.writeString(file, known);
        }
        assertThat(known).isEqualTo(Files.readString(file));
    }

    private int run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(arguments, Terminal.PLAIN, new PrintWriter(out, true), new PrintWriter(err, true));
        assertThat(err.toString()).isEmpty();
        said = out.toString();
        return code;
    }
}
