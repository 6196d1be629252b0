package org.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.countersign.policy.TinyPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Approving a policy, and requiring that somebody did, as the shell sees it. */
class RulesApproveCommandTest {

    @TempDir
    private Path folder;

    private Path rules = Path.of("");
    private Path key = Path.of("");
    private String said = "";

    @BeforeEach
    void anOfficerHasAPolicyAndAKey() throws IOException {
        rules = Files.createDirectory(folder.resolve("rules"));
        new TinyPolicy(rules).with("first", "TST-01");
        Path dossier = Files.createDirectory(folder.resolve("dossier"));
        Files.writeString(dossier.resolve("roster.csv"), "Person id,Name,Start\nP-1,Ana Example,2025-01-01\n");
        key = folder.resolve("officer.key");
        assertThat(run("rules", "keys", "new", key.toString())).isZero();
    }

    @Test
    void anApprovedPolicyIsUsedAndEveryReportSaysWhoApprovedIt() throws IOException {
        approve();
        assertThat(audit("--trust", key + ".pub")).isZero();
        assertThat(said).contains("Policy: Tiny 7, approved by Jane Example on 2026-02-01");
        assertThat(Files.readString(folder.resolve("out/dossier.json")))
                .contains("\"state\": \"APPROVED\"")
                .contains("\"by\": \"Jane Example\"")
                .contains("\"effective\": \"2026-01-01\"");
    }

    @Test
    void keysBesideThePolicyAreTrustedWhereNoOthersAreNamed() throws IOException {
        approve();
        Files.copy(Path.of(key + ".pub"), rules.resolve("trusted-keys"));
        assertThat(audit()).isZero();
    }

    @Test
    void aPolicyWithoutALockIsRefused() {
        assertThat(audit()).isEqualTo(5);
        assertThat(said).contains("it has no policy.lock");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void whatWasChangedAddedOrRemovedSinceIsNamed() throws IOException {
        approve();
        Files.writeString(rules.resolve("first/TST-01.md"), Files.readString(rules.resolve("first/TST-01.md")) + "\n");
        Files.writeString(rules.resolve("first/notes.txt"), "a note");
        Files.delete(rules.resolve("questions.yaml"));
        Files.createFile(rules.resolve("questions.yaml"));
        Files.copy(Path.of("rules/synonyms.yaml"), rules.resolve("synonyms.yaml"));
        assertThat(audit("--trust", key + ".pub")).isEqualTo(5);
        assertThat(said)
                .contains("first/TST-01.md was changed since it was approved")
                .contains("first/notes.txt was added since it was approved")
                .contains("questions.yaml was changed")
                .contains("synonyms.yaml was added");
    }

    @Test
    void aKeyThatNobodyTrustsDoesNotCount() throws IOException {
        approve();
        assertThat(audit()).isEqualTo(5);
        assertThat(said).contains("which is not trusted").contains("Jane Example");
        Path other = folder.resolve("other.key");
        run("rules", "keys", "new", other.toString());
        assertThat(audit("--trust", other + ".pub")).isEqualTo(5);
    }

    @Test
    void aLockThatSomebodyEditedDoesNotFitItsSignature() throws IOException {
        approve();
        Path lock = rules.resolve("policy.lock");
        Files.writeString(lock, Files.readString(lock).replace("Jane Example", "John Example"));
        assertThat(audit("--trust", key + ".pub")).isEqualTo(5);
        assertThat(said).contains("the signature does not fit");
    }

    @Test
    void aLockWithoutASignatureDoesNotCount() throws IOException {
        approve();
        Path lock = rules.resolve("policy.lock");
        Files.writeString(lock, Files.readString(lock).replaceAll("(?m)^signature: .*$", ""));
        assertThat(audit("--trust", key + ".pub")).isEqualTo(5);
        assertThat(said).contains("is not signed");
    }

    @Test
    void aPolicyThatIsNotYetInEffectIsRefused() throws IOException {
        approve();
        assertThat(audit("--trust", key + ".pub", "--as-of", "2025-12-31")).isEqualTo(5);
        assertThat(said).contains("it takes effect on 2026-01-01, after the audit date 2025-12-31");
    }

    @Test
    void anAnswerAboutALayoutDoesNotVoidAnApproval() throws IOException {
        approve();
        Files.writeString(rules.resolve("remembered.yaml"), "");
        Files.writeString(rules.resolve("README.md"), "How we change our rules.");
        assertThat(audit("--trust", key + ".pub")).isZero();
    }

    @Test
    void thePolicyThatComesWithTheProgramNeedsNobodysApproval() {
        assertThat(run(
                        "audit",
                        folder.resolve("dossier").toString(),
                        "--require-approved",
                        "--fail-on",
                        "never",
                        "--as-of",
                        "2026-03-01",
                        "--out",
                        folder.resolve("out").toString()))
                .isZero();
        assertThat(said).contains("as it came with Countersign");
    }

    @Test
    void aPrivateKeyIsForItsOwnerAloneAndNeverOverwritten() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        String before = Files.readString(key);
        assertThat(run("rules", "keys", "new", key.toString())).isEqualTo(2);
        assertThat(said).contains("never overwritten");
        assertThat(Files.readString(key)).isEqualTo(before);
    }

    @Test
    void theOpenHalfOfAKeyCannotSign() {
        assertThat(run("rules", "approve", "--rules", rules.toString(), "--by", "Jane Example", "--key", key + ".pub"))
                .isEqualTo(2);
        assertThat(said).contains("is no private key");
    }

    @Test
    void aCheckOfThePolicyRemarksThatTheApprovalIsOutOfDate() throws IOException {
        approve();
        Files.writeString(rules.resolve("first/notes.txt"), "a note");
        assertThat(run("rules", "check", "--rules", rules.toString())).isZero();
        assertThat(said).contains("Remark: first/notes.txt was added since it was approved.");
    }

    private void approve() {
        assertThat(run(
                        "rules",
                        "approve",
                        "--rules",
                        rules.toString(),
                        "--by",
                        "Jane Example",
                        "--key",
                        key.toString(),
                        "--as-of",
                        "2026-02-01"))
                .isZero();
    }

    private int audit(String... more) {
        String[] usual = {
            "audit",
            folder.resolve("dossier").toString(),
            "--require-approved",
            "--fail-on",
            "never",
            "--rules",
            rules.toString(),
            "--out",
            folder.resolve("out").toString()
        };
        String[] day = java.util.Arrays.asList(more).contains("--as-of")
                ? new String[0]
                : new String[] {"--as-of", "2026-03-01"};
        return run(java.util.stream.Stream.of(usual, day, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new));
    }

    private int run(String... arguments) {
        StringWriter all = new StringWriter();
        PrintWriter writer = new PrintWriter(all, true);
        int code = Main.run(arguments, Terminal.PLAIN, writer, writer);
        said = all.toString();
        return code;
    }
}
