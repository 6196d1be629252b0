package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a program sees and does in reviews beside their findings. */
interface ReviewsByApi {
    Program program(String scopes) throws IOException, InterruptedException;

    String review(Program program, String name) throws IOException, InterruptedException;

    ApiTeam team();

    @Test
    @Order(2)
    default void peopleAreReadPartByPart() throws Exception {
        Program program = program("read");
        String at = bad(program) + "/people";
        JsonNode all = program.read(at).get("items");
        JsonNode first = program.read(at + "?limit=1");
        JsonNode second =
                program.read(at + "?limit=1&cursor=" + first.get("next").stringValue());

        assertThat(all.size()).isGreaterThan(2);
        assertThat(first.at("/items/0")).isEqualTo(all.get(0));
        assertThat(second.at("/items/0")).isEqualTo(all.get(1));
        assertThat(all.get(0).get("cells")).hasSize(5);
        assertThat(program.read(at + "?wrong=true").get("items"))
                .allSatisfy(
                        person -> assertThat(person.get("colour").stringValue()).isIn("RED", "AMBER"));
        assertThat(program.get(at + "?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    @Order(3)
    default void aFindingIsFollowedUp() throws Exception {
        Program program = program("read,review");
        String at = bad(program);
        String red = program.read(at + "/findings?colour=RED&limit=1")
                .at("/items/0/finding/key")
                .stringValue();
        String path = at + "/finding/follow-up?key=" + URLEncoder.encode(red, StandardCharsets.UTF_8);
        String sent = "{\"status\": \"QUESTION_SENT\", \"assignee\": \"Ben\", \"dueOn\": \"2026-02-01\"}";

        assertThat(program.read(path).get("status").stringValue()).isEqualTo("OPEN");
        for (int times = 0; times < 2; times++) {
            JsonNode now = Program.json(program.send("PUT", path, sent));
            assertThat(now.get("overdue").booleanValue()).isTrue();
            assertThat(now.get("steps")).hasSize(1);
        }
        assertThat(program.read(at + "/findings?assignee=Ben&status=QUESTION_SENT")
                        .get("items"))
                .hasSize(1);
        assertThat(program.send("PUT", path, "{\"status\": \"SOON\"}").statusCode())
                .isEqualTo(400);
        assertThat(program.send("PUT", at + "/finding/follow-up?key=none", sent).statusCode())
                .isEqualTo(404);
        assertThat(Program.json(program.send("PUT", path, "{\"status\": \"OPEN\"}"))
                        .has("assignee"))
                .isFalse();
    }

    @Test
    @Order(3)
    default void severalFindingsAreFollowedUpAtOnceOrNone() throws Exception {
        Program program = program("read,review");
        String at = bad(program);
        JsonNode found = program.read(at + "/findings?colour=AMBER&limit=2").get("items");
        String first = found.at("/0/finding/key").toString();
        String second = found.at("/1/finding/key").toString();
        String sent = "{\"findings\": [%s, %s], \"assignee\": \"Cleo\"}";
        String path = at + "/findings/follow-up";

        assertThat(program.send("PUT", path, sent.formatted(first, "\"none\"")).statusCode())
                .isEqualTo(404);
        assertThat(program.read(at + "/findings?assignee=Cleo").get("items")).isEmpty();
        JsonNode now = Program.json(program.send("PUT", path, sent.formatted(first, second)));
        assertThat(now.get("items"))
                .extracting(each -> each.get("status").stringValue())
                .containsExactly("OPEN", "OPEN");
        assertThat(program.read(at + "/findings?assignee=Cleo").get("items")).hasSize(2);
        JsonNode asked = Program.json(
                program.send("PUT", path, "{\"findings\": [" + first + "], \"status\": \"QUESTION_SENT\"}"));
        assertThat(asked.at("/items/0/assignee").stringValue())
                .as("what is left out stays")
                .isEqualTo("Cleo");
        assertThat(program.send("PUT", path, "{\"findings\": []}").statusCode()).isEqualTo(400);
    }

    @Test
    @Order(6)
    default void whatWasReadIsCorrectedAndTheCorrectionTakenBack() throws Exception {
        Program program = program("read,review");
        String review = review(program, "Corrected");
        String at = "/reviews/" + review + "/corrections";
        program.over(review, 1);
        String correction =
                "{\"file\": \"note.txt\", \"at\": \"%s\", \"now\": \"Nothing at all.\", \"why\": \"A slip\"}";

        assertThat(program.once(at, correction.formatted("line 99")).statusCode())
                .isEqualTo(400);
        for (int times = 0; times < 2; times++) {
            assertThat(program.post(at, correction.formatted("line 1"), "Idempotency-Key", "correct")
                            .statusCode())
                    .isEqualTo(201);
        }
        assertThat(program.read(at).at("/items/0/was").stringValue()).isEqualTo("Nothing much.");
        assertThat(program.once(at + "/withdraw", "{\"file\": \"note.txt\", \"at\": \"line 1\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.read(at).at("/items/0").has("now")).isFalse();
        assertThat(program.once(at + "/withdraw", "{\"file\": \"note.txt\", \"at\": \"line 1\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(6)
    default void aDocumentIsLeftOutAndPutBackIn() throws Exception {
        Program program = program("read,review");
        String at = "/reviews/" + review(program, "Left out") + "/documents";

        assertThat(program.send("DELETE", at + "/note.txt", "").statusCode())
                .as("the only one")
                .isEqualTo(409);
        assertThat(program.put(at + "/other.txt", "Of another vendor.", "Content-Type", "application/octet-stream")
                        .statusCode())
                .isEqualTo(201);
        JsonNode left = Program.json(program.send("DELETE", at + "/other.txt", ""));
        assertThat(left.get("items"))
                .extracting(each -> each.get("path").stringValue())
                .containsExactly("note.txt");
        assertThat(program.send("DELETE", at + "/other.txt", "").statusCode()).isEqualTo(404);
        assertThat(program.put(at + "/other.txt", "Of another vendor.", "Content-Type", "application/octet-stream")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    @Order(7)
    default void auditsAndReviewsAreCompared() throws Exception {
        Program program = program("read");
        String bad = bad(program);
        String id = bad.substring("/reviews/".length());
        String other =
                program.read("/reviews?search=corrected").at("/items/0/id").stringValue();

        assertThat(program.read(bad + "/comparison?with=1").get("changes").toString())
                .contains("BETTER");
        assertThat(program.get(bad + "/comparison?with=9").statusCode()).isEqualTo(404);
        assertThat(program.read("/comparison?a=" + id + "&b=" + other).get("sides"))
                .hasSize(2);
        assertThat(program.get("/reviews/" + other + "/comparison").statusCode())
                .isEqualTo(409);
    }

    @Test
    @Order(7)
    default void thePortfolioIsRead() throws Exception {
        JsonNode portfolio = program("read").read("/portfolio?within=365");

        assertThat(portfolio.at("/verdicts/DO_NOT_SIGN").intValue()).isPositive();
        assertThat(portfolio.get("reviews").intValue())
                .isEqualTo(program("read").read("/reviews").get("items").size());
        assertThat(portfolio.get("ending")).hasSize(portfolio.at("/counts/365").intValue());
        assertThat(program("read").get("/portfolio?within=7").statusCode()).isEqualTo(400);
    }

    @Test
    @Order(8)
    default void whatAnAdministratorLooksAfterIsRead() throws Exception {
        Program chief = team().administering();
        Program ann = team().program("Ann", "read,review");

        assertThat(chief.read("/accounts").toString()).contains("ada@example.com", "APPROVER");
        assertThat(chief.read("/retention").get("days").intValue()).isZero();
        assertThat(new String(
                        chief.get("/trail/export?who=Ann&from=2026-01-01&to=2030-01-01")
                                .body(),
                        StandardCharsets.UTF_8))
                .startsWith("\"No\",\"When\"")
                .contains("\"Ann\"");
        for (String path : new String[] {"/accounts", "/retention", "/trail/export"}) {
            assertThat(ann.get(path).statusCode()).isEqualTo(403);
        }
    }

    /** The review that the first test opened. */
    private static String bad(Program program) throws IOException, InterruptedException {
        return "/reviews/"
                + program.read("/reviews?search=bad%20vendor").at("/items/0/id").stringValue();
    }
}
