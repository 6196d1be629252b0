package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.countersign.web.page.Role;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Changes of the policy that one person's program proposes, and another's approves. */
interface RulesByApi {
    String ALL = "/policy/proposals";

    ApiTeam team();

    @Test
    @Order(8)
    default void aThresholdIsProposedByOneAndApprovedByAnother() throws Exception {
        Program rita = team().program("Rita", "read,rules,approve");
        Program ben = team().program("Ben", "read,approve");
        String review = team().review(team().program("Ann", "read,review"), "Judged again", 22);
        String first = proposed(rita, "");
        String later = proposed(rita, ", \"effectiveOn\": \"2026-04-01\"");
        threshold(rita, first, "attrition.red.percent", "20");
        threshold(rita, later, "attrition.amber.percent", "12");

        assertThat(rita.read(first).at("/changes/0/file").stringValue()).isEqualTo("thresholds.csv");
        assertThat(rita.once(first + "/submit", "").statusCode()).isEqualTo(200);
        assertThat(put(rita, first + "/thresholds/attrition.red.percent", "21").statusCode())
                .isEqualTo(409);
        assertThat(rita.once(first + "/take-back", "").statusCode()).isEqualTo(200);
        String digest = triedOut(rita, first);
        assertThat(rita.read(first + "/impact").at("/impact/reviews").isEmpty()).isFalse();
        assertThat(rita.get(first + "/impact/workbook").body()).startsWith('P', 'K');

        HttpResponse<byte[]> own = rita.once(first + "/approve", "{\"digest\": \"" + digest + "\"}");
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(text(own)).contains("nobody decides on a proposal of their own");
        assertThat(ben.once(first + "/approve", "{\"digest\": \"another\"}").statusCode())
                .isEqualTo(409);
        assertThat(ben.once(first + "/send-back", "{\"words\": \"Say why\"}").statusCode())
                .isEqualTo(200);
        rita.once(first + "/submit", "");
        approved(ben, first, digest);
        inForce(ben, "8");
        told(ben, review);

        assertThat(rita.read(later).get("stale").intValue()).isEqualTo(2);
        assertThat(rita.once(later + "/update", "").statusCode()).isEqualTo(200);
        assertThat(rita.once(later + "/proof", "").statusCode()).isEqualTo(200);
        approved(ben, later, triedOut(rita, later));
        assertThat(ben.once("/policy/versions/3/call-off", "{\"reason\": \"Too early\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ben.once("/policy/versions/3/call-off", "{\"reason\": \"Too early\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    @Order(9)
    default void goingBackIsAProposalToo() throws Exception {
        Program rita = team().program("Rita", "read,rules");

        assertThat(rita.read("/policy/versions").get("items")).hasSize(3);
        assertThat(rita.read("/policy/versions/2").get("inForce").booleanValue())
                .isTrue();
        assertThat(rita.read("/policy/versions/2/difference?from=1").toString())
                .contains("attrition.red.percent,20")
                .doesNotContain("attrition.amber");
        assertThat(rita.get("/policy/kit/hybrid").body()).startsWith('P', 'K');
        assertThat(rita.get("/policy/kit/none").statusCode()).isEqualTo(404);
        assertThat(rita.get("/policy/versions/1/rules").body()).startsWith('P', 'K');
        JsonNode back = Program.json(rita.once("/policy/versions/1/restore", "{\"reason\": \"It was too strict\"}"));
        assertThat(back.get("author").stringValue()).isEqualTo("Rita");
        String at = ALL + "/" + back.get("number").intValue();
        assertThat(rita.once(at + "/withdraw", "").statusCode()).isEqualTo(200);
        assertThat(rita.once(at + "/withdraw", "").statusCode()).isEqualTo(409);
        assertThat(rita.read(ALL).at("/items/0/state").stringValue()).isEqualTo("WITHDRAWN");
    }

    @Test
    @Order(9)
    default void settingsAndTextsOfACheckAreChangedInADraft() throws Exception {
        Program rita = team().program("Rita", "read,rules");
        String draft = proposed(rita, "");
        String check = draft + "/checks/TST-01";

        assertThat(rita.read(draft + "/thresholds").get("items").size()).isGreaterThan(2);
        assertThat(put(rita, draft + "/thresholds/attrition.red.percent", "many")
                        .statusCode())
                .isEqualTo(400);
        assertThat(put(rita, draft + "/thresholds/none.such", "1").statusCode()).isEqualTo(404);
        assertThat(rita.read(check).at("/thresholds/0/key").stringValue()).isEqualTo("attrition.red.percent");
        assertThat(text(rita.send("PATCH", check, "{\"settings\": {\"colour\": \"RED\"}}")))
                .contains("settings.colour");
        assertThat(rita.send("PATCH", check, "{\"settings\": {\"mandatory\": \"perhaps\"}}")
                        .statusCode())
                .isEqualTo(400);
        JsonNode changed = Program.json(
                rita.send("PATCH", check, "{\"settings\": {\"mandatory\": \"yes\"}, \"text\": \"Another text.\"}"));
        assertThat(changed.get("text").stringValue()).isEqualTo("Another text.");
        assertThat(rita.read(draft).get("changes")).hasSize(1);
        assertThat(team().program("Ann", "read,review").get(check).statusCode()).isEqualTo(403);
        team().add("Ralf", Role.RULE_EDITOR);
        assertThat(team().program("Ralf", "read,rules").get(check).statusCode()).isEqualTo(403);
    }

    @Test
    @Order(9)
    default void rulesAreRefusedUntilAnAdministratorTurnsTheirEditingOn() throws Exception {
        Program rita = team().program("Rita", "read,rules");
        String draft = proposed(rita, "");
        String at = draft + "/checks/TST-02/rules";
        String text = "{\"rules\": \"package rules.tiny\", \"cases\": \"- case\"}";

        assertThat(rita.get(at).statusCode()).isEqualTo(403);
        assertThat(rita.send("PUT", at, text).statusCode()).isEqualTo(403);
        assertThat(rita.post(at + "/try", text).statusCode()).isEqualTo(403);
        assertThat(rita.read(draft).get("changes")).isEmpty();

        team().chief().get("/rules");
        team().chief().post("/rules/editing", Map.of("allowed", "true"));
        String rules = rita.read(at).toString();
        assertThat(rita.send("PUT", at, rules.replace("Is amber", "Is yellow")).statusCode())
                .isEqualTo(200);
        assertThat(rita.read(draft).toString()).contains("Is yellow");
        JsonNode tried = Program.json(rita.post(at + "/try", rules));
        assertThat(tried.get("slips")).isEmpty();
        assertThat(tried.at("/cases/0/passed").booleanValue()).isTrue();
        String hostile = rules.replace("amber( $person, \\\"Is amber\\\" );", "System.exit( 1 );");
        assertThat(hostile).isNotEqualTo(rules);
        assertThat(Program.json(rita.post(at + "/try", hostile)).get("slips")).isNotEmpty();
        team().chief().post("/rules/editing", Map.of("allowed", "false"));
        assertThat(rita.get(at).statusCode()).isEqualTo(403);
    }

    @Test
    @Order(10)
    default void aWorkbookOfDecisionsGoesOutAndComesBackAsAProposal(@TempDir Path folder) throws Exception {
        Program rita = team().program("Rita", "read,rules");
        byte[] workbook = rita.get("/policy/decisions").body();
        Path decided = DecidedSheet.with(folder, workbook, "attrition.red.percent", 33);
        Map<String, String> reason = Map.of("reason", "Decided on Monday");

        for (int times = 0; times < 2; times++) {
            HttpResponse<byte[]> made = rita.upload(
                    "/policy/decisions", reason, Map.of("decisions.xlsx", decided), "Idempotency-Key", "decided");
            assertThat(made.statusCode()).as(text(made)).isEqualTo(201);
            assertThat(text(made)).contains("attrition.red.percent,33");
        }
        assertThat(rita.read(ALL).get("items").toString()).containsOnlyOnce("Decisions of a workbook");
        HttpResponse<byte[]> junk = rita.upload(
                "/policy/decisions",
                reason,
                Map.of("junk.xlsx", Files.writeString(folder.resolve("junk.xlsx"), "no workbook")),
                "Idempotency-Key",
                "junk");
        assertThat(junk.statusCode()).isEqualTo(400);
        assertThat(text(junk)).contains("is no Excel workbook");
    }

    private static String proposed(Program program, String more) throws IOException, InterruptedException {
        String plan = "{\"title\": \"Fewer heads\", \"reason\": \"A case in May\"" + more + "}";
        return program.once(ALL, plan)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .substring(Described.API.length());
    }

    private static void threshold(Program program, String proposal, String key, String value)
            throws IOException, InterruptedException {
        assertThat(put(program, proposal + "/thresholds/" + key, value).statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<byte[]> put(Program program, String path, String value)
            throws IOException, InterruptedException {
        return program.send(
                "PUT", path, "{\"value\": \"" + value + "\", \"why\": \"Because\", \"source\": \"The board\"}");
    }

    /** Asks for review, and gives the digest once it was tried out. */
    private static String triedOut(Program program, String proposal) throws IOException, InterruptedException {
        program.once(proposal + "/submit", "");
        for (int tries = 0; tries < 600; tries++) {
            JsonNode now = program.read(proposal);
            if (now.at("/proof/state").stringValue().equals("DONE")) {
                assertThat(now.at("/proof/sound").booleanValue()).isTrue();
                return now.get("digest").stringValue();
            }
            Thread.sleep(500);
        }
        throw new AssertionError("it is still being tried out");
    }

    private static void approved(Program program, String proposal, String digest)
            throws IOException, InterruptedException {
        String decision = "{\"digest\": \"" + digest + "\", \"words\": \"Well said\"}";
        HttpResponse<byte[]> answer = program.once(proposal + "/approve", decision);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
        assertThat(Program.json(answer).get("approver").stringValue()).isEqualTo("Ben");
    }

    private static void inForce(Program program, String label) throws IOException, InterruptedException {
        for (int tries = 0;
                !program.read("/policy").get("version").stringValue().equals(label);
                tries++) {
            assertThat(tries).isLessThan(120);
            Thread.sleep(500);
        }
    }

    /** The review came out otherwise by the new version, and everybody is told. */
    private static void told(Program program, String review) throws IOException, InterruptedException {
        for (int tries = 0; program.get("/notices/" + review + "/2").statusCode() == 404; tries++) {
            assertThat(tries).isLessThan(120);
            Thread.sleep(500);
        }
        JsonNode notice = program.read("/notices/" + review + "/2");
        assertThat(notice.get("changes")).hasSize(1);
        assertThat(notice.get("read").booleanValue()).isFalse();
        program.post("/notices/" + review + "/2/read", "");
        assertThat(program.read("/notices/" + review + "/2").get("read").booleanValue())
                .isTrue();
        assertThat(Program.json(program.post("/notices/read", "")).get("items"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.get("read").booleanValue()).isTrue());
        assertThat(program.read("/notices").get("items")).isNotEmpty();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
