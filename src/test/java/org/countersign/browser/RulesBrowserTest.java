package org.countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.countersign.web.page.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Administrator, rule editor and approver look after a site and its rules in a real browser. */
class RulesBrowserTest extends OfficeTest {
    private static final String EDITOR = "Edda Editor";
    private static final String APPROVER = "Abe Approver";
    private static final String EDITORS_ADDRESS = "edda@example.com";
    private static final String EDITORS_PASSWORD = "a lamp beside five rivers";
    private static final By BEING_TRIED = By.className("working");

    private static String proposal = "";

    @BeforeAll
    static void employ() throws Exception {
        office.employ(APPROVER, Role.APPROVER);
        office.signIn(APPROVER);
        office.review("Northlight 2026");
    }

    @Test
    @Order(1)
    void anAdministratorAddsSomebodyWhoChoosesAPasswordByTheLink() {
        office.signIn(Office.ADMINISTRATOR);
        browser.followLink("Administration");
        browser.followLink("People");
        browser.fill("name", EDITOR);
        browser.fill("email", EDITORS_ADDRESS);
        browser.click(By.cssSelector("input[name=roles][value=VIEWER]"));
        browser.press("Add");
        String link = browser.find(By.cssSelector("main code")).getText();
        keepsNobodyOut("link to pass on");
        browser.click(By.cssSelector("input[name=roles][value=RULE_EDITOR]"));
        browser.press("Change the roles");
        browser.visit("/admin/people");
        assertThat(browser.text()).contains(EDITOR, "Rule editor", "has not come in yet");
        keepsNobodyOut("people");
        office.signOut();
        browser.visit(link.substring(link.indexOf("/password/")));
        keepsNobodyOut("password");
        browser.fill("password", EDITORS_PASSWORD);
        browser.fill("again", EDITORS_PASSWORD);
        browser.press("Keep it");
        office.signIn(EDITORS_ADDRESS, EDITORS_PASSWORD);
        browser.visit("/account");
        keepsNobodyOut("account");

        assertThat(browser.text()).contains(EDITORS_ADDRESS, "Rule editor: proposes changes of the rules");
    }

    @Test
    @Order(2)
    void heLimitsTheTimeThatDocumentsAreKept() {
        office.signIn(Office.ADMINISTRATOR);
        browser.visit("/admin/retention");
        browser.fill("days", "20");
        browser.press("Show what that would do");
        assertThat(browser.text()).contains("the documents of 1 review would go within 30 days");
        keepsNobodyOut("not decided yet");
        browser.press("Let 20 days hold");

        assertThat(browser.text()).contains("Documents are kept 20 days, unless a review says otherwise.");
    }

    @Test
    @Order(3)
    void heTakesAlongTheAnchorOfTheTrailAndAReportWithoutNames() throws Exception {
        office.signIn(Office.ADMINISTRATOR);
        browser.visit("/admin/trail");
        assertThat(browser.text()).contains("The trail is whole", "added " + EDITOR);
        keepsNobodyOut("trail");
        browser.click(By.cssSelector("main a[href='/admin/trail.anchor.json']"));
        assertThat(Files.readString(browser.saved(".json"))).contains("head");
        browser.visit("/");
        browser.followLink("Northlight 2026");
        browser.followLink("Documents and hand-outs");
        browser.click(By.cssSelector("main a[href$='/nameless/xlsx']"));

        assertThat(Files.readAllBytes(browser.saved(".xlsx"))).startsWith('P', 'K');
    }

    @Test
    @Order(4)
    void heSeesHowToBackUpAndThatTheServerIsWell() {
        office.signIn(Office.ADMINISTRATOR);
        browser.visit("/admin/backup");
        assertThat(browser.text()).contains("No backup was taken yet.", "countersign backup");
        keepsNobodyOut("backup");
        browser.visit("/health");

        assertThat(browser.text()).contains("UP");
    }

