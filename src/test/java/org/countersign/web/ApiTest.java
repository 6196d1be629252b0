package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.countersign.web.page.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a program does that works for a person, from the upload to the waiver. */
class ApiTest extends ApiSite implements ReviewsByApi, WaiversByApi, RulesByApi {
    private ApiTeam team;

    @BeforeAll
    void openTeam(@TempDir Path folder) throws Exception {
        team = new ApiTeam(folder, described);
        team.add("Ann", Role.REVIEWER);
        team.add("Ben", Role.APPROVER);
        team.add("Cid", Role.APPROVER);
        team.add("Rita", Role.RULE_EDITOR, Role.APPROVER);
    }

    @AfterAll
    void closeTeam() {
        team.close();
    }

    @Override
    public ApiTeam team() {
        return team;
    }

    @Test
    @Order(1)
    void aReviewThatIsSentTwiceIsOpenedOnce() throws Exception {
        Program program = program("read,review");
        Map<String, String> values = Map.of("name", "Bad vendor", "asOf", DAY);
        HttpResponse<byte[]> first = program.upload("/reviews", values, files(BAD), "Idempotency-Key", "walk");
        HttpResponse<byte[]> second = program.upload("/reviews", values, files(BAD), "Idempotency-Key", "walk");

        assertThat(List.of(first.statusCode(), second.statusCode())).containsOnly(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(second.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(program.read("/reviews?search=bad%20vendor").get("items")).hasSize(1);
        String review = Program.json(first).get("id").stringValue();
        assertThat(program.over(review, 1).get("decision").stringValue()).isEqualTo("DO_NOT_SIGN");
    }

    @Test
    @Order(2)
    void aProgramGetsTheFilesThatAPageHandsOut() throws Exception {
        Program program = program("read");
        String at = bad(program);

        assertThat(program.get(at + "/audits/1/report").body()).isEqualTo(visitor.bytes(at + "/audits/1/json"));
        assertThat(program.get(at + "/audits/1/workbook").body()).isEqualTo(visitor.bytes(at + "/audits/1/xlsx"));
        for (String part : List.of("summary", "reading", "outline")) {
            assertThat(program.read(at + "/audits/1/" + part).get("version").intValue())
                    .isEqualTo(1);
        }
    }

    @Test
    @Order(2)
    void aListOfFindingsIsReadPartByPart() throws Exception {
        Program program = program("read");
        String at = bad(program);
        List<JsonNode> reds = all(program, at + "/findings?colour=RED&limit=2");

        assertThat(reds)
                .hasSize(count(program.read(at + "/audits/1/report"), "RED"))
                .extracting(red -> red.get("finding").get("key").stringValue())
                .doesNotHaveDuplicates();
        assertThat(program.read(at + "/finding" + byKey(reds.get(0)))).isEqualTo(reds.get(0));
    }

    @Test
    @Order(3)
    void aRemarkThatIsSentTwiceIsWrittenOnce() throws Exception {
        Program program = program("read,review");
        String at = bad(program);
        String remark = "{\"finding\": \"" + key(red(program, at)) + "\", \"words\": \"We asked for it.\"}";

        for (int times = 0; times < 2; times++) {
            assertThat(program.post(at + "/remarks", remark, "Idempotency-Key", "remark")
                            .statusCode())
                    .isEqualTo(201);
        }
        assertThat(program.read(at + "/remarks").get("items")).hasSize(1);
    }

    @Test
    @Order(4)
    void aWaiverIsApprovedBySomebodyElse() throws Exception {
        Program program = program("read,review,approve");
        String at = bad(program);
        JsonNode red = red(program, at);
        String me = program.read("/me").get("name").stringValue();

        HttpResponse<byte[]> own = program.post(at + "/waivers", waiver(red, me), "Idempotency-Key", "waiver");
        assertThat(own.statusCode()).isEqualTo(400);
        assertThat(new String(own.body(), StandardCharsets.UTF_8)).contains("\"requester\"", "nobody approves");
        assertThat(program.post(at + "/waivers", waiver(red, "Ben"), "Idempotency-Key", "waiver")
                        .statusCode())
                .isEqualTo(201);
        assertThat(program.read(at + "/waivers").at("/items/0/approver").stringValue())
                .isEqualTo(me);
        program.over(at.substring("/reviews/".length()), 2);
        JsonNode history = program.read(at + "/finding/history" + byKey(red)).get("items");
        assertThat(history).hasSize(2);
        assertThat(history.at("/1/waiver/approver").stringValue()).isEqualTo(me);
    }

    @Test
    @Order(5)
    void theTrailIsReadAndVerified() throws Exception {
        Program program = program("read,admin");

        assertThat(program.read(bad(program) + "/trail").get("items").size()).isGreaterThan(4);
        assertThat(all(program, "/trail?limit=3").get(0).get("number").longValue())
                .isEqualTo(program.read("/trail/anchor").get("count").longValue());
        assertThat(program.read("/trail/verification").get("whole").booleanValue())
                .isTrue();
    }

    @Test
    @Order(6)
    void anEmptyDocumentIsSavedAndNeverShownEither() throws Exception {
        Program program = program("read");
        Path empty = Files.writeString(database.resolveSibling("empty.html"), "");
        visitor.get("/reviews/new");
        String at = visitor.upload("/reviews", Map.of("name", "Empty", "asOf", DAY), Map.of("empty.html", empty))
                .uri()
                .getPath();
        String sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

        for (HttpResponse<?> saved :
                List.of(program.get(at + "/documents/empty.html"), visitor.get(at + "/documents/" + sha256))) {
            assertThat(saved.statusCode()).isEqualTo(200);
            assertThat(saved.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment;");
            assertThat(saved.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(saved.headers().allValues("Content-Security-Policy"))
                    .containsExactly("default-src 'none'; sandbox");
        }
    }

    @Test
    @Order(6)
    void aQuestionIsAnsweredByOneOfItsAnswers() throws Exception {
        Program program = program("read,review");
        Path list = Files.writeString(
                database.resolveSibling("people.csv"),
                "Person id,Name,Role,Start\nP-1,Anna Testowa,Tester,2025-01-07\nP-2,Adam Testowy,Tester,2025-01-08\n");
        Path ndas = Files.writeString(database.resolveSibling("ndas.csv"), "Name,Signed on\nA. Testowa,2025-02-01\n");
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
        program.post(at + "/audits", "{\"asOf\": \"%s\"}".formatted(DAY), "Idempotency-Key", "asks-again");
        program.over(review, 2);
        assertThat(program.post(at + "/settlements", answer.formatted("none"), "Idempotency-Key", "asks-3")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    @Order(6)
    void aDocumentIsPutInItsPlaceOnce() throws Exception {
        Program program = program("read,review");
        String review = review(program, "Put");
        String at = "/reviews/" + review;
        String place = at + "/documents/team/a%20roster.csv";
        String digest = "sha-256=:" + sha256("id,name") + ":";

        assertThat(program.put(place, "id,name", "Content-Digest", "sha-256=:AAAA:")
                        .statusCode())
                .isEqualTo(400);
        assertThat(program.put(place, "id,name", "Content-Digest", digest).statusCode())
                .isEqualTo(201);
        assertThat(program.put(place, "id,name").statusCode()).isEqualTo(200);
        assertThat(program.read(at + "/audits").get("items")).hasSize(2);
        assertThat(program.put(place, "id", "If-None-Match", "*").statusCode()).isEqualTo(412);
        assertThat(program.put(place, "id,name,role").statusCode()).isEqualTo(200);
        assertThat(program.read(at + "/audits").get("items")).hasSize(3);
        assertThat(program.put(at + "/documents/team/..%20/x:y", "x").statusCode())
                .isEqualTo(400);

        HttpResponse<byte[]> document = program.get(place);
        assertThat(document.body()).asString(StandardCharsets.UTF_8).isEqualTo("id,name,role");
        String tag = document.headers().firstValue("ETag").orElseThrow();
        assertThat(program.get(place, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(document.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(program.get(at).headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(program.upload(at + "/documents", Map.of(), files(BAD), "Idempotency-Key", "more")
                        .statusCode())
                .isEqualTo(201);
        assertThat(program.read(at + "/documents").get("items").size()).isGreaterThan(1);
    }

    @Test
    @Order(6)
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
    @Order(6)
    void thePolicyIsThereToRead() throws Exception {
        Program program = program("read");
        assertThat(program.read("/policy/checks").get("items"))
                .hasSize(program.read("/policy").get("checks").intValue());
        assertThat(program.read("/policy/checks/NDA-01").get("rules").stringValue())
                .contains("rule \"");
        assertThat(program.read("/policy/checks/NDA-01").has("thresholds")).isTrue();
        assertThat(program.read("/policy/thresholds").get("items").size()).isGreaterThan(10);
        assertThat(program.get("/policy/checks/NDA-99").statusCode()).isEqualTo(404);
        assertThat(program.read("/openapi.json")).isEqualTo(Described.DOCUMENT);
    }

    @Test
    @Order(7)
    void aListOfReviewsIsReadPartByPart() throws Exception {
        Program program = program("read");

        assertThat(ids(all(program, "/reviews?limit=1")))
                .isEqualTo(ids(all(program, "/reviews?limit=200")))
                .hasSizeGreaterThan(2);
        assertThat(program.read("/reviews?decision=DO_NOT_SIGN&state=DONE").get("items"))
                .hasSizeLessThan(program.read("/reviews").get("items").size());
    }

    @Test
    @Order(10)
    void nothingIsDescribedThatNobodyTried() {
        assertThat(described.seen()).isEqualTo(Described.operations().keySet());
    }

    /** The review that the first test opened. */
    private static String bad(Program program) throws IOException, InterruptedException {
        return "/reviews/"
                + program.read("/reviews?search=bad%20vendor").at("/items/0/id").stringValue();
    }

    private static JsonNode red(Program program, String at) throws IOException, InterruptedException {
        return program.read(at + "/findings?colour=RED&limit=1").at("/items/0");
    }

    private static String key(JsonNode found) {
        return found.at("/finding/key").stringValue();
    }

    private static String byKey(JsonNode found) {
        return "?key=" + URLEncoder.encode(key(found), StandardCharsets.UTF_8);
    }

    private static String waiver(JsonNode red, String requester) {
        return "{\"check\": \"" + red.get("check").stringValue() + "\", \"subject\": \""
                + red.at("/finding/subject/id").stringValue() + "\", \"requester\": \"" + requester
                + "\", \"reason\": \"Leaves in April\", \"expiresOn\": \"2026-04-30\"}";
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

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.get("id").stringValue()).toList();
    }

    private static int count(JsonNode report, String colour) {
        int[] count = {0};
        report.get("checks").forEach(check -> check.get("findings")
                .forEach(finding ->
                        count[0] += finding.get("colour").stringValue().equals(colour) ? 1 : 0));
        return count[0];
    }

    private static String sha256(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
