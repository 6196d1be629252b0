package org.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.countersign.policy.TinyPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that nobody approved run in a process of their own, which can be ended. */
class RulesApartTest {

    @TempDir
    private Path folder;

    private Path rules = Path.of("");
    private String said = "";

    @BeforeEach
    void anOfficerHasAPolicyAndAVendor() throws IOException {
        rules = Files.createDirectory(folder.resolve("rules"));
        new TinyPolicy(rules).with("first", "TST-01");
        Path dossier = Files.createDirectory(folder.resolve("dossier"));
        Files.writeString(dossier.resolve("roster.csv"), "Person id,Name,Start\nP-1,Ana Example,2025-01-01\n");
    }

    @Test
    void anAuditByRulesThatNobodyApprovedComesOutAsAnyOther() throws Exception {
        assertThat(audit("--fail-on", "never")).isZero();
        assertThat(said).contains("Policy: Tiny 7");
        assertThat(folder.resolve("out/dossier.json")).exists();
    }

    @Test
    void itsExitCodeReachesTheShell() throws Exception {
        Files.delete(rules.resolve("policy.yaml"));
        assertThat(audit()).isEqualTo(5);
        assertThat(said).contains("it has no policy.yaml");
    }

    @Test
    void rulesThatWorkForTooLongAreStoppedAndTheUserIsToldWhatToDo() throws Exception {
        assertThat(audit("--deadline", "0.001")).isEqualTo(5);
        assertThat(said)
                .contains("stopped after 0.06 seconds of work")
                .contains("--trust")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void rulesThatAKeyStandsBehindMayWorkForAsLongAsTheyNeed() throws Exception {
        Path key = folder.resolve("officer.key");
        assertThat(run("rules", "keys", "new", key.toString())).isZero();
        assertThat(run(
                        "rules",
                        "approve",
                        "--rules",
                        rules.toString(),
                        "--key",
                        key.toString(),
                        "--by",
                        "Jane Example"))
                .as(said)
                .isZero();
        assertThat(audit("--deadline", "0.001", "--fail-on", "never", "--trust", key + ".pub"))
                .as(said)
                .isZero();
    }

    @Test
    void aKeyThatLiesBesideTheRulesDoesNotCountHere() throws Exception {
        Path key = folder.resolve("officer.key");
        run("rules", "keys", "new", key.toString());
        run("rules", "approve", "--rules", rules.toString(), "--key", key.toString(), "--by", "Jane Example");
        Files.copy(Path.of(key + ".pub"), rules.resolve("trusted-keys"));
        assertThat(audit("--deadline", "0.001")).isEqualTo(5);
        assertThat(said).contains("stopped after");
    }

    private int audit(String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                "audit",
                folder.resolve("dossier").toString(),
                "--rules",
                rules.toString(),
                "--as-of",
                "2026-03-01",
                "--out",
                folder.resolve("out").toString()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private int run(String... words) throws Exception {
        Path log = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dcountersign.home=" + Path.of("").toAbsolutePath(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int code = process.waitFor();
        said = Files.readString(log);
        return code;
    }
}
