package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.store.Database;
import org.countersign.store.SetClock;
import org.countersign.web.entry.FirstAdministrator;
import org.countersign.web.page.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people of a team meet at the door. */
class TeamSiteTest extends OnTinyPolicy {
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
    void whoIsNotSignedInIsShownTheDoorAndLedOn() throws Exception {
        Visitor visitor = team.nobody();

        HttpResponse<String> door = visitor.get("/rules?x=1");
        assertThat(door.uri().toString()).endsWith("/login?next=%2Frules%3Fx%3D1");
        HttpResponse<String> page =
                visitor.post("/login", Map.of("email", Team.CHIEF, "password", Team.PASSWORD, "next", "/rules?x=1"));
        assertThat(page.uri().toString()).endsWith("/rules?x=1");
        assertThat(page.body()).contains("Sign out");
    }

    @Test
    void theDoorLeadsNowhereElse() throws Exception {
        Visitor visitor = team.nobody();
        for (String elsewhere : new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
            visitor.get("/login");
            HttpResponse<String> page =
                    visitor.post("/login", Map.of("email", Team.CHIEF, "password", Team.PASSWORD, "next", elsewhere));
            assertThat(page.uri().getPath()).isEqualTo("/");
            assertThat(page.uri().getHost()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() throws Exception {
        HttpResponse<String> wrong = Team.signIn(team.nobody(), Team.CHIEF, "not the password");
        HttpResponse<String> unknown = Team.signIn(team.nobody(), "nobody@example.com", "not the password");

        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(bare(wrong.body())).isEqualTo(bare(unknown.body())).contains("do not belong together");
        assertThat(team.chief().get("/admin/trail").body())
                .contains("could not sign in from 127.0.0.1", "somebody unknown")
                .doesNotContain("nobody@example.com");
    }

    @Test
    void whoGuessesOnAndOnIsStopped() throws Exception {
        for (int guess = 0; guess < 6; guess++) {
            assertThat(Team.signIn(team.nobody(), Team.CHIEF, "guess number " + guess)
                            .statusCode())
                    .isEqualTo(401);
        }

        assertThat(Team.signIn(team.nobody(), Team.CHIEF, Team.PASSWORD).statusCode())
                .isEqualTo(429);
        clock.goOn(Duration.ofMinutes(16));
        assertThat(Team.signIn(team.nobody(), Team.CHIEF, Team.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anEasyPasswordIsRefused() throws Exception {
        FirstAdministrator.Invited first =
                (FirstAdministrator.Invited) team.site().firstAdministrator(Team.CHIEF);
        Visitor invited = team.nobody();
        for (String easy : new String[] {"short", "password1234", "Passw0rd!!!!", "aaaaaaaaaaaaaa", "ada-ada-2026!"}) {
            invited.get(first.link());
            HttpResponse<String> page = invited.post(first.link(), Map.of("password", easy, "again", easy));
            assertThat(page.statusCode()).as(easy).isEqualTo(400);
        }
    }

    @Test
    void aLinkIsGoodOnceAndForThreeDays() throws Exception {
        String first = ((FirstAdministrator.Invited) team.site().firstAdministrator(Team.CHIEF)).link();
        String second = ((FirstAdministrator.Invited) team.site().firstAdministrator(Team.CHIEF)).link();
        assertThat(team.nobody().get(first).statusCode()).isEqualTo(404);
        assertThat(team.nobody().get(second).statusCode()).isEqualTo(200);
        clock.goOn(Duration.ofHours(73));
        assertThat(team.nobody().get(second).body()).contains("used or is too old");
    }

    @Test
    void whoSignsOutIsOut() throws Exception {
        Visitor visitor = team.chief();
        Visitor thief = visitor.at("http://127.0.0.1:" + team.site().port());
        HttpResponse<String> door = visitor.post("/logout", Map.of());
        assertThat(door.body()).contains("You are signed out");
        assertThat(door.previousResponse().orElseThrow().headers().firstValue("Clear-Site-Data"))
                .hasValue("\"cache\", \"storage\"");
        assertThat(thief.send("GET", "/account", "text/html").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionEndsByItself() throws Exception {
        Visitor visitor = team.chief();
        for (int hour = 0; hour < 11; hour++) {
            clock.goOn(Duration.ofMinutes(59));
            assertThat(visitor.send("GET", "/account", "text/html").statusCode())
                    .isEqualTo(200);
        }
        clock.goOn(Duration.ofMinutes(61));
        assertThat(visitor.send("GET", "/account", "text/html").statusCode()).isEqualTo(302);
        team.chief();
        clock.goOn(Duration.ofMinutes(61));
        assertThat(visitor.send("GET", "/account", "text/html").statusCode()).isEqualTo(302);
    }

    @Test
    void eachSignInHasASecretOfItsOwn() throws Exception {
        Visitor visitor = team.nobody();
        visitor.get("/login");
        Visitor before = visitor.at("http://127.0.0.1:" + team.site().port());
        visitor.post("/login", Map.of("email", Team.CHIEF, "password", Team.PASSWORD));

        assertThat(visitor.send("GET", "/account", "text/html").statusCode()).isEqualTo(200);
        assertThat(before.send("GET", "/account", "text/html").statusCode()).isEqualTo(302);
    }

    @Test
    void whoChangesThePasswordStaysInAndAllOtherBrowsersAreOut() throws Exception {
        Visitor here = team.add("Rea Reviewer", Role.REVIEWER);
        Visitor there = team.nobody();
        Team.signIn(there, "rea.reviewer@example.com", Team.PASSWORD);
        here.get("/account");
        String fresh = "another lamp with four words";

        assertThat(here.post("/account/password", Map.of("before", "wrong", "password", fresh, "again", fresh))
                        .statusCode())
                .isEqualTo(400);
        assertThat(here.post("/account/password", Map.of("before", Team.PASSWORD, "password", fresh, "again", fresh))
                        .statusCode())
                .isEqualTo(200);
        assertThat(there.send("GET", "/account", "text/html").statusCode()).isEqualTo(302);
        assertThat(Team.signIn(team.nobody(), "rea.reviewer@example.com", Team.PASSWORD)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoEndsASessionElsewhereIsOutThereAndStaysInHere() throws Exception {
        Visitor here = team.add("Rea Reviewer", Role.REVIEWER);
        Visitor there = team.nobody();
        Team.signIn(there, "rea.reviewer@example.com", Team.PASSWORD);
        Visitor vic = team.add("Vic Viewer", Role.VIEWER);

        assertThat(vic.get("/account").body()).contains("This browser").doesNotContain("End it");
        String page = here.get("/account").body();
        assertThat(page).containsOnlyOnce("This browser").containsOnlyOnce("End it");
        String elsewhere = sessionElsewhere(page);
        vic.post("/account/sessions/end", Map.of("session", elsewhere));
        assertThat(there.get("/account").statusCode()).isEqualTo(200);
        assertThat(here.post("/account/sessions/end", Map.of("session", elsewhere))
                        .body())
                .contains("This browser")
                .doesNotContain("End it");
        assertThat(there.send("GET", "/account", "text/html").statusCode()).isEqualTo(302);
        assertThat(team.chief().get("/admin/trail?who=Rea+Reviewer").body())
                .contains("ended a session in another browser");
    }

    private static String sessionElsewhere(String page) {
        Matcher name =
                Pattern.compile("name=\"session\" value=\"([0-9a-f]{16})\"").matcher(page);
        assertThat(name.find()).isTrue();
        return name.group(1);
    }

    @Test
    void whoseRolesChangeOrWhoIsDisabledIsOutAtOnce() throws Exception {
        Visitor rea = team.add("Rea Reviewer", Role.REVIEWER);
        Visitor chief = team.chief();
        String page = person(chief, "Rea Reviewer");

        chief.get(page);
        chief.postForm(page + "/roles", "roles=VIEWER&roles=RULE_EDITOR");
        assertThat(rea.send("GET", "/", "text/html").statusCode()).isEqualTo(302);
        Team.signIn(rea, "rea.reviewer@example.com", Team.PASSWORD);
        assertThat(rea.send("GET", "/reviews/new", "text/html").statusCode()).isEqualTo(403);
        chief.post(page + "/disable", Map.of());
        assertThat(rea.send("GET", "/", "text/html").statusCode()).isEqualTo(302);
        assertThat(Team.signIn(rea, "rea.reviewer@example.com", Team.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(chief.get("/admin/trail").body())
                .contains("changed the roles of Rea Reviewer from reviewer to rule editor, viewer")
                .contains("disabled Rea Reviewer");
    }

    @Test
    void theLastAdministratorStays() throws Exception {
        Visitor chief = team.chief();
        String page = person(chief, "ada");
        chief.get(page);

        assertThat(chief.post(page + "/disable", Map.of()).body()).contains("is the last administrator");
        assertThat(chief.postForm(page + "/roles", "roles=VIEWER").statusCode()).isEqualTo(409);
        team.add("Ben", Role.ADMINISTRATOR);
        assertThat(chief.postForm(page + "/roles", "roles=VIEWER").statusCode()).isEqualTo(200);
    }

    @Test
    void twoPeopleAreNeverCalledAlike() throws Exception {
        team.add("Rea Reviewer", Role.REVIEWER);
        Visitor chief = team.chief();
        chief.get("/admin/people");

        HttpResponse<String> page = chief.post(
                "/admin/people", Map.of("name", "rea  reviewer", "email", "other@example.com", "roles", "VIEWER"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("is called rea reviewer already")
                .as("what was typed is still there")
                .contains("value=\"rea  reviewer\"", "value=\"other@example.com\"", "value=\"VIEWER\" checked");
    }

    @Test
    void whoWasSignedOutMeanwhileFindsWhatSheWroteAndNoPassword() throws Exception {
        Visitor chief = team.add("Ben", Role.ADMINISTRATOR);
        chief.get("/admin/people");
        chief.post("/logout", Map.of());

        HttpResponse<String> refused =
                chief.post("/admin/people", Map.of("name", "Rea <b>& \"Ann\"", "email", "rea@example.com"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("You are not signed in", "What you wrote", "Rea &lt;b&gt;&amp; \"Ann\"");
        assertThat(chief.post("/account/password", Map.of("before", Team.PASSWORD, "password", "ten blue words here"))
                        .body())
                .contains("You are not signed in")
                .doesNotContain("What you wrote", "ten blue words");
    }

    @Test
    void whoeverMayDecideIsToldOnEachPageThatAProposalWaits() throws Exception {
        Visitor otto = team.add("Otto", Role.RULE_EDITOR);
        Visitor lena = team.add("Lena", Role.APPROVER);
        otto.get("/rules/proposals");
        otto.post("/rules/proposals", Map.of("title", "More", "reason", "Counsel asked"));
        otto.get("/rules/proposals/1");
        otto.post("/rules/proposals/1/checks/ONE-01", Map.of("approver", "Chief of staff"));
        assertThat(otto.post("/rules/proposals/1/submit", Map.of()).body()).contains("In review");

        assertThat(lena.get("/").body()).contains("Notices (1)");
        assertThat(lena.get("/notices").body()).contains("Proposal 1, More</a>, by Otto, waits for an approver");
        assertThat(otto.get("/notices").body())
                .contains("Nothing is waiting for you")
                .doesNotContain("Notices (");
        lena.get("/rules/proposals/1");
        lena.post("/rules/proposals/1/send-back", Map.of("words", "Say which"));
        assertThat(otto.get("/notices").body()).contains("Proposal 1, More</a>: sent back by Lena");
    }

    @Test
    void aSecondFirstAdministratorIsRefused() {
        assertThat(team.site().firstAdministrator("eve@example.com")).isInstanceOf(FirstAdministrator.Refused.class);
    }

    @Test
    void aForeignNameOrPageGetsNothing() throws Exception {
        assertThat(team.chief().from("http://evil.example", "/").statusCode()).isEqualTo(403);
        assertThat(team.chief().from("null", "/").statusCode()).isEqualTo(403);
        assertThat(new Visitor("http://localhost:" + team.site().port())
                        .get("/login")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theAddressOfATerminalLetsNobodyInHere() throws Exception {
        assertThat(team.nobody().get("/enter?token=x").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void aProgramOfOneApproverGivesNoWaiverThatNobodyElseAskedFor() throws Exception {
        Visitor approver = team.add("An approver", Role.APPROVER);
        Path roster = Files.writeString(folder.resolve("roster.csv"), "Person id,Name,Role\nP-1,Ana Example,red\n");
        approver.get("/reviews/new");
        String review = approver.upload(
                        "/reviews", Map.of("name", "Northlight", "asOf", "2026-03-01"), Map.of("roster.csv", roster))
                .uri()
                .getPath();
        approver.get("/tokens");
        String token = ApiSite.secret(approver.post("/tokens", Map.of("name", "A test", "scopes", "read,approve"))
                .body());
        HttpResponse<byte[]> answer = new Program(team.site(), token, new Described())
                .post(
                        review + "/waivers",
                        "{\"check\": \"ONE-01\", \"subject\": \"P-1\", \"requester\": \"Somebody\", \"reason\": \"Why not\","
                                + " \"expiresOn\": \"2026-04-30\"}",
                        "Idempotency-Key",
                        "alone");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("somebody else approves it there");
    }

    @Test
    void theTokenOfSomebodyWhoIsDisabledAllowsNothing() throws Exception {
        Visitor rea = team.add("Rea Reviewer", Role.REVIEWER);
        rea.get("/tokens");
        String token = ApiSite.secret(
                rea.post("/tokens", Map.of("name", "A test", "scopes", "read")).body());
        Program program = new Program(team.site(), token, new Described());
        assertThat(program.get("/me").statusCode()).isEqualTo(200);

        Visitor chief = team.chief();
        String page = person(chief, "Rea Reviewer");
        chief.get(page);
        chief.post(page + "/disable", Map.of());
        assertThat(program.get("/me").statusCode()).isEqualTo(403);
    }

    private static String person(Visitor chief, String name) throws Exception {
        Matcher link = Pattern.compile("href=\"(/admin/people/[^\"]+)\">" + name + "<")
                .matcher(chief.get("/admin/people").body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String bare(String page) {
        return page.replaceAll("X-CSRF-TOKEN\":\"[^\"]+|name=\"_csrf\" value=\"[^\"]+", "");
    }
}
