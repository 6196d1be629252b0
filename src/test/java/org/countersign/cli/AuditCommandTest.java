package org.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.countersign.policy.TinyPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job as a shell sees it: what is written, what is said, and with which exit code. */
class AuditCommandTest {

    private static final String GOOD = "sample-contracts/outstaffing-good";
    private static final String BAD = "sample-contracts/outsourcing-bad";

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @Test
    void aGoodDossierIsSignedWithExitCodeZeroAndBothReportsAreWritten() {
        assertThat(audit(GOOD)).isZero();
        assertThat(out).contains("SIGN").contains("Written: ");
        assertThat(reports()).containsOnlyKeys("outstaffing-good.xlsx", "outstaffing-good.json");
    }

    @Test
    void aBadDossierHasExitCodeOneUnlessNothingMayFail() throws IOException {
        Path bad = mkdir("bad");
        Files.writeString(bad.resolve("roster.csv"), "Person id,Name,Role\nP-1,Ana Example,red\n");
        String rules = tiny();

        assertThat(audit(bad.toString(), "--rules", rules, "--fail-on", "never", "--format", "json"))
                .isZero();
        assertThat(reports()).as("the formats may be chosen").containsOnlyKeys("bad.json");
        assertThat(audit(bad.toString(), "--rules", rules)).isEqualTo(1);
        assertThat(out).contains("DO NOT SIGN");
    }

    @Test
    void aFolderThatIsNotThereIsNamedWithExitCodeThree() {
        assertThat(audit(folder.resolve("nowhere").toString())).isEqualTo(3);
        assertThat(err).contains("nowhere").contains("does not exist");
    }

    @Test
    void anEmptyFolderIsNothingToAudit() {
        assertThat(audit(mkdir("empty").toString())).isEqualTo(3);
        assertThat(err).contains("is empty");
    }

    @Test
    void aFileThatCannotBeReadGivesExitCodeFourAndTheRestIsAuditedAllTheSame() throws IOException {
        Path dossier = mkdir("dossier");
        Files.writeString(dossier.resolve("roster.csv"), "Person id,Name,Start\nP-1,Ana Example,2025-01-01\n");
        Files.writeString(dossier.resolve("ndas.xlsx"), "this is no workbook");
        assertThat(audit(dossier.toString(), "--rules", tiny(), "--fail-on", "never"))
                .isEqualTo(4);
        assertThat(out).contains("INCOMPLETE").contains("ndas.xlsx");
        assertThat(reports()).containsKey("dossier.xlsx");
    }

    @Test
    void anInvalidPolicyIsToldWithFileAndExitCodeFive() throws IOException {
        Path rules = mkdir("rules");
        assertThat(audit(GOOD, "--rules", rules.toString())).isEqualTo(5);
        assertThat(err).contains(rules.toString()).contains("policy.yaml");
        assertThat(reports()).isEmpty();
    }

    @Test
    void reportsAreNeverWrittenIntoTheEvidence() {
        int code = run("audit", GOOD, "--out", GOOD + "/reports");
        assertThat(code).isEqualTo(2);
        assertThat(err).contains("lies inside the dossier").contains("--out");
        assertThat(Path.of(GOOD, "reports")).doesNotExist();
    }

    @Test
    void aDateThatIsNoneIsWrongUsage() {
        assertThat(run("audit", GOOD, "--as-of", "yesterday")).isEqualTo(2);
        assertThat(err).contains("yesterday").doesNotContain("Exception");
    }

    @Test
    void ofSeveralExitCodesTheFirstOfTheTableCounts() {
        assertThat(run(
                        "audit",
                        BAD,
                        folder.resolve("nowhere").toString(),
                        "--rules",
                        tiny(),
                        "--as-of",
                        "2026-03-01",
                        "--out",
                        reportsFolder()))
                .isEqualTo(3);
        assertThat(reports()).containsKey("outsourcing-bad.json");
    }

    @Test
    void theSameDossierGivesTheSameBytesInAnyLocaleAndTimeZoneAndStaysUntouched() {
        Map<String, String> evidence = hashes(Path.of(BAD));
        audit(BAD);
        Map<String, String> first = reports();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            // Other capitals for i, other digits, another calendar, and a day that begins elsewhere.
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-ca-buddhist-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            audit(BAD);
            assertThat(reports()).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(hashes(Path.of(BAD))).isEqualTo(evidence);
    }

    private int audit(String dossier, String... more) {
        String[] usual = {"audit", dossier, "--as-of", "2026-03-01", "--out", reportsFolder()};
        return run(Stream.concat(Arrays.stream(usual), Arrays.stream(more)).toArray(String[]::new));
    }

    private int run(String... arguments) {
        StringWriter outputs = new StringWriter();
        StringWriter errors = new StringWriter();
        int code = Main.run(arguments, Terminal.PLAIN, new PrintWriter(outputs), new PrintWriter(errors));
        out = outputs.toString();
        err = errors.toString();
        return code;
    }

    private String reportsFolder() {
        return folder.resolve("reports").toString();
    }

    private Map<String, String> reports() {
        Path reports = Path.of(reportsFolder());
        return Files.isDirectory(reports) ? hashes(reports) : Map.of();
    }

    /** A policy that compiles at once, for what is the same by any rules. */
    private String tiny() {
        Path rules = mkdir("tiny");
        new TinyPolicy(rules).with("first", "TST-01", "mandatory: true");
        return rules.toString();
    }

    private Path mkdir(String name) {
        try {
            return Files.createDirectory(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> hashes(Path folder) {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(folder.relativize(file).toString(), HexFormat.of().formatHex(digest));
            }
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
        return hashes;
    }
}
