package org.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.policy.TinyPolicy;
import org.countersign.store.Database;
import org.countersign.store.Reviews;
import org.countersign.store.Sha256;
import org.countersign.store.Trail;
import org.countersign.store.Upload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who was handed a report and its documents asks whether the one follows from the other. */
class VerifyCommandTest {
    private static final String SAMPLE = "sample-contracts/outstaffing-contradicted";

    private static final String EVERYBODY = """
            package rules.tiny

            import org.countersign.facts.*

            rule "TST-01 red: somebody is there"
            when
                $person : Person()
            then
                red( $person, "Is there" );
            end

            rule "TST-01 green: the role says so"
            when
                Register( name == "roster" )
                $person : Person( role == "green" )
            then
                green( $person, "Is green" );
            end
            """;

    @TempDir
    private static Path made;

    private static Path rules;
    private static Path report;

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @BeforeAll
    static void audit() throws IOException {
        rules = Files.createDirectory(made.resolve("rules"));
        new TinyPolicy(rules).with("first", "TST-01").rules("first", "TST-01", EVERYBODY);
        report = made.resolve("outstaffing-contradicted.json");
        VerifyCommandTest shell = new VerifyCommandTest();
        shell.run(
                "audit",
                SAMPLE,
                "--rules",
                rules.toString(),
                "--as-of",
                "2026-03-01",
                "--format",
                "json",
                "--fail-on",
                "never",
                "--out",
                made.toString());
        assertThat(report).as(shell.err).exists();
    }

    @Test
    void aReportFollowsFromItsDocuments() {
        assertThat(verify(report, Path.of(SAMPLE))).as(err).isZero();
        assertThat(out).contains("The report follows from " + SAMPLE, "as of 2026-03-01");
    }

    @Test
    void theDocumentIsNamedInWhichOneByteIsAnother() throws IOException {
        Path dossier = copyOfTheSample();
        Path laptops = dossier.resolve("laptops.csv");
        byte[] bytes = Files.readAllBytes(laptops);
        bytes[bytes.length / 2] ^= 1;
        Files.write(laptops, bytes);

        assertThat(verify(report, dossier)).isEqualTo(1);
        assertThat(err)
                .contains("does not follow from " + dossier, "document laptops.csv: the report says otherwise")
                .doesNotContain("document accounts.csv", "document Komanda.xlsx");
    }

    @Test
    void aDocumentThatIsGoneOrCameLaterIsNamed() throws IOException {
        Path dossier = copyOfTheSample();
        Files.move(dossier.resolve("laptops.csv"), dossier.resolve("devices.csv"));

        assertThat(verify(report, dossier)).isEqualTo(1);
        assertThat(err)
                .contains("document laptops.csv is in the report alone")
                .contains("document devices.csv is not in the report");
    }

    @Test
    void whateverWasChangedInTheReportShows() throws IOException {
        Path other = report;
        for (Map.Entry<String, String> change : Map.of(
                        "\"effective\": \"\\d{4}", "\"effective\": \"1999",
                        "\"decision\": \"[A-Z_]+\"", "\"decision\": \"SIGN\"",
                        "\"client\": \"", "\"client\": \"Not ",
                        "(?s)(\"areas\".*?\"colour\": )\"[A-Z]+\"", "$1\"PURPLE\"",
                        "\"applicable\": true", "\"applicable\": false",
                        "\"quote\": \"", "\"quote\": \"Not so: ")
                .entrySet()) {
            other = changed(other, change.getKey(), change.getValue());
        }

        assertThat(verify(other, Path.of(SAMPLE))).isEqualTo(1);
        assertThat(err.lines().map(line -> line.replaceFirst("^  (area|check|finding) [^:]+", "  $1")))
                .containsExactly(
                        other + " does not follow from " + SAMPLE + " and these rules:",
                        "  rules: the report says otherwise",
                        "  verdict: the report says otherwise",
                        "  engagement: the report says otherwise",
                        "  area: the report says otherwise",
                        "  check: the report says otherwise",
                        "  finding: the report says otherwise");
    }

    @Test
    void whatIsNoReportIsSaidToBeNone() throws IOException {
        Path text = Files.writeString(folder.resolve("a.json"), "no JSON");
        for (Path none : List.of(
                text,
                folder.resolve("nowhere.json"),
                Path.of(SAMPLE),
                changed(report, "countersign-audit", "countersign-facts"),
                changed(report, "\"asOf\": \"[0-9-]+\"", "\"asOf\": \"soon\""),
                changed(report, "\"verdict\"", "\"opinion\""))) {
            assertThat(verify(none, Path.of(SAMPLE))).as(none.toString()).isEqualTo(2);
            assertThat(err).contains(none + " is no report in JSON").doesNotContain("Exception");
        }
    }

    @Test
    void withoutAReportAndItsDocumentsTheUserIsToldWhatToName() {
        assertThat(run("verify", report.toString())).isEqualTo(2);
        assertThat(err).contains("Name a REPORT and its DOSSIER, or an anchor with --anchor FILE");
    }

