package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.audit.Auditor;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.policy.Bundled;
import org.countersign.report.JsonReport;
import org.countersign.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who opens the site on her machine. */
class SiteTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Path GOOD = Path.of("sample-contracts", "outstaffing-good");
    private static final Path BAD = Path.of("sample-contracts", "outstaffing-bad");

    @TempDir
    private Path folder;

    private Site site;
    private Visitor visitor;

    @BeforeEach
    void open() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
        site = Site.open(Database.file(folder.resolve("countersign.db")), new Auditor(Bundled.rules()), clock, 0);
        visitor = new Visitor(site);
        assertThat(visitor.get(site.entrance()).body()).contains("No review yet");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aPileOfDocumentsBecomesTheReportOfTheCommandLine() throws Exception {
        String review = review(GOOD, "outstaffing-good");
        String page = audited(review);

        assertThat(page).contains("class=\"verdict\"");
        assertThat(visitor.get(review + "/documents").body()).contains("/audits/1/xlsx");
        assertThat(visitor.bytes(review + "/audits/1/json")).isEqualTo(report(GOOD));
        assertThat(visitor.bytes(review + "/audits/1/xlsx")).startsWith('P', 'K');
        assertThat(visitor.get("/?search=outstaff").body()).contains("outstaffing-good</a>");
        assertThat(visitor.get("/?search=nobody").body()).doesNotContain("outstaffing-good</a>");
    }

    @Test
    void aFindingShowsItsQuoteAndMayBeWaivedForAWhile() throws Exception {
        String review = review(BAD, "outstaffing-bad");
        assertThat(audited(review)).contains("■ DO NOT SIGN");
        String finding = firstRed(review);
        String page = visitor.get(finding).body();
        assertThat(page).contains("<blockquote>");
        Matcher form = Pattern.compile("name=\"check\" value=\"([^\"]+)\"><input type=\"hidden\" name=\"about\""
                        + " value=\"([^\"]+)\"")
                .matcher(page);
        assertThat(form.find()).isTrue();
        Map<String, String> waiver = new TreeMap<>(Map.of(
                "check", form.group(1),
                "about", form.group(2),
                "requester", "A requester",
                "reason", "Replaced in April",
                "approver", "A requester",
                "expiresOn", "2026-04-30"));

        assertThat(visitor.post(review + "/waivers", waiver).statusCode()).isEqualTo(400);
        waiver.put("approver", "a  Requester");
        assertThat(visitor.post(review + "/waivers", waiver).statusCode()).isEqualTo(400);
        waiver.put("approver", "An approver");
        assertThat(visitor.post(review + "/waivers", waiver).statusCode()).isEqualTo(200);
        audited(review);
        assertThat(visitor.get(finding).body()).contains("approved by An approver");
    }

    @Test
    void aRemarkIsTextAndNothingElse() throws Exception {
        String review = review(BAD, "outstaffing-bad");
        audited(review);
        String finding = firstRed(review);
        String page = visitor.get(finding).body();
        Matcher key = Pattern.compile("name=\"finding\" value=\"([^\"]+)\"").matcher(page);
        assertThat(key.find()).isTrue();

        visitor.post(review + "/remarks", Map.of("finding", key.group(1), "words", "<script>alert(1)</script>"));

        assertThat(visitor.get(finding).body()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(visitor.get("/admin/trail").body()).contains("The trail is whole");
    }

    @Test
    void aCheckIsShownWithItsRulesAndCases() throws Exception {
        assertThat(visitor.get("/rules").body()).contains("<a href=\"/rules/NDA-01\">");
        assertThat(visitor.get("/rules/NDA-01").body()).contains("rule \"", "- case:");
        assertThat(visitor.get("/rules/..%2fpolicy").statusCode()).isBetween(400, 404);
        assertThat(visitor.get("/rules/NDA-99").statusCode()).isEqualTo(404);
    }

    @Test
    void aPortThatIsTakenIsSaid() throws IOException {
        try (Database other = Database.file(folder.resolve("other.db"))) {
            assertThatThrownBy(() -> Site.open(other, new Auditor(Bundled.rules()), Clock.systemUTC(), site.port()))
                    .isInstanceOf(Site.PortTaken.class)
                    .hasMessageContaining("port " + site.port());
        }
    }

    @Test
    void theAddressOfTheTerminalIsGoodForOneEntry() throws Exception {
        Visitor other = new Visitor(site);

        assertThat(other.get(site.entrance()).statusCode()).isEqualTo(401);
        assertThat(other.get("/").statusCode()).isEqualTo(401);
        assertThat(other.get("/admin/trail").statusCode()).isEqualTo(401);
    }

    @Test
    void aForeignPageGetsNothing() throws Exception {
        assertThat(visitor.from("http://evil.example", "/").statusCode()).isEqualTo(403);
        visitor.forgetToken();
        assertThat(visitor.upload("/reviews", Map.of("name", "x", "asOf", DAY.toString()), files(GOOD))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aForeignNameThatLeadsHereGetsNothing() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void noScriptRunsFromElsewhere() throws Exception {
        HttpResponse<String> page = visitor.get("/");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(visitor.get("/assets/countersign.css").statusCode()).isEqualTo(200);
    }

    @Test
    void aNameThatLeadsElsewhereStaysInItsReview() throws Exception {
        HttpResponse<String> page = visitor.upload(
                "/reviews",
                Map.of("name", "../../etc", "asOf", DAY.toString()),
                Map.of("../../../tmp/roster.xlsx", GOOD.resolve("northlight-kit.xlsx")));

        assertThat(page.statusCode()).isEqualTo(200);
        audited(page.uri().getPath());
        assertThat(visitor.get(page.uri().getPath() + "/documents").body()).contains(">tmp/roster.xlsx</a>");
    }

    @Test
    void whatCannotBeReadIsSaidAndNotThrown() throws Exception {
        Path junk = Files.write(folder.resolve("junk.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        HttpResponse<String> page =
                visitor.upload("/reviews", Map.of("name", "Junk", "asOf", DAY.toString()), Map.of("junk.zip", junk));

        assertThat(audited(page.uri().getPath()))
                .contains("role=\"alert\"")
                .contains("\"junk.zip\" is damaged or no zip archive; pack it again, or give the files themselves");
        assertThat(visitor.get("/reviews").uri().getPath()).isEqualTo("/");
    }

    private String review(Path dossier, String name) throws IOException, InterruptedException {
        visitor.get("/");
        HttpResponse<String> page =
                visitor.upload("/reviews", Map.of("name", name, "asOf", DAY.toString()), files(dossier));
        assertThat(page.statusCode()).isEqualTo(200);
        return page.uri().getPath();
    }

    private String firstRed(String review) throws IOException, InterruptedException {
        Matcher link = Pattern.compile("href=\"([^\"]+/finding\\?key=[^\"]+)\"")
                .matcher(visitor.get(review + "/findings?colour=RED").body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static Map<String, Path> files(Path dossier) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(dossier)) {
            all.filter(Files::isRegularFile)
                    .forEach(file ->
                            files.put(dossier.relativize(file).toString().replace('\\', '/'), file));
        }
        return files;
    }

    /** The page once nothing is under way any more. */
    private String audited(String review) throws IOException, InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            String page = visitor.get(review).body();
            if (!page.contains("is under way")) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the audit is still under way after a minute");
    }

    private static byte[] report(Path dossier) throws IOException {
        Dossier read = (Dossier) Intake.read(dossier, Bundled.policy().vocabulary());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(new Auditor(Bundled.rules()).audit(read.name(), read.inputs(), read.facts(), DAY), out);
        return out.toByteArray();
    }
}
