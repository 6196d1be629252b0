package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.audit.Auditor;
import org.countersign.policy.RuleBase;
import org.countersign.store.Database;
import org.countersign.store.Passwords;
import org.countersign.store.People;
import org.countersign.store.Trail;
import org.countersign.web.entry.FirstAdministrator;
import org.countersign.web.page.Role;
import org.countersign.web.page.Settings;

/** A site for a team, with its first administrator. */
public final class Team implements AutoCloseable {
    public static final String PASSWORD = "four words and a lamp";
    public static final String CHIEF = "ada@example.com";

    private final Site site;
    private final Visitor chief;
    private final People people;
    private final Passwords passwords;

    private Team(Site site, Database database, Clock clock) throws IOException, InterruptedException {
        Trail trail = new Trail(database, clock);
        this.site = site;
        this.chief = new Visitor(site);
        this.people = new People(database, clock, trail);
        this.passwords = new Passwords(database, clock, trail);
        if (!site.hasAdministrator()) {
            choose(((FirstAdministrator.Invited) site.firstAdministrator(CHIEF)).link());
        }
    }

    public static Team open(Database database, RuleBase rules, Clock clock, Map<String, String> more) throws Exception {
        return open(database, rules, clock, more, FreePort.find());
    }

    static Team open(Database database, RuleBase rules, Clock clock, Map<String, String> more, int port)
            throws Exception {
        Map<String, String> settings =
                new HashMap<>(Map.of("port", String.valueOf(port), "public-url", "http://127.0.0.1:" + port));
        settings.putAll(more);
        return new Team(Site.open(database, new Auditor(rules), clock, new Settings(settings)), database, clock);
    }

    Site site() {
        return site;
    }

    public String address() {
        return "http://127.0.0.1:" + site.port();
    }

    /** Somebody at a browser of her own, who has not signed in. */
    Visitor nobody() {
        return new Visitor(site);
    }

    /** The first administrator, signed in; again only where she must, as it takes as long as a slow hash. */
    Visitor chief() throws IOException, InterruptedException {
        if (chief.send("GET", "/account", "text/html").statusCode() != 200) {
            signIn(chief, CHIEF, PASSWORD);
        }
        return chief;
    }

    /** Adds somebody by the pages of the administrator, and signs her in. */
    Visitor add(String name, Role... roles) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(site);
        assertThat(signIn(visitor, account(name, roles), PASSWORD).statusCode()).isEqualTo(200);
        return visitor;
    }

    /**
     * Adds somebody by the pages of the administrator and gives her address. Her password is the one that the administrator
     * chose by his pages, as it was hashed then: a hash is slow, and a hundred people would wait for theirs.
     */
    public String account(String name, Role... roles) throws IOException, InterruptedException {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
        chief().get("/admin/people");
        String form =
                String.join("&roles=", List.of(roles).stream().map(Role::name).toList());
        HttpResponse<String> added = chief.postForm(
                "/admin/people", "name=" + name.replace(' ', '+') + "&email=" + email + "&roles=" + form);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        Matcher link =
                Pattern.compile("<code>[^<]+/password/([0-9a-f]+)</code>").matcher(added.body());
        assertThat(link.find()).as(added.body()).isTrue();
        String hashed = passwords.of(people.byEmail(CHIEF).orElseThrow().id()).orElseThrow();
        assertThat(passwords.choose(link.group(1), hashed)).isPresent();
        return email;
    }

    static HttpResponse<String> signIn(Visitor visitor, String email, String password)
            throws IOException, InterruptedException {
        visitor.get("/login");
        return visitor.post("/login", Map.of("email", email, "password", password));
    }

    private void choose(String link) throws IOException, InterruptedException {
        Visitor invited = new Visitor(site);
        assertThat(invited.get(link).statusCode()).isEqualTo(200);
        assertThat(invited.post(link, Map.of("password", PASSWORD, "again", PASSWORD))
                        .body())
                .contains("Your password is kept");
    }

    @Override
    public void close() {
        site.close();
    }
}
