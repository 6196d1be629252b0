package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.audit.Auditor;
import org.countersign.policy.PolicyReader;
import org.countersign.policy.PolicyReading;
import org.countersign.policy.RuleBase;
import org.countersign.store.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a program sees that works for a person; one site for all of it, and a token for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApiTest {
    private static final Path BAD = Path.of("sample-contracts", "outstaffing-bad");
    private static final String DAY = "2026-03-01";

    private final Described described = new Described();
    private RuleBase rules;
    private Site site;
    private Visitor visitor;
    private Path database;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        PolicyReading.Sound reading = (PolicyReading.Sound) PolicyReader.read(Path.of("rules"));
        rules = RuleBase.compile(reading.policy(), RuleBase.Builder.EXECUTABLE);
        database = folder.resolve("countersign.db");
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
        site = Site.open(Database.file(database), new Auditor(rules), clock, 0);
        visitor = new Visitor(site);
        visitor.get(site.entrance());
    }

    @AfterAll
    void close() {
        site.close();
        rules.close();
    }

    @Test
    @Order(1)
    void aReviewIsWorkedOnFromTheUploadToTheWaiver() throws Exception {
        Program program = program("read,review,approve,admin");
        Map<String, String> values = Map.of("name", "Bad vendor", "asOf", DAY);
        HttpResponse<byte[]> first = program.upload("/reviews", values, files(BAD), "Idempotency-Key", "walk-1");
        HttpResponse<byte[]> second = program.upload("/reviews", values, files(BAD), "Idempotency-Key", "walk-1");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(second.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(program.read("/reviews?search=bad%20vendor").get("items")).hasSize(1);

        String review = Program.json(first).get("id").stringValue();
        String at = "/reviews/" + review;
        assertThat(program.over(review, 1).get("decision").stringValue()).isEqualTo("DO_NOT_SIGN");
        assertThat(program.get(at + "/audits/1/report").body()).isEqualTo(visitor.bytes(at + "/audits/1/json"));
        assertThat(program.get(at + "/audits/1/workbook").body()).isEqualTo(visitor.bytes(at + "/audits/1/xlsx"));
        for (String part : List.of("summary", "reading", "outline")) {
            assertThat(program.read(at + "/audits/1/" + part).get("version").intValue()).isEqualTo(1);
        }

        List<JsonNode> reds = all(program, at + "/findings?colour=RED&limit=2");
        assertThat(reds).extracting(red -> red.get("finding").get("key").stringValue()).doesNotHaveDuplicates();
        assertThat(reds).hasSize(count(program.read(at + "/audits/1/report"), "RED"));
        JsonNode red = reds.get(0);
        String key = red.get("finding").get("key").stringValue();
        String asKey = "?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
        assertThat(program.read(at + "/finding" + asKey)).isEqualTo(red);

        String remark = "{\"finding\": \"" + key + "\", \"words\": \"We asked for it.\"}";
        assertThat(program.post(at + "/remarks", remark, "Idempotency-Key", "walk-2").statusCode()).isEqualTo(201);
        assertThat(program.post(at + "/remarks", remark, "Idempotency-Key", "walk-2").statusCode()).isEqualTo(201);
        assertThat(program.read(at + "/remarks").get("items")).hasSize(1);

        String waiver = "{\"check\": \"" + red.get("check").stringValue() + "\", \"subject\": \""
                + red.get("finding").get("subject").get("id").stringValue()
                + "\", \"requester\": \"%s\", \"reason\": \"Leaves in April\", \"expiresOn\": \"2026-04-30\"}";
        String me = program.read("/me").get("name").stringValue();
        HttpResponse<byte[]> own = program.post(at + "/waivers", waiver.formatted(me), "Idempotency-Key", "walk-3");
        assertThat(own.statusCode()).isEqualTo(400);
        assertThat(new String(own.body(), StandardCharsets.UTF_8)).contains("\"requester\"", "nobody approves");
        assertThat(program.post(at + "/waivers", waiver.formatted("Ben"), "Idempotency-Key", "walk-3")
                        .statusCode())
                .isEqualTo(201);
        program.over(review, 2);
        assertThat(program.read(at + "/waivers").get("items").get(0).get("approver").stringValue()).isEqualTo(me);
        JsonNode history = program.read(at + "/finding/history" + asKey).get("items");
        assertThat(history).hasSize(2);
        assertThat(history.get(1).get("waiver").get("approver").stringValue()).isEqualTo(me);
        assertThat(program.read(at + "/trail").get("items").size()).isGreaterThan(4);
        assertThat(program.read("/trail?limit=3").get("items")).hasSize(3);
        assertThat(all(program, "/trail?limit=3").get(0).get("number").longValue())
                .isEqualTo(program.read("/trail/anchor").get("count").longValue());
        assertThat(program.read("/trail/verification").get("whole").booleanValue()).isTrue();
    }

    @Test
    @Order(2)
    void aQuestionIsAnsweredByOneOfItsAnswers() throws Exception {
        Program program = program("read,review");
        Path list = Files.writeString(
                database.resolveSibling("people.csv"),
                "Person id,Name,Role,Start\nP-1,Anna Testowa,Tester,2025-01-07\nP-2,Adam Testowy,Tester,2025-01-08\n");
        Path ndas = Files.writeString(
                database.resolveSibling("ndas.csv"), "Name,Signed on\nA. Testowa,2025-02-01\n");
        HttpResponse<byte[]> made = program.upload(
                "/reviews",
                Map.of("name", "Asks", "asOf", DAY),
                Map.of("roster.csv", list, "ndas.csv", ndas),
                "Idempotency-Key",
                "asks-1");
        String review = Program.json(made).get("id").stringValue();
        String at = "/reviews/" + review;
        program.over(review, 1);
        JsonNode questions = program.read(at + "/questions").get("items");
        assertThat(questions).isNotEmpty();
        String answer = "{\"key\": \"" + questions.get(0).get("key").stringValue() + "\", \"answer\": \"%s\"}";

        assertThat(program.post(at + "/settlements", answer.formatted("perhaps"), "Idempotency-Key", "asks-2")
                        .statusCode())
                .isEqualTo(400);
        assertThat(program.post(at + "/settlements", answer.formatted("none"), "Idempotency-Key", "asks-2")
                        .statusCode())
                .isEqualTo(201);
        assertThat(program.read(at + "/settlements").get("items")).hasSize(1);
        program.over(review, 2);
        assertThat(program.post(at + "/settlements", answer.formatted("none"), "Idempotency-Key", "asks-3")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    @Order(3)
    void aDocumentIsPutInItsPlaceOnce() throws Exception {
        Program program = program("read,review");
        String review = review(program, "Put");
        String at = "/reviews/" + review;
        String place = at + "/documents/team/a%20roster.csv";
        String digest = "sha-256=:" + sha256("id,name") + ":";

        assertThat(program.put(place, "id,name", "Content-Digest", "sha-256=:AAAA:").statusCode()).isEqualTo(400);
        assertThat(program.put(place, "id,name", "Content-Digest", digest).statusCode()).isEqualTo(201);
        assertThat(program.put(place, "id,name").statusCode()).isEqualTo(200);
        assertThat(program.read(at + "/audits").get("items")).hasSize(2);
        assertThat(program.put(place, "id", "If-None-Match", "*").statusCode()).isEqualTo(412);
        assertThat(program.put(place, "id,name,role").statusCode()).isEqualTo(200);
        assertThat(program.read(at + "/audits").get("items")).hasSize(3);
        assertThat(program.put(at + "/documents/team/..%20/x:y", "x").statusCode()).isEqualTo(400);

        HttpResponse<byte[]> document = program.get(place);
        assertThat(document.body()).asString(StandardCharsets.UTF_8).isEqualTo("id,name,role");
        String tag = document.headers().firstValue("ETag").orElseThrow();
        assertThat(program.get(place, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(document.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(program.get(at).headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(program.upload(at + "/documents", Map.of(), files(BAD), "Idempotency-Key", "more")
                        .statusCode())
                .isEqualTo(201);
        assertThat(program.read(at + "/documents").get("items").size()).isGreaterThan(1);
    }

    @Test
    @Order(3)
    void anAuditIsAskedForAndCancelled() throws Exception {
        Program program = program("read,review");
        String at = "/reviews/" + review(program, "Cancelled");
        HttpResponse<byte[]> asked =
                program.post(at + "/audits", "{\"asOf\": \"2026-04-01\"}", "Idempotency-Key", "again");

        assertThat(asked.headers().firstValue("Location")).hasValue("/api/v1" + at + "/audits/2");
        program.post(at + "/audits/2/cancel", "");
        assertThat(program.read(at + "/audits/2").get("state").stringValue()).isIn("CANCELLED", "DONE", "FAILED");
        assertThat(program.get(at + "/audits/3/report").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void thePolicyIsThereToRead() throws Exception {
        Program program = program("read");
        assertThat(program.read("/policy/checks").get("items"))
                .hasSize(program.read("/policy").get("checks").intValue());
        assertThat(program.read("/policy/checks/NDA-01").get("rules").stringValue()).contains("rule \"");
        assertThat(program.get("/policy/checks/NDA-99").statusCode()).isEqualTo(404);
        assertThat(program.read("/openapi.json")).isEqualTo(Described.DOCUMENT);
    }

    @Test
    @Order(9)
    void nothingIsDescribedThatNobodyTried() {
        assertThat(described.seen()).isEqualTo(Described.operations().keySet());
    }

    @Test
    @Order(4)
    void aKeyIsForOneRequest() throws Exception {
        Program program = program("read,review");
        String at = "/reviews/" + review(program, "Keys");

        assertThat(program.post(at + "/audits", "{\"asOf\": \"2026-04-01\"}").statusCode()).isEqualTo(400);
        assertThat(program.post(at + "/audits", "{\"asOf\": \"2026-04-31\"}", "Idempotency-Key", "one")
                        .statusCode())
                .isEqualTo(400);
        assertThat(program.post(at + "/audits", "{\"asOf\": \"2026-04-01\"}", "Idempotency-Key", "one")
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<byte[]> other =
                program.post(at + "/audits", "{\"asOf\": \"2026-04-02\"}", "Idempotency-Key", "one");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(program.read(at + "/audits").get("items")).hasSize(2);
    }

    @Test
    @Order(4)
    void theSameKeyWaitsForTheFirst() throws Exception {
        String token = token("read,review");
        Program program = new Program(site, token, described);
        String at = "/reviews/" + review(program, "At once");
        String body = "{\"asOf\": \"2026-04-01\"}";
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            slow.getOutputStream().write(("POST /api/v1" + at + "/audits HTTP/1.1\r\nHost: 127.0.0.1:" + site.port()
                            + "\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: application/json\r\nIdempotency-Key: slow\r\nConnection: close\r\n"
                            + "Content-Length: " + body.length() + "\r\n\r\n" + body.charAt(0))
                    .getBytes(StandardCharsets.US_ASCII));
            HttpResponse<byte[]> second = untilItIsUnderWay(program, at + "/audits", body);
            assertThat(second.headers().firstValue("Retry-After")).hasValue("1");

            slow.getOutputStream().write(body.substring(1).getBytes(StandardCharsets.US_ASCII));
            assertThat(said(slow.getInputStream())).startsWith("HTTP/1.1 201");
        }
        assertThat(program.post(at + "/audits", body, "Idempotency-Key", "slow").statusCode()).isEqualTo(201);
        assertThat(program.read(at + "/audits").get("items")).hasSize(2);
    }

    @Test
    @Order(4)
    void aTokenMayDoWhatItsScopesSayAndNoMore() throws Exception {
        Program reader = program("read");
        HttpResponse<byte[]> refused = reader.upload(
                "/reviews", Map.of("name", "x", "asOf", DAY), files(BAD), "Idempotency-Key", "refused");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Program.json(refused).get("detail").stringValue()).contains("\"review\"", "/tokens");
        assertThat(reader.get("/trail").statusCode()).isEqualTo(403);
        assertThat(program("review").get("/reviews").statusCode()).isEqualTo(403);
        assertThat(reader.read("/me").get("may")).hasSize(1);
    }

    @Test
    @Order(4)
    void aRevokedTokenLetsNobodyIn() throws Exception {
        Program program = program("read");
        assertThat(program.get("/reviews").statusCode()).isEqualTo(200);
        Matcher form = Pattern.compile("action=\"(/tokens/[^\"]+/revoke)\"")
                .matcher(visitor.get("/tokens").body());
        List<String> good = new ArrayList<>();
        while (form.find()) {
            good.add(form.group(1));
        }
        for (String each : good) {
            visitor.post(each, Map.of());
        }

        HttpResponse<byte[]> refused = program.get("/reviews");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
        assertThat(visitor.get("/admin/trail").body()).contains("revoked the token", "made the token");
    }

    @Test
    @Order(4)
    void aTokenIsShownOnceAndItsNameIsText() throws Exception {
        visitor.get("/tokens");
        String page = visitor.post("/tokens", Map.of("name", "<b>bold</b>", "scopes", "read", "days", "7"))
                .body();
        String secret = secret(page);

        assertThat(page).contains("&lt;b&gt;bold", "2026-03-08").doesNotContain("<b>bold");
        assertThat(visitor.get("/tokens").body()).contains("&lt;b&gt;bold").doesNotContain(secret);
        for (Map<String, String> wrong : List.of(
                Map.of("name", "x", "scopes", "read", "days", "366"),
                Map.of("name", "x", "days", "7"),
                Map.of("name", "x", "scopes", "everything", "days", "7"),
                Map.of("name", " ", "scopes", "read", "days", "7"))) {
            HttpResponse<String> refused = visitor.post("/tokens", wrong);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("role=\"alert\"");
        }
    }

    @Test
    @Order(4)
    void onlyATokenLetsAProgramIn() throws Exception {
        Program nobody = new Program(site, "cs_wrong", described);
        assertThat(nobody.get("/reviews").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/api/v1/reviews").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/api/v1/reviews").headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"Countersign\"");

        Program program = program("read");
        problem(403, program.raw(program.request("/reviews").header("Origin", "http://evil.example")));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.getOutputStream()
                    .write("GET /api/v1/reviews HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(said(socket.getInputStream())).startsWith("HTTP/1.1 403").contains("application/problem+json");
        }
    }

    @Test
    @Order(4)
    void whateverIsWrongIsAProblemAndNoPage() throws Exception {
        Program program = program("read,review");
        String at = "/reviews/" + review(program, "Problems");
        problem(404, program.raw(program.request("/nothing")));
        problem(404, program.raw(program.request("/reviews/none/findings")));
        problem(405, program.raw(program.request("/reviews").DELETE()));
        problem(406, program.raw(program.request("/reviews", "Accept", "text/html")));
        problem(415, program.raw(program.request(at + "/audits", "Content-Type", "text/plain", "Idempotency-Key", "x")
                .POST(HttpRequest.BodyPublishers.ofString("x"))));
        problem(415, program.raw(program.request(
                        at + "/documents/a.csv", "Content-Type", "application/x-www-form-urlencoded")
                .PUT(HttpRequest.BodyPublishers.ofString("x"))));
        problem(413, program.raw(program.request(at + "/documents/a.csv")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[(64 << 20) + 1]))));
        problem(413, program.raw(program.request(at + "/audits", "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[(1 << 20) + 1]))));
        problem(400, program.raw(program.request(at + "/audits/one")));
        problem(400, program.raw(program.request("//reviews")));
        problem(400, program.raw(program.request("/reviews?cursor=never")));
        problem(400, program.raw(program.request("/reviews", "Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("no part"))));
        assertThat(named(program.upload("/reviews", Map.of("asOf", "soon"), Map.of())))
                .containsExactlyInAnyOrder("name", "asOf");
        assertThat(named(program.upload("/reviews", Map.of("name", "x", "asOf", DAY), Map.of())))
                .containsExactly("files");
        assertThat(named(program.get("/reviews?limit=0&state=ASLEEP"))).containsExactlyInAnyOrder("limit", "state");
        for (String body : List.of("", "null", "[]", "{\"asOf\": {}}", "{\"as_of\": \"2026-03-01\"}", "{", "{} {}")) {
            assertThat(program.post(at + "/audits", body, "Idempotency-Key", "x").statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    @Order(4)
    void tooManyRequestsAreToldToWait() throws Exception {
        Program program = program("read");
        for (int number = 0; number < 300; number++) {
            assertThat(program.raw(program.request("/me")).statusCode()).isEqualTo(200);
        }
        HttpResponse<byte[]> refused = program.get("/me");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(program("read").get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(10)
    void aFaultOfOursHasAnIdAndTellsNoMore() throws Exception {
        Program program = program("read,review");
        String at = "/reviews/" + review(program, "Fault");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE remark RENAME TO gone");
        } catch (SQLException e) {
            throw new IOException(e);
        }
        HttpResponse<byte[]> fault = program.get(at + "/remarks");

        problem(500, fault);
        assertThat(Program.json(fault).get("fault").stringValue()).hasSize(36);
        assertThat(new String(fault.body(), StandardCharsets.UTF_8)).doesNotContain("remark", "Exception", "SQL");
    }

    private static void problem(int status, HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Program.type(answer)).isEqualTo("application/problem+json");
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        Described.fits(Described.DOCUMENT.at("/components/schemas/Problem"), body);
        assertThat(Program.json(answer).get("status").intValue()).isEqualTo(status);
    }

    private static List<String> named(HttpResponse<byte[]> refused) {
        problem(400, refused);
        List<String> fields = new ArrayList<>();
        Program.json(refused).get("fields").forEach(field -> fields.add(field.get("field").stringValue()));
        return fields;
    }

    private static HttpResponse<byte[]> untilItIsUnderWay(Program program, String path, String body)
            throws IOException, InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            // Another body, so that where the first has not arrived yet, this one is refused and takes the key from nobody.
            HttpResponse<byte[]> answer = program.post(path, body.replace("04", "14"), "Idempotency-Key", "slow");
            if (answer.statusCode() == 409) {
                return answer;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the first request never came");
    }

    /** The items of all parts of a list. */
    private static List<JsonNode> all(Program program, String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            JsonNode part = program.read(path + (next.isEmpty() ? "" : "&cursor=" + next));
            part.get("items").forEach(items::add);
            next = part.has("next") ? part.get("next").stringValue() : "";
        } while (!next.isEmpty());
        return items;
    }

    private static int count(JsonNode report, String colour) {
        int[] count = {0};
        report.get("checks")
                .forEach(check -> check.get("findings").forEach(finding -> count[0] +=
                        finding.get("colour").stringValue().equals(colour) ? 1 : 0));
        return count[0];
    }

    private String review(Program program, String name) throws IOException, InterruptedException {
        Path note = Files.writeString(database.resolveSibling("note.txt"), "Nothing much.");
        HttpResponse<byte[]> made = program.upload(
                "/reviews", Map.of("name", name, "asOf", DAY), Map.of("note.txt", note), "Idempotency-Key", name
                        .replace(' ', '-'));
        assertThat(made.statusCode()).isEqualTo(201);
        return Program.json(made).get("id").stringValue();
    }

    private Program program(String scopes) throws IOException, InterruptedException {
        return new Program(site, token(scopes), described);
    }

    private String token(String scopes) throws IOException, InterruptedException {
        visitor.get("/tokens");
        return secret(visitor.post("/tokens", Map.of("name", "A test", "scopes", scopes)).body());
    }

    private static String secret(String page) {
        Matcher secret = Pattern.compile(">(cs_[A-Za-z0-9_-]{43})<").matcher(page);
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }

    private static String said(InputStream answer) throws IOException {
        return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String sha256(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(text.getBytes(StandardCharsets.UTF_8)));
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
}
