package org.countersign.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.countersign.report.PublishedJson;
import org.countersign.report.ReportFiles;
import org.junit.jupiter.api.Test;

/** Two published reports, made by hand, and what stands between them. */
class ComparisonTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/comparison-1.json");
    private static final Path SCHEMA = Path.of("docs/schema/countersign-comparison-1.schema.json");

    private final Judged march = judged(
            "march",
            "Acme",
            "2026-03-01",
            "DO_NOT_SIGN",
            check("NDA-01", "RED", finding("NDA-01/person/E1", "RED"), finding("NDA-01/person/E2", "AMBER")),
            check("IP-01", "AMBER", finding("IP-01/person/E1", "AMBER"), finding("IP-01/person/E3", "GREEN")),
            check("SEC-01", "GREEN", finding("SEC-01/vendor/v", "GREEN")));
    private final Judged april = judged(
            "april",
            "ACME",
            "2026-04-01",
            "INCOMPLETE",
            check("NDA-01", "AMBER", finding("NDA-01/person/E1", "GREEN"), finding("NDA-01/person/E2", "AMBER")),
            check("IP-01", "RED", finding("IP-01/person/E3", "RED"), finding("IP-01/person/E4", "AMBER")),
            check("SEC-01", "GREY"));

    @Test
    void eachFindingIsFollowedByItsKey() {
        assertThat(Since.of(march, april).findings())
                .extracting(change -> change.now().key(), Since.Change::turn)
                .containsExactlyInAnyOrder(
                        tuple("NDA-01/person/E1", Turn.BETTER),
                        tuple("NDA-01/person/E2", Turn.UNCHANGED),
                        tuple("IP-01/person/E1", Turn.GONE),
                        tuple("IP-01/person/E3", Turn.WORSE),
                        tuple("IP-01/person/E4", Turn.NEW));
    }

    @Test
    void evidenceThatIsGoneIsACheckThatTurnedWorse() {
        assertThat(Since.of(march, april).checks())
                .extracting(Since.CheckChange::check, Since.CheckChange::turn)
                .contains(tuple("SEC-01", Turn.WORSE));
    }

    @Test
    void documentsThatCameAndWentAreNamed() {
        assertThat(Since.of(march, april).documents())
                .containsExactly(
                        new Since.DocumentChange("april.csv", "added"),
                        new Since.DocumentChange("march.csv", "removed"),
                        new Since.DocumentChange("roster.csv", "replaced"));
    }

    @Test
    void vendorsStandOnTheSameRowsWithTheDifferencesFirst() {
        Judged other = judged(
                "other",
                "Globex",
                "2026-03-01",
                "SIGN",
                check("SEC-01", "GREEN", finding("SEC-01/vendor/v", "GREEN")),
                check("NDA-01", "GREEN", finding("NDA-01/person/E9", "GREEN")));

        assertThat(SideBySide.of(List.of(march, other)).rows())
                .extracting(SideBySide.Row::check, row -> words(row.ratings()))
                .containsExactly(
                        tuple("NDA-01", List.of("■ Red (2)", "● Green")),
                        tuple("IP-01", List.of("▲ Amber (1)", "not checked")),
                        tuple("SEC-01", List.of("● Green", "● Green")));
        assertThat(ComparisonText.of(march, other)).contains("2 checks of 3").doesNotContain("of one vendor");
        assertThat(ComparisonJson.of(march, other).changes()).isNull();
    }

    @Test
    void aReaderAtATerminalSeesWhatChanged() {
        assertThat(ComparisonText.of(march, april))
                .contains(
                        "A  ■ DO NOT SIGN  march, as of 2026-03-01",
                        "NDA-01   ■ Red (2)              ▲ Amber (1)",
                        "New: 1 finding",
                        "IP-01  ● Green → ■ Red  E3: is RED",
                        "document replaced: roster.csv");
    }

    @Test
    void theFormatIsAsItWasPublishedAndKeepsToItsSchema() throws IOException {
        ComparisonJson compared = ComparisonJson.of(march, april);
        String json = ReportFiles.text(out -> PublishedJson.write(compared, out));
        if (System.getProperty("golden.write") != null) {
            Files.writeString(GOLDEN, json);
        }
        assertThat(json).isEqualTo(Files.readString(GOLDEN));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(SCHEMA), InputFormat.JSON)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void whatIsNoReportOfOursIsNone() {
        assertThat(Judged.of("x", "{\"format\": \"sarif\"}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(Judged.of("x", "no JSON".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static List<String> words(List<Rating> ratings) {
        return ratings.stream().map(Rating::words).toList();
    }

    private static Judged judged(String name, String vendor, String day, String decision, String... checks) {
        String json = """
                {"format": "countersign-audit", "version": 1, "asOf": "%s", "engagement": {"vendor": "%s"},
                 "policy": {"name": "P", "version": "1", "sha256": "%s", "effective": "2026-01-01"},
                 "verdict": {"decision": "%s", "reasons": []}, "areas": [], "checks": [%s],
                 "inputs": [{"file": "roster.csv", "sha256": "%s", "kind": "table", "outcome": "READ", "notes": []},
                            {"file": "%s.csv", "sha256": "1", "kind": "table", "outcome": "READ", "notes": []}]}
                """.formatted(day, vendor, "0".repeat(64), decision, String.join(",", checks), day, name);
        Judged read = Judged.of(name, json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        return new Judged(name, read.audit(), read.found(), Map.of("People", String.valueOf(name.length())));
    }

    private static String check(String id, String colour, String... findings) {
        return """
                {"id": "%s", "area": "a", "title": "Title of %s", "applicable": true, "mandatory": true, "meaning": "",
                 "colour": "%s", "colourBeforeWaiver": "%s", "missingEvidence": [], "findings": [%s]}
                """.formatted(id, id, colour, colour, String.join(",", findings));
    }

    private static String finding(String key, String colour) {
        String subject = key.substring(key.lastIndexOf('/') + 1);
        return """
                {"key": "%s", "colour": "%s", "rule": "r", "subject": {"type": "t", "id": "%s", "label": "%s"},
                 "message": "is %s", "expected": "", "found": "", "remediation": "", "standards": [], "sources": []}
                """.formatted(key, colour, subject, subject, colour);
    }
}
