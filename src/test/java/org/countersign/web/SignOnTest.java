package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.policy.RuleBase;
import org.countersign.policy.TinyPolicy;
import org.countersign.provider.Provider;
import org.countersign.store.Database;
import org.countersign.store.SetClock;
import org.countersign.web.page.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who come by the single sign-on of their company. */
class SignOnTest {
    private static RuleBase rules;
    private static Provider provider;
    private static int port;

    @TempDir
    private Path folder;

    private Team team;

    @BeforeAll
    static void start(@TempDir Path policy) throws Exception {
        rules = new TinyPolicy(policy).with("first", "ONE-01").compile();
        port = FreePort.find();
        provider = Provider.start(at("/login/oauth2/code/sso"), "ada", "nora", "mallory-ada");
    }

    @AfterAll
    static void stop() {
        provider.close();
        rules.close();
    }

    @AfterEach
    void close() {
        team.close();
    }

    @Test
    void aNewPersonComesInAsTheSettingsSayAndGoesOnWhereSheWantedTo() throws Exception {
        open(Map.of("sign-on.new-people", "rule editor"));
        Visitor nora = team.nobody();
        assertThat(nora.get("/rules").body()).contains("Sign in by the company");

        HttpResponse<String> page = signOn(nora, "nora", "/rules");
        assertThat(page.uri().toString()).isEqualTo(at("/rules"));
        assertThat(nora.get("/account").body()).contains("nora@example.com", "Rule editor", "by single sign-on");
        assertThat(team.chief().get("/admin/trail").body())
                .contains("added nora &lt;nora@example.com&gt; as rule editor", "signed in by single sign-on");
    }

    @Test
    void whoIsKnownByHerAddressKeepsHerRoles() throws Exception {
        open(Map.of());
        Visitor ada = team.nobody();

        assertThat(signOn(ada, "ada", "/admin").body()).contains("<h1>Administration</h1>");
        ada.post("/logout", Map.of());
        assertThat(ada.send("GET", "/admin", "text/html").statusCode()).isEqualTo(302);
    }

    @Test
    void whoSignsOutIsSignedOutThereToo() throws Exception {
        open(Map.of());
        Visitor nora = team.nobody();
        signOn(nora, "nora", "/account");
        assertThat(nora.get("/sign-on?next=/account").uri().toString())
                .as("there she is signed on still")
                .isEqualTo(at("/account"));

        HttpResponse<String> out = nora.post("/logout", Map.of());
        String address = out.headers().firstValue("Refresh").orElseThrow().replace("0; url=", "");
        assertThat(address).startsWith(provider.issuer() + "/connect/logout?id_token_hint=");
        assertThat(nora.send("GET", "/account", "text/html").statusCode()).isEqualTo(302);
        HttpResponse<String> back = nora.get(address);
        assertThat(back.uri().toString()).isEqualTo(at("/login?remark=out"));
        assertThat(back.body()).contains("You are signed out.");
        assertThat(nora.get("/sign-on?next=/account").uri().toString())
                .as("there she has to sign on anew")
                .startsWith(provider.issuer() + "/login");
    }

    @Test
    void signingOutMayLeaveTheOtherAlone() throws Exception {
        open(Map.of("sign-on.sign-out", "false"));
        Visitor nora = team.nobody();
        signOn(nora, "nora", "/account");

        assertThat(nora.post("/logout", Map.of()).uri().toString()).isEqualTo(at("/login?remark=out"));
    }

    @Test
    void anAddressThatWasOnlyTypedInOpensNothing() throws Exception {
        open(Map.of());

        assertThat(signOn(team.nobody(), "mallory-ada", "/admin").body()).contains("nobody here knows you");
    }

    @Test
    void strangersMayBeRefused() throws Exception {
        open(Map.of("sign-on.new-people", "refused"));

        assertThat(signOn(team.nobody(), "nora", "/").body()).contains("nobody here knows you");
    }

    @Test
    void whoIsDisabledHereIsOutThoughSheMaySignOnThere() throws Exception {
        open(Map.of());
        signOn(team.nobody(), "nora", "/");
        Visitor chief = team.chief();
        Matcher link = Pattern.compile("href=\"(/admin/people/[^\"]+)\">nora<")
                .matcher(chief.get("/admin/people").body());
        assertThat(link.find()).isTrue();
        chief.get(link.group(1));
        chief.post(link.group(1) + "/disable", Map.of());

        assertThat(signOn(team.nobody(), "nora", "/").body()).contains("nobody here knows you");
    }

    @Test
    void theAnswerForOneBrowserIsNoGoodInAnother() throws Exception {
        open(Map.of());
        Visitor mallory = team.nobody();
        HttpResponse<String> asked = mallory.send("GET", "/sign-on?next=/", "text/html");
        String state = URI.create(asked.headers().firstValue("Location").orElseThrow())
                .getRawQuery()
                .replaceFirst(".*(state=[^&]+).*", "$1");

        Visitor victim = team.nobody();
        victim.get("/login");
        assertThat(victim.get("/login/oauth2/code/sso?code=stolen&" + state).body())
                .contains("Single sign-on did not succeed");
        assertThat(mallory.get("/login/oauth2/code/sso?code=made-up&" + state).body())
                .contains("Single sign-on did not succeed");
    }

    @Test
    void passwordsMayBeTurnedOff() throws Exception {
        open(Map.of());
        team.add("Ben", Role.VIEWER);
        team.close();
        open(Map.of("accounts.passwords", "false"));
        Visitor ben = team.nobody();

        assertThat(ben.get("/login").body()).doesNotContain("type=\"password\"");
        assertThat(ben.post("/login", Map.of("email", "ben@example.com", "password", Team.PASSWORD))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSignOnThatIsAwayIsSaidAndNotThrown() throws Exception {
        open(Map.of("sign-on.issuer", "http://127.0.0.1:1"));

        HttpResponse<String> page = team.nobody().get("/sign-on");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Single sign-on cannot be reached");
    }

    private void open(Map<String, String> more) throws Exception {
        Map<String, String> settings = new HashMap<>(Map.of(
                "sign-on.issuer", provider.issuer(),
                "sign-on.client-id", "countersign",
                "sign-on.client-secret", "a secret of the client",
                "sign-on.name", "the company"));
        settings.putAll(more);
        team = Team.open(Database.file(folder.resolve("team.db")), rules, new SetClock(), settings, port);
    }

    /** The whole way: to the provider, its own form, and back. */
    private static HttpResponse<String> signOn(Visitor visitor, String name, String next) throws Exception {
        HttpResponse<String> form = visitor.get("/sign-on?next=" + next);
        assertThat(form.uri().toString()).startsWith(provider.issuer() + "/login");
        Matcher token = Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"")
                .matcher(form.body());
        assertThat(token.find()).as(form.body()).isTrue();
        return visitor.postElsewhere(
                provider.issuer() + "/login", "username=" + name + "&password=" + name + "&_csrf=" + token.group(1));
    }

    private static String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
