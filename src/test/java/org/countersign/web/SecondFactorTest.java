package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.countersign.audit.Auditor;
import org.countersign.store.Database;
import org.countersign.store.SetClock;
import org.countersign.web.entry.AppCode;
import org.countersign.web.entry.FirstAdministrator;
import org.countersign.web.page.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in with a password and the code of an app. */
class SecondFactorTest extends OnTinyPolicy {
    private static final Duration STEP = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock();
    private Site site;

    @BeforeEach
    void open() throws Exception {
        open(Map.of("accounts.second-factor", "true"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whoChoosesAPasswordSetsUpTheAppAsWell() throws Exception {
        String link = link();
        AppCode app = app(link);

        for (String wrong : new String[] {"", "12345", app.code(clock.instant().minus(Duration.ofMinutes(5)))}) {
            HttpResponse<String> refused = choose(link, wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(refused.body()).contains("not the code that the app shows now");
        }
        assertThat(app(link)).as("the app that was set up already goes on").isEqualTo(app);
        assertThat(choose(link, app.code(clock.instant())).body()).contains("Your password is kept");
    }

    @Test
    void nobodyComesInWithAPasswordAlone() throws Exception {
        AppCode app = chief();

        for (String wrong : new String[] {"", "000000", app.code(clock.instant().minus(STEP.multipliedBy(4)))}) {
            assertThat(signIn(wrong).statusCode()).as(wrong).isEqualTo(401);
        }
        assertThat(signIn(app.code(clock.instant())).statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeIsGoodOnce() throws Exception {
        AppCode app = chief();
        String first = app.code(clock.instant());
        assertThat(signIn(first).statusCode()).isEqualTo(200);

        HttpResponse<String> again = signIn(first);
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.body()).contains("or the code was used before; wait for the next");
        assertThat(signIn(app.code(clock.instant().minus(STEP))).statusCode())
                .as("and none before it")
                .isEqualTo(401);
        clock.goOn(STEP);
        assertThat(signIn(app.code(clock.instant())).statusCode()).isEqualTo(200);
    }

    @Test
    void whoLostTheTelephoneIsGivenALinkForAnother() throws Exception {
        AppCode lost = chief();
        AppCode found = chief();
        clock.goOn(STEP);

        assertThat(found).isNotEqualTo(lost);
        assertThat(signIn(lost.code(clock.instant())).statusCode()).isEqualTo(401);
        assertThat(signIn(found.code(clock.instant())).statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountFromBeforeCodesWereAskedForNeedsANewLink() throws Exception {
        reopen(Map.of());
        String link = link();
        assertThat(new Visitor(site).get(link).body()).doesNotContain("Second factor");
        choose(link, "");
        assertThat(signIn("").statusCode()).isEqualTo(200);

        reopen(Map.of("accounts.second-factor", "true"));
        assertThat(signIn("").statusCode()).isEqualTo(401);
        assertThat(new Visitor(site).get("/login").body())
                .contains("If you forgot your password, or have no code, ask an administrator");
        AppCode app = chief();
        assertThat(signIn(app.code(clock.instant())).statusCode()).isEqualTo(200);
    }

    private void reopen(Map<String, String> settings) throws Exception {
        site.close();
        open(settings);
    }

    private void open(Map<String, String> more) throws Exception {
        int port = FreePort.find();
        Map<String, String> settings = new HashMap<>(more);
        settings.put("port", String.valueOf(port));
        settings.put("public-url", "http://127.0.0.1:" + port);
        site = Site.open(Database.file(folder.resolve("team.db")), new Auditor(rules), clock, new Settings(settings));
    }

    private String link() {
        return ((FirstAdministrator.Invited) site.firstAdministrator(Team.CHIEF)).link();
    }

    /** Sets up the first administrator, and gives her app. */
    private AppCode chief() throws Exception {
        String link = link();
        AppCode app = app(link);
        assertThat(choose(link, app.code(clock.instant())).statusCode()).isEqualTo(200);
        return app;
    }

    private AppCode app(String link) throws Exception {
        Matcher key = Pattern.compile("Key: <code>([A-Z2-7 ]+)</code>")
                .matcher(new Visitor(site).get(link).body());
        assertThat(key.find()).isTrue();
        return new AppCode(
                HexFormat.of().formatHex(new Base32().decode(key.group(1).replace(" ", ""))));
    }

    private HttpResponse<String> choose(String link, String code) throws Exception {
        Visitor invited = new Visitor(site);
        invited.get(link);
        return invited.post(link, Map.of("password", Team.PASSWORD, "again", Team.PASSWORD, "code", code));
    }

    private HttpResponse<String> signIn(String code) throws Exception {
        Visitor visitor = new Visitor(site);
        visitor.get("/login");
        return visitor.post("/login", Map.of("email", Team.CHIEF, "password", Team.PASSWORD, "code", code));
    }
}
