package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.audit.Auditor;
import org.countersign.intake.Papers;
import org.countersign.policy.Bundled;
import org.countersign.store.Database;
import org.countersign.store.SetClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review that was opened with all papers of a vendor in one archive, and what is sent later. */
class VendorsArchiveTest {
    private static final String HEAD = "id,Name,Role,Start\n";
    private static final String TWO = HEAD + "P-1,Ana Testowa,Tester,2025-01-01\nP-2,Jan Probny,Tester,2025-01-01\n";
    private static final String NDAS = "Person id,Signed on\nP-1,2026-01-15\n";

    @TempDir
    private static Path folder;

    private static final SetClock CLOCK = new SetClock();
    private static Site site;
    private static Visitor visitor;

    @BeforeAll
    static void open() throws Exception {
        site = Site.open(Database.file(folder.resolve("countersign.db")), new Auditor(Bundled.rules()), CLOCK, 0);
        visitor = new Visitor(site);
        visitor.get(site.entrance());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void theReplyTakesThePlaceOfTheFileInTheArchive() throws Exception {
        String review = opened(zip(Map.of("roster.csv", TWO, "papers/ndas.csv", NDAS)));
        assertThat(visitor.get(review + "/documents").body())
                .contains("Holds 2 files", "<option value=\"papers/ndas.csv\">", "in the archive too");

        add(review, "papers/ndas.csv", "reply.csv", bytes(NDAS + "P-2,2026-02-15\n"));
        add(review, "", "roster.csv", bytes(TWO + "P-3,Eva Przykladowa,Tester,2025-01-01\n"));

        assertThat(report(review, 3))
                .contains("\"papers/ndas.csv\"", "2026-02-15", "Eva Przykladowa")
                .doesNotContain("reply.csv", ".zip");
        assertThat(visitor.get(review + "/compare?with=1").body())
                .contains("Document replaced: papers/ndas.csv", "Document replaced: roster.csv")
                .doesNotContain("Document added", "Document removed");
        assertThat(visitor.get(review + "/documents").body()).contains("Holds 0 files besides those below");
    }

    @Test
    void whatIsShownIsWhatCounts() throws Exception {
        String review = opened(zip(Map.of("roster.csv", TWO)));
        add(review, "", "roster.csv", bytes(HEAD + "P-9,Eva Przykladowa,Tester,2025-01-01\n"));

        assertThat(visitor.get(review + "/read/file?file=roster.csv").body())
                .contains("Eva Przykladowa")
                .doesNotContain("Ana Testowa");
        assertThat(visitor.get(review + "/people").body()).contains("1 person", "Eva Przykladowa");
    }

    @Test
    void anArchiveThatIsSentAnewTakesThePlaceOfWhatWasSentBefore() throws Exception {
        String review = opened(zip(Map.of("roster.csv", TWO)));
        add(review, "", "roster.csv", bytes(HEAD + "P-1,Ana Stara,Tester,2025-01-01\n"));
        add(review, "", "ndas.csv", bytes(NDAS));
        add(
                review,
                "vendor.zip",
                "new.zip",
                zip(Map.of(
                        "roster.csv", HEAD + "P-1,Ana Nowa,Tester,2025-01-01\n", "vendor.zip", "named like itself")));

        assertThat(report(review, 4)).contains("Ana Nowa", "\"ndas.csv\"").doesNotContain("Ana Stara", "Ana Testowa");
    }

    @Test
    void aWaiverThatTheVendorSendsWaivesNothing() throws Exception {
        String review = opened(zip(Map.of("roster.csv", TWO, "ndas.csv", NDAS)));
        String before = report(review, 1);

        add(review, "", "acceptances.csv", bytes("""
                        Check,Subject,Requested by,Reason,Approved by,Expires on
                        NDA-01,P-2,Vendor,As agreed,Chief of the vendor,2027-12-31
                        IP-01,,Vendor,As agreed,Chief of the vendor,2027-12-31
                        """));

        String after = report(review, 2);
        assertThat(reds(after)).isPositive().isEqualTo(reds(before));
        assertThat(after).contains("claims 2 waivers, which do not count");
        assertThat(visitor.get(review + "/read/file?file=acceptances.csv").body())
                .contains("claims 2 waivers");
    }

    private static long reds(String report) {
        return report.lines()
                .filter(line -> line.contains("\"colour\": \"RED\""))
                .count();
    }

    @Test
    void anArchiveThatIsLeftOutAndTakenBackInLeavesTheRepliesWhereTheyAre() throws Exception {
        String review = opened(zip(Map.of("roster.csv", TWO, "ndas.csv", NDAS)));
        add(review, "", "roster.csv", bytes(HEAD + "P-9,Eva Przykladowa,Tester,2025-01-01\n"));
        leaveOut(review, "vendor.zip", true);
        assertThat(report(review, 3)).contains("Eva Przykladowa").doesNotContain("\"ndas.csv\"");
        leaveOut(review, "vendor.zip", false);
        assertThat(report(review, 4))
                .contains("Eva Przykladowa", "\"ndas.csv\"")
                .doesNotContain("Ana Testowa");

        leaveOut(review, "roster.csv", true);
        assertThat(report(review, 5)).contains("Ana Testowa").doesNotContain("Eva Przykladowa");
        assertThat(visitor.get(review + "/documents").body()).contains("so the one in vendor.zip counts");
    }

    @Test
    void aNameWithAnAccentIsTheSameHoweverItIsWritten() throws Exception {
        String review = opened(zip(Map.of("Vertra\u0308ge.csv", TWO)));
        add(review, "", "Vertr\u00e4ge.csv", bytes(HEAD + "P-9,Eva Przykladowa,Tester,2025-01-01\n"));

        assertThat(report(review, 2)).contains("Eva Przykladowa").doesNotContain("Ana Testowa");
    }

    @Test
    void whatIsSaidOnOpeningLeavesTheArchiveOpenToReplies() throws Exception {
        String review = opened(zip(Map.of("roster.csv", TWO)), Map.of("model", "OUTSTAFFING"));
        add(review, "", "roster.csv", bytes(HEAD + "P-9,Eva Przykladowa,Tester,2025-01-01\n"));

        assertThat(report(review, 2))
                .contains("\"model\": \"OUTSTAFFING\"", "Eva Przykladowa")
                .doesNotContain("Ana Testowa");
    }

    @Test
    void ofFilesThatCameWithAnArchiveNoneIsLost() throws Exception {
        Path archive = Files.write(folder.resolve("vendor.zip"), zip(Map.of("roster.csv", TWO)));
        Path beside =
                Files.write(folder.resolve("roster.csv"), bytes(HEAD + "P-9,Eva Przykladowa,Tester,2025-01-01\n"));
        String review = open(Map.of("vendor.zip", archive, "roster.csv", beside), Map.of());

        assertThat(report(review, 1)).contains("\"vendor.zip/roster.csv\"", "Ana Testowa", "Eva Przykladowa");
    }

    @Test
    void aDamagedArchiveIsToldOfBesideWhatCameInItsPlace() throws Exception {
        String review = opened(bytes("no archive"));
        assertThat(visitor.get(review).body()).contains("is damaged or no zip archive");
        add(review, "", "roster.csv", bytes(TWO));

        assertThat(report(review, 2)).contains("Ana Testowa", "vendor.zip");
    }

    @Test
    void aPathThatLeadsOutOfTheArchiveCannotBeReplaced() throws Exception {
        String review = opened(zip(Map.of("roster.csv", TWO, "../outside.csv", TWO)));
        Path reply = Files.write(folder.resolve("outside.csv"), bytes(TWO));

        assertThat(visitor.get(review + "/documents").body()).doesNotContain("<option value=\"../outside.csv\">");
        assertThat(visitor.upload(
                                review + "/documents",
                                Map.of("replaces", "../outside.csv"),
                                Map.of("outside.csv", reply))
                        .body())
                .contains("The document to be replaced is not there");
    }

    private static String opened(byte[] archive) throws IOException, InterruptedException {
        return opened(archive, Map.of());
    }

    private static String opened(byte[] archive, Map<String, String> said) throws IOException, InterruptedException {
        return open(Map.of("vendor.zip", Files.write(folder.resolve("vendor.zip"), archive)), said);
    }

    private static String open(Map<String, Path> files, Map<String, String> said)
            throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>(Map.of("name", "Vendor", "asOf", "2026-03-01"));
        form.putAll(said);
        return audited(visitor.upload("/reviews", form, files).uri().getPath());
    }

