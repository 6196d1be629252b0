package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Who is let in, and what a program is told that cannot have what it asks for. */
class ApiRefusalsTest extends ApiSite {

    @Test
    void theMetricsAreReadWithATokenOfThatScopeAndItOpensNothingElse() throws Exception {
        assertThat(metrics(token("metrics")).statusCode()).isEqualTo(200);
        assertThat(metrics(token("metrics")).body()).contains("countersign_audits{state=\"WAITING\"}");
        assertThat(metrics(token("read,admin")).statusCode()).isEqualTo(403);
        assertThat(metrics(token("read,admin")).body()).contains("\\\"metrics\\\"", "/tokens");
        assertThat(metrics("cs_made-up").statusCode()).isEqualTo(401);
        assertThat(program("metrics").get("/reviews").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> metrics(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + "/metrics"))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @Order(1)
    void aKeyIsForOneRequest() throws Exception {
        Program program = program("read,review");
        String at = "/reviews/" + review(program, "Keys");

        assertThat(program.post(at + "/audits", "{\"asOf\": \"2026-04-01\"}").statusCode())
                .isEqualTo(400);
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
    @Order(1)
    void theSameKeyWaitsForTheFirst() throws Exception {
        String token = token("read,review");
        Program program = new Program(site, token, described);
        String at = "/reviews/" + review(program, "At once");
        String body = "{\"asOf\": \"2026-04-01\"}";
        try (Socket slow = underWay(program, token, at + "/audits", body)) {
            HttpResponse<byte[]> second = program.post(at + "/audits", body, "Idempotency-Key", "slow");
            problem(409, second);
            assertThat(second.headers().firstValue("Retry-After")).hasValue("1");

            slow.getOutputStream().write(body.substring(1).getBytes(StandardCharsets.US_ASCII));
            assertThat(said(slow.getInputStream())).startsWith("HTTP/1.1 201");
        }
        assertThat(program.post(at + "/audits", body, "Idempotency-Key", "slow").statusCode())
                .isEqualTo(201);
        assertThat(program.read(at + "/audits").get("items")).hasSize(2);
    }

    @Test
    @Order(1)
    void aTokenMayDoWhatItsScopesSayAndNoMore() throws Exception {
        Program reader = program("read");
        HttpResponse<byte[]> refused =
                reader.upload("/reviews", Map.of("name", "x", "asOf", DAY), files(BAD), "Idempotency-Key", "refused");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Program.json(refused).get("detail").stringValue()).contains("\"review\"", "/tokens");
        assertThat(reader.get("/trail").statusCode()).isEqualTo(403);
        assertThat(program("review").get("/reviews").statusCode()).isEqualTo(403);
        assertThat(reader.read("/me").get("may")).hasSize(1);
    }

    @Test
    @Order(1)
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
    @Order(1)
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
    @Order(1)
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
    @Order(1)
    void whateverIsWrongIsAProblemAndNoPage() throws Exception {
        Program program = program("read,review");
        String at = "/reviews/" + review(program, "Problems");
        problem(404, program.raw(program.request("/nothing")));
        problem(404, program.raw(program.request("/reviews/none/findings")));
        problem(405, program.raw(program.request("/reviews").DELETE()));
        problem(406, program.raw(program.request("/reviews", "Accept", "text/html")));
        problem(
                415,
                program.raw(program.request(at + "/audits", "Content-Type", "text/plain", "Idempotency-Key", "x")
                        .POST(HttpRequest.BodyPublishers.ofString("x"))));
        problem(
                415,
                program.raw(
                        program.request(at + "/documents/a.csv", "Content-Type", "application/x-www-form-urlencoded")
                                .PUT(HttpRequest.BodyPublishers.ofString("x"))));
        problem(
                413,
                program.raw(program.request(at + "/documents/a.csv")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[(64 << 20) + 1]))));
        problem(
                413,
                program.raw(program.request(at + "/audits", "Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[(1 << 20) + 1]))));
        problem(400, program.raw(program.request(at + "/audits/one")));
        problem(400, program.raw(program.request("//reviews")));
        problem(400, program.raw(program.request("/reviews?cursor=never")));
        problem(
                400,
                program.raw(program.request("/reviews", "Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString("no part"))));
        assertThat(named(program.upload("/reviews", Map.of("asOf", "soon"), Map.of())))
                .containsExactlyInAnyOrder("name", "asOf");
        assertThat(named(program.upload("/reviews", Map.of("name", "x", "asOf", DAY), Map.of())))
                .containsExactly("files");
        assertThat(named(program.get("/reviews?limit=0&state=ASLEEP"))).containsExactlyInAnyOrder("limit", "state");
        for (String body : List.of("", "null", "[]", "{\"asOf\": {}}", "{\"as_of\": \"2026-03-01\"}", "{", "{} {}")) {
            assertThat(program.post(at + "/audits", body, "Idempotency-Key", "x")
                            .statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    @Order(1)
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
    @Order(2)
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
        Program.json(refused)
                .get("fields")
                .forEach(field -> fields.add(field.get("field").stringValue()));
        return fields;
    }

    /** A request that has come and is not all here: known by another one that is told to wait. */
    private Socket underWay(Program program, String token, String path, String body)
            throws IOException, InterruptedException {
        Socket slow = begin(token, path, body);
        // Another body, so that this one is refused and takes the key from nobody where it comes first.
        String other = body.replace("04", "14");
        for (int tries = 0; tries < 100; tries++) {
            if (program.post(path, other, "Idempotency-Key", "slow").statusCode() == 409) {
                return slow;
            }
            Thread.sleep(50);
            if (slow.getInputStream().available() > 0) {
                // It met the other one, and was told to wait itself.
                slow.close();
                slow = begin(token, path, body);
            }
        }
        throw new AssertionError("the first request never came");
    }

    private Socket begin(String token, String path, String body) throws IOException {
        Socket slow = new Socket(InetAddress.getLoopbackAddress(), site.port());
        slow.getOutputStream()
                .write(("POST /api/v1" + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + site.port()
                                + "\r\nAuthorization: Bearer "
                                + token + "\r\nContent-Type: application/json\r\nIdempotency-Key: slow\r\n"
                                + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body.charAt(0))
                        .getBytes(StandardCharsets.US_ASCII));
        return slow;
    }

    private static String said(InputStream answer) throws IOException {
        return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
}