    @Test
    void anAnchorShowsWhetherTheTrailIsAsItWas() throws IOException {
        Path data = folder.resolve("data");
        Path anchor = folder.resolve("kept.anchor.json");
        try (Database database = Database.file(data.resolve("countersign.db"))) {
            Trail trail = opened(database, "First");
            Files.writeString(
                    anchor, anchor(trail.anchor().count(), trail.anchor().head()));
            opened(database, "Second");
        }

        assertThat(run("verify", "--anchor", anchor.toString(), "--data", data.toString()))
                .as(err)
                .isZero();
        assertThat(out).contains("The trail is whole and holds the anchor: 6 entries, 3 of them since");
    }

    @Test
    void aTrailThatWasMadeAnewDoesNotHoldTheAnchor() throws IOException {
        Path data = folder.resolve("data");
        try (Database database = Database.file(data.resolve("countersign.db"))) {
            opened(database, "First");
        }
        for (String kept : List.of(anchor(3, "0".repeat(64)), anchor(99, "0".repeat(64)))) {
            Path anchor = Files.writeString(folder.resolve("kept.anchor.json"), kept);
            assertThat(run("verify", "--anchor", anchor.toString(), "--data", data.toString()))
                    .isEqualTo(1);
            assertThat(err).contains("It was cut, or made anew.");
        }
    }

    @Test
    void anAnchorShowsWhetherTheReportBesideItIsAsItWas() throws IOException {
        String beside = ", \"review\": \"Northlight\", \"audit\": 2, \"json\": \""
                + Sha256.of(Files.readAllBytes(report)) + "\"}";
        String anchor = Files.writeString(
                        folder.resolve("kept.anchor.json"),
                        anchor(1, "0".repeat(64)).replace("}", beside))
                .toString();
        Path other = changed(report, "2026-03-01", "2026-03-02");

        assertThat(run("verify", report.toString(), "--anchor", anchor)).as(err).isZero();
        assertThat(out).contains("The report is as it was when the anchor was taken: audit 2 of Northlight, SHA-256");
        assertThat(run("verify", other.toString(), "--anchor", anchor)).isEqualTo(1);
        assertThat(err).contains(other + " is not the report beside which the anchor was taken, audit 2 of Northlight");
        assertThat(run("verify", folder.resolve("none.xlsx").toString(), "--anchor", anchor))
                .isEqualTo(2);
        assertThat(err).contains("none.xlsx is not there");
        Path alone = Files.writeString(folder.resolve("alone.anchor.json"), anchor(1, "0".repeat(64)));
        assertThat(run("verify", report.toString(), "--anchor", alone.toString()))
                .isEqualTo(2);
        assertThat(err).contains("was not taken beside a report");
    }

    @Test
    void whatIsNoAnchorOrNoInstallationIsSaid() throws IOException {
        Path data = folder.resolve("data");
        assertThat(run("verify", "--anchor", report.toString(), "--data", data.toString()))
                .isEqualTo(2);
        assertThat(err).contains("is no anchor, or may not be read");
        Path anchor = Files.writeString(folder.resolve("kept.anchor.json"), anchor(1, "0".repeat(64)));
        assertThat(run("verify", "--anchor", anchor.toString(), "--data", data.toString()))
                .isEqualTo(2);
        assertThat(err).contains("there is no installation at " + data);
    }

    private static Trail opened(Database database, String review) {
        Trail trail = new Trail(database, Clock.systemUTC());
        new Reviews(database, Clock.systemUTC(), trail)
                .open(
                        review,
                        "Ann",
                        LocalDate.of(2026, 3, 1),
                        List.of(new Upload("a.csv", "id,name".getBytes(StandardCharsets.UTF_8))));
        return trail;
    }

    private static String anchor(long count, String head) {
        return "{\"format\": \"countersign-anchor\", \"version\": 1, \"count\": " + count + ", \"head\": \"" + head
                + "\"}";
    }

    private Path changed(Path from, String what, String into) throws IOException {
        String whole = Files.readString(from);
        String other = whole.replaceFirst(what, into);
        assertThat(other).as(what).isNotEqualTo(whole);
        return Files.writeString(Files.createTempFile(folder, "changed", ".json"), other);
    }

    private Path copyOfTheSample() throws IOException {
        Path copy = folder.resolve("outstaffing-contradicted");
        try (Stream<Path> all = Files.walk(Path.of(SAMPLE))) {
            for (Path file : all.toList()) {
                Files.copy(file, copy.resolve(Path.of(SAMPLE).relativize(file).toString()));
            }
        }
        return copy;
    }

    private int verify(Path json, Path dossier) {
        return run("verify", json.toString(), dossier.toString(), "--rules", rules.toString());
    }

    private int run(String... arguments) {
        StringWriter outputs = new StringWriter();
        StringWriter errors = new StringWriter();
        int code = Main.run(arguments, Terminal.PLAIN, new PrintWriter(outputs), new PrintWriter(errors));
        out = outputs.toString();
        err = errors.toString();
        return code;
    }
}
