package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.countersign.store.Database;
import org.countersign.store.SetClock;
import org.countersign.web.entry.FirstAdministrator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which passwords are taken, and how they are kept. */
class PasswordsTest extends OnTinyPolicy {
    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock();
    private Team team;

    @BeforeEach
    void open() throws Exception {
        team = Team.open(Database.file(folder.resolve("team.db")), rules, clock, Map.of());
    }

    @AfterEach
    void close() {
        team.close();
    }

    @Test
    void aPasswordMayBeLongAndOfAnySigns() throws Exception {
        for (String good : new String[] {
            "73049 18266 50213 94",
            "four quiet lamps and a river ".repeat(5),
            "\u0142\u00f3d\u017a \ud83d\udd0b staple \u00f1a",
            "UPPER KELP 77 \"<&>'"
        }) {
            assertThat(choose(good).statusCode()).as(good).isEqualTo(200);
            assertThat(Team.signIn(team.nobody(), Team.CHIEF, good).statusCode())
                    .as(good)
                    .isEqualTo(200);
        }
    }

    @Test
    void aPasswordIsTakenExactlyAsItWasTyped() throws Exception {
        String typed = "Four Quiet Lamps, and a river of more than seventy-two bytes in all of its length ";
        assertThat(choose(typed).statusCode()).isEqualTo(200);

        for (String nearly :
                new String[] {typed.strip(), typed.toLowerCase(Locale.ROOT), typed.substring(0, 72), typed + "x"}) {
            assertThat(Team.signIn(team.nobody(), Team.CHIEF, nearly).statusCode())
                    .as(nearly)
                    .isEqualTo(401);
        }
        assertThat(Team.signIn(team.nobody(), Team.CHIEF, typed).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyHasToChangeAPasswordBecauseItIsOld() throws Exception {
        clock.goOn(Duration.ofDays(1000));

        assertThat(Team.signIn(team.nobody(), Team.CHIEF, Team.PASSWORD).uri().getPath())
                .isEqualTo("/");
    }

    @Test
    void aFieldForAPasswordHidesItAndLetsAProgramFillItIn() throws Exception {
        assertThat(team.nobody().get("/login").body())
                .contains("name=\"password\" type=\"password\" autocomplete=\"current-password\"")
                .doesNotContain("onpaste");
        assertThat(team.nobody().get(link()).body())
                .contains("name=\"password\" type=\"password\" autocomplete=\"new-password\"");
    }

    @Test
    void ofAPasswordASlowHashIsKeptThatNamesHowItWasMade() throws Exception {
        try (Connection kept = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("team.db"));
                ResultSet row = kept.createStatement().executeQuery("SELECT password FROM person")) {
            assertThat(row.getString(1))
                    .matches("\\{pbkdf2-sha512}[0-9a-f]{96,}")
                    .doesNotContain(Team.PASSWORD);
        }
    }

    private HttpResponse<String> choose(String password) throws Exception {
        Visitor invited = team.nobody();
        String link = link();
        invited.get(link);
        return invited.post(link, Map.of("password", password, "again", password));
    }

    private String link() {
        return ((FirstAdministrator.Invited) team.site().firstAdministrator(Team.CHIEF)).link();
    }
}
