package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.countersign.web.page.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token may never more than its owner may at that time. */
class ApiRightsTest {

    @Test
    void aTokenLosesWhatItsOwnerLoses(@TempDir Path folder) throws Exception {
        try (ApiTeam team = new ApiTeam(folder, new Described())) {
            team.add("Dora", Role.REVIEWER, Role.RULE_EDITOR);
            Program dora = team.program("Dora", "read,review,rules");
            String review = team.review(dora, "Acme", 20);
            String audits = "/reviews/" + review + "/audits";
            assertThat(dora.read("/me").get("may")).hasSize(3);

            String account = account(team, "Dora");
            team.chief().get(account);
            team.chief().post(account + "/roles", Map.of("roles", Role.VIEWER.name()));
            assertThat(dora.read("/me").get("may")).hasSize(1);
            HttpResponse<byte[]> refused = dora.once(audits, "{\"asOf\": \"2026-03-01\"}");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("no token of theirs");
            assertThat(dora.once("/policy/proposals", "{\"title\": \"x\", \"reason\": \"x\"}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(dora.read(audits).get("items")).hasSize(1);

            team.chief().post(account + "/disable", Map.of());
            assertThat(dora.get(audits).statusCode()).isEqualTo(403);
            assertThat(dora.get("/me").statusCode()).isEqualTo(403);
            team.chief().post(account + "/enable", Map.of());
            assertThat(dora.get(audits).statusCode()).isEqualTo(200);
        }
    }

    private static String account(ApiTeam team, String name) throws Exception {
        return StreamSupport.stream(
                        team.administering().read("/accounts").get("items").spliterator(), false)
                .filter(each -> each.get("name").stringValue().equals(name))
                .map(each -> "/admin/people/" + each.get("id").stringValue())
                .findFirst()
                .orElseThrow();
    }
}