    private static void add(String review, String replaces, String name, byte[] bytes)
            throws IOException, InterruptedException {
        CLOCK.goOn(Duration.ofMinutes(1));
        Path file = Files.write(folder.resolve(name), bytes);
        assertThat(visitor.upload(review + "/documents", Map.of("replaces", replaces), Map.of(name, file))
                        .statusCode())
                .isEqualTo(200);
        audited(review);
    }

    private static void leaveOut(String review, String path, boolean out) throws IOException, InterruptedException {
        CLOCK.goOn(Duration.ofMinutes(1));
        visitor.post(
                review + "/documents/left-out",
                Map.of("path", path, "out", String.valueOf(out), "reason", out ? "Sent by mistake" : ""));
        audited(review);
    }

    private static String audited(String review) throws IOException, InterruptedException {
        for (int tries = 0; visitor.get(review).body().contains("is under way"); tries++) {
            assertThat(tries).as("tenths of a second that the audit takes").isLessThan(900);
            Thread.sleep(100);
        }
        return review;
    }

    private static String report(String review, int audit) throws IOException, InterruptedException {
        return new String(visitor.bytes(review + "/audits/" + audit + "/json"), StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, String> files) {
        Map<String, byte[]> packed = new TreeMap<>();
        files.forEach((path, text) -> packed.put(path, bytes(text)));
        return Papers.zip(packed);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