    @Test
    @Order(5)
    void aRuleEditorChangesAThresholdAndSeesWhatComesOfItBeforehand() {
        office.signIn(EDITORS_ADDRESS, EDITORS_PASSWORD);
        browser.followLink("Rules");
        browser.fill("search", Office.HEADS);
        browser.press("Show");
        assertThat(browser.text()).contains("1 of 2 checks");
        keepsNobodyOut("catalogue");
        browser.followLink(Office.HEADS);
        keepsNobodyOut("check");
        browser.fill("title", "Fewer heads");
        browser.fill("reason", "The board wants small teams");
        browser.press("Begin the proposal");
        keepsNobodyOut("settings");
        browser.followLink("attrition.red.percent");
        browser.fill("value", "20");
        browser.fill("why", "Small teams talk to each other");
        browser.fill("source", "The board, 24 February 2026");
        keepsNobodyOut("threshold");
        browser.press("Put it into the proposal");
        proposal = browser.path();
        assertThat(browser.text()).contains("attrition.red.percent,20");
        keepsNobodyOut("difference");
        triedOut();
        keepsNobodyOut("impact");

        assertThat(browser.text())
                .contains("✓ All 3 cases give what they should.", "▲ worse", "Headcount at 2026-02-28");
    }

    @Test
    @Order(6)
    void aSecondPersonPublishesItAndThatIsInForce() {
        office.signIn(APPROVER);
        browser.visit(proposal);
        browser.fill("words", "Agreed in the round of Monday");
        browser.press("Approve");
        inForce("8");
        browser.visit("/rules/versions");
        keepsNobodyOut("versions");

        assertThat(browser.text()).contains("Proposed by", EDITOR, "Approved by", APPROVER);
    }

    @Test
    @Order(7)
    void theEditorMarksTheLineOfAMistakeOnceAnAdministratorAllowsConditionsToBeEdited() {
        office.signIn(Office.ADMINISTRATOR);
        browser.visit("/rules");
        browser.press("Turn on");
        office.signIn(EDITORS_ADDRESS, EDITORS_PASSWORD);
        String draft = begin("Heads by another name", "");
        browser.visit(draft + "/checks/" + Office.HEADS + "/rules");
        browser.rewrite("rules", Office.HEADS_RULES.replace("count <= $red", "counts <= $red"));
        String mark = browser.find(By.cssSelector(".gutter .slip")).getText();
        keepsNobodyOut("editor");

        assertThat(mark).isEqualTo(String.valueOf(line("count <= $red")));
        assertThat(browser.text()).contains("Headcount has no field \"counts\"");
    }

    @Test
    @Order(8)
    void goingBackIsAProposalTooThatASecondPersonPublishes() {
        office.signIn(EDITORS_ADDRESS, EDITORS_PASSWORD);
        browser.visit("/rules/versions");
        browser.click(By.cssSelector("main summary"));
        browser.fill("reason", "Too strict after all");
        browser.press("Propose to go back");
        proposal = browser.path();
        triedOut();
        assertThat(browser.text()).contains("▼ better");
        office.signIn(APPROVER);
        browser.visit(proposal);
        browser.press("Approve");
        inForce("9");
        browser.visit("/rules/versions/difference?from=2&to=3");
        keepsNobodyOut("difference of two versions");

        assertThat(browser.text()).contains("attrition.red.percent,25");
    }

    @Test
    @Order(9)
    void aVersionOfALaterDayWaitsForIt() {
        office.signIn(EDITORS_ADDRESS, EDITORS_PASSWORD);
        String begun = begin("Fewer heads from April", "2026-04-01");
        browser.visit(begun + "/thresholds/attrition.red.percent");
        browser.fill("value", "21");
        browser.press("Put it into the proposal");
        triedOut();
        office.signIn(APPROVER);
        browser.visit(begun);
        browser.press("Approve");
        browser.visit("/rules/versions");
        keepsNobodyOut("scheduled");

        assertThat(browser.text()).contains("◷ From 2026-04-01", "Call it off");
    }

    private static String begin(String title, String day) {
        browser.visit("/rules/proposals");
        browser.fill("title", title);
        browser.fill("reason", "To be seen in the pages");
        browser.fill("effectiveOn", day);
        browser.press("Begin the proposal");
        return browser.path();
    }

    private static void triedOut() {
        browser.press("Ask for review");
        browser.waitUntil("the proposal was tried out", BEING_TRIED);
        browser.find(By.id("proof"));
    }

    private static void inForce(String version) {
        browser.waitUntil("version " + version + " is in force", () -> {
            browser.visit("/rules");
            return browser.text().contains("In force: Tiny " + version);
        });
    }

    private static long line(String words) {
        return Office.HEADS_RULES
                .substring(0, Office.HEADS_RULES.indexOf(words))
                .lines()
                .count();
    }
}
