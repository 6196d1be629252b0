package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.countersign.policy.RuleBase;
import org.countersign.policy.TinyPolicy;
import org.countersign.store.Database;
import org.countersign.store.SetClock;
import org.countersign.web.page.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Whoever looks after the site sees in its log that somebody tried what is not allowed. */
class RefusalsInTheLogTest {

    @TempDir
    private Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private RuleBase rules;
    private Team team;

    @BeforeEach
    void open() throws Exception {
        rules = new TinyPolicy(Files.createDirectory(folder.resolve("rules")))
                .with("first", "ONE-01")
                .compile();
        team = Team.open(Database.file(folder.resolve("team.db")), rules, new SetClock(), Map.of());
        log.start();
        ours().addAppender(log);
    }

    @AfterEach
    void close() {
        ours().detachAppender(log);
        team.close();
        rules.close();
    }

    @Test
    void whoTriesWhatHerRolesDoNotAllowStandsInTheLog() throws Exception {
        Visitor rea = team.add("Rea Reviewer", Role.REVIEWER);
        assertThat(rea.get("/admin/people/secret-id").statusCode()).isEqualTo(403);

        assertThat(lines()).containsExactly("Refused Rea Reviewer at /admin/people/{id}");
    }

    @Test
    void aProgramThatTriesMoreThanItsTokenAllowsStandsInTheLog() throws Exception {
        Visitor chief = team.chief();
        chief.get("/tokens");
        String token = ApiSite.secret(chief.post("/tokens", Map.of("name", "A test", "scopes", "read"))
                .body());
        Described described = new Described();
        assertThat(new Program(team.site(), token, described).get("/trail").statusCode())
                .isEqualTo(403);
        assertThat(new Program(team.site(), "cs_wrong", described).get("/me").statusCode())
                .isEqualTo(401);

        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0)).matches("Refused ada by token [0-9a-f-]{36} what needs admin");
        assertThat(lines().get(1)).isEqualTo("Refused a token that is no good from 127.0.0.1");
        assertThat(lines().toString()).doesNotContain("cs_wrong", token);
    }

    @Test
    void aForeignPageAndAFormThatIsNotOursStandInTheLog() throws Exception {
        Visitor chief = team.chief();
        chief.from("http://evil.example", "/");
        new Visitor("http://localhost:" + team.site().port()).get("/login");
        chief.forgetToken();
        chief.post("/admin/people", Map.of("name", "Eve"));

        assertThat(lines())
                .containsExactly(
                        "Refused a request of a foreign page from 127.0.0.1",
                        "Refused a request under a foreign name from 127.0.0.1",
                        "Refused a form without its token from 127.0.0.1");
    }

    private List<String> lines() {
        return log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.startsWith("Refused"))
                .toList();
    }

    private static Logger ours() {
        return (Logger) LoggerFactory.getLogger("org.countersign.web");
    }
}
