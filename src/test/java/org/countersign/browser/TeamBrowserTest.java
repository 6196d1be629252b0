package org.countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.countersign.web.page.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Reviewer, approver and viewer work on one review in a real browser, each as far as her role lets her. */
class TeamBrowserTest extends OfficeTest {
    private static final String REVIEWER = "Rea Reviewer";
    private static final String APPROVER = "Abe Approver";
    private static final String VIEWER = "Vic Viewer";

    private static String review = "";
    private static String finding = "";

    @BeforeAll
    static void employ() throws Exception {
        office.employ(REVIEWER, Role.REVIEWER);
        office.employ(APPROVER, Role.APPROVER);
        office.employ(VIEWER, Role.VIEWER);
    }

    @Test
    @Order(1)
    void aReviewerLetsGoOfFilesOverThePageAndFollowsThemToTheVerdict() {
        browser.visit("/login");
        keepsNobodyOut("sign in");
        office.signIn(REVIEWER);
        browser.followLink("New review");
        browser.fill("name", "Northlight 2026");
        browser.letGo(Office.pile());
        assertThat(browser.find(By.className("chosen")).getText()).contains("roster.csv", "headcount.csv");
        browser.choose("model", "Outstaffing");
        browser.fill("start", "2026-04-01");
        browser.fill("end", "2027-03-31");
        keepsNobodyOut("files let go of");
        browser.press("Read and judge");
        browser.picture("under way");
        office.audited();
        keepsNobodyOut("verdict");

        review = browser.path();
        assertThat(browser.text()).contains("DO NOT SIGN", "Owner: " + REVIEWER, "31 Mar 2027");
    }

    @Test
    @Order(2)
    void sheSettlesAQuestionCorrectsAMistypedCellAndHasBothReadAgain() {
        browser.visit(review + "/read");
        assertThat(browser.text()).contains("Questions to settle (1)", "Which number is the day");
        keepsNobodyOut("question");
        browser.follow(By.cssSelector("main form button[name=answer]"));
        browser.follow(By.cssSelector("main a[href*='/read/file?file=roster.csv']"));
        keepsNobodyOut("facts");
        browser.visit(review + "/read/source?file=roster.csv&row=33");
        browser.click(By.cssSelector("[data-at=C33]"));
        browser.fill("now", "green");
        browser.fill("why", "Mistyped; the vendor's mail of 2 March says so");
        keepsNobodyOut("correction");
        browser.press("Correct");
        assertThat(browser.text()).contains("grene", "green", "corrected by " + REVIEWER);
        browser.visit(review + "/read");
        browser.press("Read again with these answers");
        office.audited();
        browser.visit(review + "/findings?colour=GREEN");

        assertThat(browser.text()).contains("Ben Example", "Is green");
    }

    @Test
    @Order(3)
    void sheFindsWhatIsRedWithItsEvidenceBesideItAndWritesWithoutAMouse() {
        Keyboard keyboard = browser.keyboard();
        browser.visit(review + "/findings");
        keepsNobodyOut("findings");
        browser.choose("colour", "■ Red");
        browser.press("Show");
        assertThat(browser.find(By.className("findings")).getText())
                .contains("Ana Example")
                .doesNotContain("Cleo Example");
        keyboard.type("j"); // the key of the page for the next finding
        browser.leave(() -> keyboard.type(Keys.ENTER));
        finding = browser.path();
        assertThat(browser.find(By.cssSelector("#preview .here mark")).getText())
                .isNotBlank();
        keyboard.goTo("words");
        keyboard.type("Typed, not clicked");
        keyboard.goTo("Add");
        browser.leave(() -> keyboard.type(Keys.ENTER));

        assertThat(browser.text()).contains(REVIEWER, "Typed, not clicked");
    }

    @Test
    @Order(4)
    void theRowThatIsCitedIsInSightBesideTheFinding() {
        browser.visit(finding);

        assertThat(browser.isInSight(By.cssSelector("#preview .here"))).isTrue();
    }

    @Test
    @Order(5)
    void anApproverMayNotApproveWhatHeAskedForHimself() {
        office.signIn(APPROVER);
        browser.visit(finding);
        askForAWaiver("Replaced by somebody else in April");
        assertThat(browser.text()).contains("It counts once somebody else approves it");
        browser.visit("/waivers");
        assertThat(browser.text()).contains("Your own request: somebody else decides.");
        assertThat(office.levers()).isEmpty();
        browser.visit(finding);
        browser.press("Take the request back");

        assertThat(browser.text()).contains("Somebody else has to approve it.");
    }

    @Test
    @Order(6)
    void aReviewerAssignsAFindingAndAsksForAWaiver() {
        office.signIn(REVIEWER);
        browser.visit(finding);
        browser.choose("setStatus", "Question sent");
        browser.fill("setAssignee", REVIEWER);
        browser.fill("setDue", "2026-03-20");
        browser.press("Save");
        askForAWaiver("Their role ends in April");
        keepsNobodyOut("waiver asked for");
        browser.visit(review + "/findings");

        assertThat(browser.text()).contains("Question sent", "due 2026-03-20");
    }

    @Test
    @Order(7)
    void anApproverGrantsWhatSomebodyElseAskedForAndTheVerdictTurns() {
        office.signIn(APPROVER);
        browser.followLink("Waivers");
        assertThat(browser.text()).contains(REVIEWER, "Their role ends in April");
        keepsNobodyOut("waivers");
        browser.press("Approve");
        browser.visit(review);
        office.audited();
        browser.visit(review); // the verdict before stood there as long as the audit was under way
        assertThat(browser.text()).doesNotContain("DO NOT SIGN");
        browser.visit(finding);
        keepsNobodyOut("waived");

        assertThat(browser.text()).contains("Asked for by " + REVIEWER + ", approved by " + APPROVER);
    }

    @Test
    @Order(8)
    void aViewerReadsEverythingTakesTheWorkbookAlongAndCanChangeNothing() throws Exception {
        office.signIn(VIEWER);
        browser.fill("search", "northlight");
        browser.press("Show");
        readsOnly("reviews");
        browser.followLink("Portfolio");
        readsOnly("portfolio");
        browser.visit(review);
        for (String tab : new String[] {"What was read", "Findings", "People", "Compare", "History"}) {
            openTab(tab);
            readsOnly(tab);
        }
        browser.visit(finding);
        readsOnly("finding");
        openTab("Documents and hand-outs");
        readsOnly("hand-outs");
        browser.click(By.cssSelector("main a[href$='/xlsx']"));

        assertThat(Files.readAllBytes(browser.saved(".xlsx"))).startsWith('P', 'K');
    }

    @Test
    @Order(9)
    void whoSignsOutIsShownTheDoor() {
        office.signOut();
        browser.visit(review);

        assertThat(browser.path()).startsWith("/login?next=");
    }

    private static void openTab(String words) {
        browser.follow(By.xpath("//nav[@class='tabs']//a[normalize-space()='" + words + "']"));
    }

    private static void askForAWaiver(String reason) {
        browser.fill("reason", reason);
        browser.fill("expiresOn", "2026-04-30");
        browser.press("Ask for a waiver");
    }

    private static void readsOnly(String page) {
        assertThat(office.levers()).as(page).isEmpty();
        keepsNobodyOut(page);
    }
}
