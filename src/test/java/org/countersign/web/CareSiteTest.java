package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.countersign.audit.Auditor;
import org.countersign.cli.Main;
import org.countersign.cli.Terminal;
import org.countersign.policy.Bundled;
import org.countersign.store.Database;
import org.countersign.store.SetClock;
import org.countersign.web.entry.Premises;
import org.countersign.web.page.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes on in the site while nobody does anything, and what an administrator looks after. */
class CareSiteTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String ROSTER = """
            Person ID,Name,E-mail,Role,Country,Start date
            E1,Ada Quillfeather,ada.quillfeather@northlight.example,Developer,PT,2026-01-05
            E2,"Zoltan Brambleworth",zoltan@northlight.example,Tester,PT,2026-01-05
            """;
    private static final String NDAS = """
            Person ID,Name,Signed,Signed on,End date,Kind
            E1,Ada Quillfeather,yes,2025-01-01,2026-03-10,NDA
            E2,"Brambleworth, Zoltan",yes,2025-01-01,2027-03-10,NDA
            """;

    private final SetClock clock = new SetClock();
    private final List<String> hooked = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private GreenMail mails;
    private HttpServer hook;

    @TempDir
    private Path folder;

    private Site site;
    private Visitor visitor;

    @BeforeEach
    void open() throws Exception {
        mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean refused = refusals.getAndIncrement() == 0;
            if (!refused) {
                hooked.add(exchange.getRequestHeaders().getFirst("Countersign-Signature") + "\n"
                        + new String(body, StandardCharsets.UTF_8));
            }
            exchange.sendResponseHeaders(refused ? 500 : 204, -1);
            exchange.close();
        });
        hook.start();
        start();
    }

    private void start() throws Exception {
        Settings settings = new Settings(Map.of(
                "mail.host", "127.0.0.1",
                "mail.port", String.valueOf(mails.getSmtp().getPort()),
                "mail.from", "countersign@example.com",
                "mail.to", "legal@example.com",
                "webhook.url", "http://127.0.0.1:" + hook.getAddress().getPort() + "/hook",
                "webhook.secret", "a secret of some length"));
        site = Site.open(Database.file(data()), new Auditor(Bundled.rules()), clock, Premises.local(0), settings);
        visitor = new Visitor(site);
        visitor.get(site.entrance());
    }

    /** The site is closed for some days, and opened again. */
    private void travel(int days) throws Exception {
        site.close();
        clock.goOn(Duration.ofDays(days));
        start();
    }

    private Path data() {
        return folder.resolve("data").resolve("countersign.db");
    }

    @AfterEach
    void close() {
        site.close();
        hook.stop(0);
        mails.stop();
    }

    @Test
    void whatEndedIsJudgedAgainToldOnAPageByMailAndByWebhook() throws Exception {
        String review = review();
        travel(10);

        awaited(() -> visitor.get("/notices").body().contains("1 unread"));
        String list = visitor.get("/notices").body();
        assertThat(list).contains("ended: NDA of", "Northlight</a>");
        assertThat(visitor.get(review + "/history").body()).contains("Had the review judged again, as ended: NDA");
        awaited(() -> mails.getReceivedMessages().length == 1);
        String mail = String.valueOf(mails.getReceivedMessages()[0].getContent());
        assertThat(mail)
                .contains("Northlight was judged again", "Verdict: ", "/notices/")
                .doesNotContain("Quill", "ada");
        awaited(() -> {
            // When the hook refuses for the first time is not known, and from then on a minute is waited.
            clock.goOn(Duration.ofSeconds(20));
            return hooked.size() == 1;
        });
        String[] sent = hooked.get(0).split("\n", 2);
        assertThat(sent[1]).contains("\"format\":\"countersign-notice\"").doesNotContain("Quill", "ada");
        String at = sent[0].substring(2, sent[0].indexOf(','));
        assertThat(sent[0]).endsWith(",v1=" + hmac(at + "." + sent[1]));

        String notice = list.split("href=\"/notices/", 2)[1].split("\"", 2)[0];
        assertThat(visitor.get("/notices/" + notice).body()).contains("was judged again", "All notices");
        assertThat(visitor.post("/notices/" + notice + "/read", Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/notices").body()).contains("0 unread");
    }

    @Test
    void documentsGoWhenTheirTimeIsOverAndTheProofStays() throws Exception {
        String review = review();
        assertThat(visitor.get("/admin/retention?days=20").body()).contains("the documents of 1 review would go");
        assertThat(visitor.get("/admin/retention").body()).contains("kept for ever");
        assertThat(visitor.post("/admin/retention", Map.of("days", "-1")).statusCode())
                .isEqualTo(400);
        visitor.get("/admin/retention?days=20");
        assertThat(visitor.post("/admin/retention", Map.of("days", "20")).statusCode())
                .isEqualTo(200);
        travel(21);

        awaited(() -> visitor.get(review).body().contains("The documents were deleted on"));
        assertThat(visitor.get(review).body()).contains("under the retention of 20 days", "class=\"verdict\"");
        assertThat(visitor.get(review + "/audits/1/xlsx").statusCode()).isEqualTo(410);
        assertThat(visitor.get(review + "/documents").statusCode()).isEqualTo(200);
        assertThat(visitor.get(review + "/history").body()).contains("Deleted its documents under the retention");
        assertThat(visitor.get("/admin/trail").body()).contains("The trail is whole");
        visitor.post(review + "/audits", Map.of("asOf", "2026-03-22"));
        awaited(() -> visitor.get(review).body().contains("deleted under the retention, and a part"));
    }

    @Test
    void aReportWithoutNamesHasNoneInAnyOfItsParts() throws Exception {
        String review = review();
        String json = visitor.get(review + "/audits/1/nameless/json").body();
        String workbook = unzipped(visitor.bytes(review + "/audits/1/nameless/xlsx"));

        assertThat(visitor.get(review + "/audits/1/json").body()).contains("Quillfeather");
        for (String text : List.of(json, workbook)) {
            assertThat(text)
                    .contains("Person 1")
                    .doesNotContainIgnoringCase("quillfeather")
                    .doesNotContainIgnoringCase("brambleworth")
                    .doesNotContainIgnoringCase("@northlight");
        }
    }

    @Test
    void anAnchorThatWasKeptShowsWhetherTheTrailIsWhole() throws Exception {
        String review = review();
        Path anchor = Files.write(folder.resolve("a.json"), visitor.bytes(review + "/audits/1/anchor"));
        Path other = Files.write(
                folder.resolve("b.json"),
                new String(visitor.bytes("/admin/trail.anchor.json"), StandardCharsets.UTF_8)
                        .replaceFirst("[0-9a-f]{64}", "0".repeat(64))
                        .getBytes(StandardCharsets.UTF_8));

        String store = data().getParent().toString();
        assertThat(run("verify", "--anchor", anchor.toString(), "--data", store))
                .startsWith("0 The trail is whole");
        assertThat(run("verify", "--anchor", other.toString(), "--data", store)).startsWith("1 ");
        for (String format : List.of("xlsx", "json")) {
            Path report = Files.write(folder.resolve("r." + format), visitor.bytes(review + "/audits/1/" + format));
            assertThat(run("verify", report.toString(), "--anchor", anchor.toString()))
                    .startsWith("0 The report is as it was");
        }
        Path backup = folder.resolve("backup.zip");
        assertThat(run("backup", backup.toString(), "--data", store)).startsWith("0 Written");
        assertThat(visitor.get("/admin/backup").body()).contains("The last backup was taken on");
        String again = folder.resolve("again").toString();
        assertThat(run("restore", backup.toString(), "--data", again)).startsWith("0 Restored");
        assertThat(run("restore", backup.toString(), "--data", again)).startsWith("2 ");
        assertThat(run("verify", "--anchor", anchor.toString(), "--data", again))
                .startsWith("0 The trail is whole");
    }

    @Test
    void theTrailIsFilteredAndSavedWithoutFormulas() throws Exception {
        String review = review();
        visitor.get(review);
        Matcher key = Pattern.compile("finding\\?key=([^\"&]+)")
                .matcher(visitor.get(review + "/findings").body());
        assertThat(key.find()).isTrue();
        String finding = URLDecoder.decode(key.group(1), StandardCharsets.UTF_8);
        visitor.post(review + "/remarks", Map.of("finding", finding, "words", "a \"quote\""));

        String page = visitor.get("/admin/trail?who=Countersign&from=2026-03-01&to=2026-03-01")
                .body();
        assertThat(page).contains("<td>Countersign</td>").doesNotContain("opened the review");
        assertThat(visitor.get("/admin/trail?from=nonsense").statusCode()).isEqualTo(400);
        assertThat(visitor.get("/admin/trail.csv").body())
                .startsWith("\"No\",\"When\",\"Who\"")
                .contains("\"opened the review Northlight\"", "a \"\"quote\"\"");
    }

    @Test
    void theTrailIsVerifiedAsItGrowsAndAllOfItOnceADayOrOnDemand() throws Exception {
        visitor.get("/admin/trail");
        visitor.post("/rules/editing", Map.of("allowed", "true"));
        assertThat(visitor.get("/admin/trail").body())
                .contains("The trail is whole", "Entries 1 to 2 were verified", "the 1 since then as they came");
        visitor.post("/admin/trail/verify", Map.of());
        assertThat(visitor.get("/admin/trail").body())
                .contains("Entries 1 to 3 were verified from the first on at <time datetime=\"2026-03-01");

        try (Connection same = DriverManager.getConnection("jdbc:sqlite:" + data());
                Statement statement = same.createStatement()) {
            statement.execute("DROP TRIGGER trail_no_update");
            statement.execute("UPDATE trail SET who = 'Eve' WHERE number = 1");
        }
        assertThat(visitor.get("/admin/trail").body())
                .as("what was verified is not looked through at each view")
                .contains("The trail is whole");
        clock.goOn(Duration.ofHours(23));
        assertThat(visitor.get("/admin/trail").body()).contains("The trail is whole");
        clock.goOn(Duration.ofHours(2));
        assertThat(visitor.get("/admin/trail").body())
                .as("a day later all of it is looked through again")
                .contains("The trail was changed: entry 1 does not follow");
        assertThat(visitor.post("/admin/trail/verify", Map.of()).body()).contains("The trail was changed: entry 1");
    }

    @Test
    void whoWatchesOverTheServerSeesThatItIsWellAndHowMuchItDoes() throws Exception {
        review();
        Visitor nobody = new Visitor(site);

        assertThat(nobody.get("/health").body()).contains("UP").doesNotContain("components");
        assertThat(nobody.get("/metrics").statusCode()).isEqualTo(401);
        assertThat(nobody.get("/env").statusCode()).isNotEqualTo(200);
        assertThat(visitor.get("/metrics").body())
                .contains("countersign_audits{state=\"DONE\"} 1.0", "countersign_audit_duration_seconds_count 1");
    }

    private String review() throws Exception {
        visitor.get("/");
        Path roster = Files.writeString(folder.resolve("roster.csv"), ROSTER);
        Path ndas = Files.writeString(folder.resolve("nda-register.csv"), NDAS);
        HttpResponse<String> page = visitor.upload(
                "/reviews",
                Map.of("name", "Northlight", "asOf", DAY.toString()),
                Map.of("roster.csv", roster, "nda-register.csv", ndas));
        assertThat(page.statusCode()).isEqualTo(200);
        String review = page.uri().getPath();
        awaited(() -> !visitor.get(review).body().contains("is under way"));
        return review;
    }

    private static void awaited(Callable<Boolean> sight) throws Exception {
        for (int tries = 0; tries < 900; tries++) {
            if (sight.call()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it did not come within a minute and a half");
    }

    private static String run(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter both = new PrintWriter(said, true);
        return Main.run(arguments, Terminal.PLAIN, both, both) + " " + said;
    }

    private static String unzipped(byte[] workbook) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.writeBytes(entry.getName().getBytes(StandardCharsets.UTF_8));
                zip.transferTo(all);
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static String hmac(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("a secret of some length".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
