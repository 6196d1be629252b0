package org.countersign.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.countersign.policy.RuleBase;
import org.countersign.policy.TinyPolicy;
import org.countersign.store.Database;
import org.countersign.store.SetClock;
import org.countersign.web.Team;
import org.countersign.web.page.Role;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A team with a site and a policy of two checks, and the one browser at which its people take turns. */
final class Office implements AutoCloseable {
    /** Who set the site up. */
    static final String ADMINISTRATOR = "ada";

    /** Colours people by their role, so that nobody has to think about why somebody is red. */
    static final String PEOPLE = "TST-01";

    /** Is red above a threshold, so that a change of that shows. */
    static final String HEADS = "TST-02";

    static final String HEADS_RULES = """
            package rules.tiny

            import org.countersign.facts.*

            rule "TST-02 red: too many"
            when
                Threshold( key == "attrition.red.percent", $red : value )
                $heads : Headcount( count > $red )
            then
                red( $heads, "More than {attrition.red.percent} are too many" );
            end

            rule "TST-02 green: few enough"
            when
                Threshold( key == "attrition.red.percent", $red : value )
                $heads : Headcount( count <= $red )
            then
                green( $heads, "Few enough" );
            end
            """;

    private static final String HEADS_CASES = """
            - case: many
              given:
                - Headcount: {month: 2026-02-28, count: 30}
              expect: RED
            - case: few
              given:
                - Headcount: {month: 2026-02-28, count: 20}
              expect: GREEN
            """;

    private static final By UNDER_WAY = By.id("progress");

    private final RuleBase rules;
    private final Team team;
    private final Browser browser;
    private final Map<String, String> addresses = new HashMap<>(Map.of(ADMINISTRATOR, Team.CHIEF));

    private Office(RuleBase rules, Team team, Browser browser) {
        this.rules = rules;
        this.team = team;
        this.browser = browser;
        browser.enter(team.address() + "/");
    }

    static Office open(Path folder) throws Exception {
        RuleBase rules = new TinyPolicy(Files.createDirectory(folder.resolve("rules")))
                .with("first", PEOPLE)
                .with("second", HEADS)
                .rules("second", HEADS, HEADS_RULES)
                .cases("second", HEADS, HEADS_CASES)
                .compile();
        Team team = Team.open(Database.file(folder.resolve("team.db")), rules, new SetClock(), Map.of());
        return new Office(rules, team, Browser.open());
    }

    Browser browser() {
        return browser;
    }

    /**
     * What a vendor sent: thirty people of whom there is nothing to say, then one who is red in row 32, one whose role was
     * mistyped in C33, and one who is amber; their first days can be read in two ways.
     */
    static Map<String, String> pile() {
        StringBuilder roster = new StringBuilder("Person id,Name,Role,Start date\n");
        IntStream.rangeClosed(1, 30)
                .forEach(number -> roster.append("E-%1$d,Eve Example the %1$d.,green,03/04/2025\n".formatted(number)));
        roster.append("P-1,Ana Example,red,03/04/2025\n")
                .append("P-2,Ben Example,grene,04/05/2025\n")
                .append("P-3,Cleo Example,amber,05/06/2025\n");
        return Map.of("roster.csv", roster.toString(), "headcount.csv", "Month end,Headcount\n2026-02-28,22\n");
    }

    void employ(String name, Role... roles) throws IOException, InterruptedException {
        addresses.put(name, team.account(name, roles));
    }

    /** Whoever sat at the browser signs out, and this one signs in. */
    void signIn(String name) {
        signIn(addresses.get(name), Team.PASSWORD);
    }

    void signIn(String address, String password) {
        signOut();
        browser.fill("email", address);
        browser.fill("password", password);
        browser.press("Sign in");
    }

    void signOut() {
        browser.visit("/login");
        if (browser.shows(By.cssSelector("form[action='/logout']"))) {
            browser.press("Sign out");
            browser.visit("/login");
        }
    }

    /** Somebody who may drops the pile as a new review; gives its path once it is judged. */
    String review(String name) {
        browser.visit("/reviews/new");
        browser.fill("name", name);
        browser.letGo(pile());
        browser.press("Read and judge");
        audited();
        return browser.path();
    }

    void audited() {
        browser.waitUntil("the audit is over", UNDER_WAY);
        browser.find(By.className("verdict"));
    }

    /** What there is on the page to change something with, besides the way out. */
    List<String> levers() {
        return browser.all(By.cssSelector("form[method=post]:not([action='/logout']) button")).stream()
                .map(WebElement::getText)
                .toList();
    }

    @Override
    public void close() throws IOException {
        browser.close();
        team.close();
        rules.close();
    }
}
