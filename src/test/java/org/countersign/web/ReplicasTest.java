package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.countersign.policy.RuleBase;
import org.countersign.policy.TinyPolicy;
import org.countersign.store.Database;
import org.countersign.store.SetClock;
import org.countersign.web.page.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas on one PostgreSQL: whoever signed in at one is signed in at the other. */
class ReplicasTest {

    @Test
    void aSessionBegunAtOneReplicaGoesOnAtTheOtherAndEndsAtBoth(@TempDir Path policy) throws Exception {
        SetClock clock = new SetClock();
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                RuleBase rules = new TinyPolicy(policy).with("first", "ONE-01").compile();
                Team one = Team.open(database(server), rules, clock, Map.of());
                Team other = Team.open(database(server), rules, clock, Map.of())) {
            Visitor here = one.add("Rea Reviewer", Role.REVIEWER);
            Visitor there = here.at("http://127.0.0.1:" + other.site().port());

            assertThat(there.get("/account").body()).contains("Rea Reviewer");
            assertThat(there.post("/reviews/0/audits", Map.of("asOf", "2026-03-01"))
                            .statusCode())
                    .as("the token of a form of the other replica is taken")
                    .isEqualTo(404);
            there.post("/logout", Map.of());
            assertThat(here.send("GET", "/account", "text/html").statusCode()).isEqualTo(302);
        }
    }

    private static Database database(EmbeddedPostgres server) {
        return Database.server(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }
}
