package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Waivers that one person's program asks for, and another's decides on. */
interface WaiversByApi {
    ApiTeam team();

    @Test
    @Order(7)
    default void aWaiverIsAskedForByOneAndApprovedByAnother() throws Exception {
        Program ann = team().program("Ann", "read,review");
        Program ben = team().program("Ben", "read,review,approve");
        String review = team().review(ann, "Waived", 31);
        String at = "/reviews/" + review;
        String requests = at + "/waiver-requests";
        String red =
                ann.read(at + "/findings?colour=RED").at("/items/0/finding/key").stringValue();
        String asked = "{\"finding\": \"" + red + "\", \"reason\": \"Leaves in April\", \"expiresOn\": \"%s\"}";

        assertThat(ann.once(requests, asked.formatted("2026-02-28")).statusCode())
                .isEqualTo(400);
        for (int times = 0; times < 2; times++) {
            assertThat(ann.post(requests, asked.formatted("2026-04-30"), "Idempotency-Key", "ask")
                            .headers()
                            .firstValue("Location"))
                    .hasValue("/api/v1" + requests + "/1");
        }
        assertThat(ben.once(requests, asked.formatted("2026-04-30")).statusCode())
                .isEqualTo(409);
        assertThat(ann.once(requests + "/1/approve", "").statusCode()).isEqualTo(403);
        assertThat(ben.once(requests + "/1/take-back", "").statusCode()).isEqualTo(403);
        assertThat(ann.once(requests + "/1/take-back", "").statusCode()).isEqualTo(200);

        assertThat(ben.once(requests, asked.formatted("2026-04-30")).statusCode())
                .isEqualTo(201);
        HttpResponse<byte[]> own = ben.once(requests + "/2/approve", "");
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(text(own)).contains("Nobody decides on their own request");
        Program cid = team().program("Cid", "read,approve");
        assertThat(cid.once(requests + "/2/decline", "{\"why\": \" \"}").statusCode())
                .isEqualTo(400);
        assertThat(cid.once(requests + "/2/decline", "{\"why\": \"Not yet\"}").statusCode())
                .isEqualTo(200);
        assertThat(cid.once(requests + "/2/approve", "").statusCode()).isEqualTo(409);

        ann.once(requests, asked.formatted("2026-04-30"));
        assertThat(ann.read("/waiver-requests").get("items")).hasSize(1);
        assertThat(text(ben.once(requests + "/3/approve", ""))).contains("\"APPROVED\"", "\"decidedBy\":\"Ben\"");
        assertThat(ann.read(requests + "/3").get("requester").stringValue()).isEqualTo("Ann");
        assertThat(ann.read(requests).get("items")).hasSize(3);
        ann.over(review, 2);
        assertThat(status(ann, at, red)).isEqualTo("ACCEPTED_RISK");

        assertThat(ann.read(at + "/waivers").at("/items/0/approver").stringValue())
                .isEqualTo("Ben");
        assertThat(ann.once(at + "/waivers/1/withdraw", "{\"why\": \"Never mind\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ann.read(at + "/waivers").get("items")).isEmpty();
        assertThat(status(ann, at, red)).isEqualTo("OPEN");
        HttpResponse<byte[]> direct = ben.once(
                at + "/waivers",
                "{\"check\": \"TST-01\", \"subject\": \"x\", \"requester\": \"Ann\", \"reason\": \"x\","
                        + " \"expiresOn\": \"2026-04-30\"}");
        assertThat(direct.statusCode())
                .as("where people have accounts, names are not typed in")
                .isEqualTo(400);
    }

    private static String status(Program program, String at, String finding) throws IOException, InterruptedException {
        return program.read(at + "/finding/follow-up?key=" + URLEncoder.encode(finding, StandardCharsets.UTF_8))
                .get("status")
                .stringValue();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
