package org.countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.countersign.audit.Auditor;
import org.countersign.policy.Bundled;
import org.countersign.store.Database;
import org.countersign.web.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Somebody opens the site on her machine in a real browser, and does there all that she came for. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserTest {
    private static final By UNDER_WAY = By.id("progress");
    private static final By FINDING = By.cssSelector("main a[href*='/finding?key=']");

    @TempDir
    private static Path folder;

    private static Site site;
    private static Browser browser;
    private static String review = "";
    private static String finding = "";

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.open();
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
        site = Site.open(Database.file(folder.resolve("countersign.db")), new Auditor(Bundled.rules()), clock, 0);
        browser.enter(site.entrance());
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (site != null) {
            site.close();
        }
    }

    @BeforeEach
    void begin(TestInfo test) {
        browser.begin(test.getTestMethod().orElseThrow().getName());
    }

    @AfterEach
    void end(TestInfo test) {
        if (test.getTestMethod().orElseThrow().isAnnotationPresent(Test.class)) {
            browser.picture("end");
        }
    }

    @Test
    @Order(1)
    void aPileIsDroppedAndTheVerdictReadWithItsReasons() throws Exception {
        browser.visit("/");
        browser.picture("no review yet");
        browser.followLink("New review");
        browser.fill("name", "Northlight, second offer");
        browser.drop(Sample.BAD.files());
        browser.picture("documents chosen");
        browser.press("Read and judge");
        browser.picture("under way");
        audited();

        review = browser.path();
        assertThat(browser.text()).contains("DO NOT SIGN");
    }

    @Test
    @Order(2)
    void aRedFindingIsReadWithItsQuoteAndArguedAbout() {
        browser.visit(review);
        browser.followLink("Findings");
        browser.visit(review + "/findings?colour=RED");
        browser.picture("red findings");
        browser.follow(FINDING);
        finding = browser.path();
        assertThat(browser.find(By.tagName("blockquote")).getText()).isNotBlank();
        browser.fill("words", "Ask the vendor for the signed paper <b>first</b>.");
        browser.press("Add");

        assertThat(browser.text()).contains("Ask the vendor for the signed paper <b>first</b>.");
    }

    @Test
    @Order(3)
    void itIsWaivedForAWhileBySomebodyElse() {
        browser.visit(finding);
        browser.fill("requester", "P. Procurement");
        browser.fill("reason", "Replaced in April");
        browser.fill("approver", "L. Legal");
        browser.fill("expiresOn", "2026-04-30");
        browser.picture("waiver filled in");
        browser.press("Waive");
        browser.visit(review);
        audited();
        browser.visit(finding);

        assertThat(browser.text()).contains("approved by L. Legal");
    }

    @Test
    @Order(4)
    void aQuestionIsSettledWithOneClickAndTheDocumentsReadAgain() {
        browser.visit(review);
        browser.followLink("What was read");
        assertThat(browser.text()).contains("Questions to settle");
        browser.follow(By.cssSelector("main form button[name=answer]"));
        assertThat(browser.text()).contains("not judged yet");
        browser.press("Read again with these answers");
        audited();
        browser.followLink("History");

        assertThat(browser.text()).contains("Settled: ");
    }

    @Test
    @Order(5)
    void theWorkbookIsTakenAlong() throws Exception {
        browser.visit(review);
        browser.followLink("Documents and hand-outs");
        browser.find(By.cssSelector("main a[href$='/xlsx']")).click();

        assertThat(Files.readAllBytes(browser.saved(".xlsx"))).startsWith('P', 'K');
    }

    @Test
    @Order(6)
    void theRulesAndTheTrailAreThereToLookAt() {
        browser.visit("/");
        browser.followLink("Rules");
        browser.followLink("NDA-01");
        assertThat(browser.text()).contains("rule \"");
        browser.followLink("Administration");
        browser.followLink("Trail");

        assertThat(browser.text()).contains("The trail is whole");
    }

    /** Every page that a person may open; a new one belongs in here. */
    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/reviews/new",
                review,
                review + "/read",
                review + "/findings",
                review + "/people",
                review + "/compare",
                finding,
                review + "/documents",
                review + "/history",
                "/portfolio",
                "/compare",
                "/waivers",
                "/notices",
                "/tokens",
                "/rules",
                "/rules/NDA-01",
                "/rules/thresholds",
                "/rules/proposals",
                "/rules/versions",
                "/admin",
                "/admin/people",
                "/admin/retention",
                "/admin/backup",
                "/admin/trail",
                "/nowhere");
    }

    @ParameterizedTest
    @MethodSource("pages")
    @Order(7)
    void aPageKeepsNobodyOutAndIsGoneThroughByTab(String page) {
        browser.visit(page);
        browser.keyboard().goThroughAll();

        assertThat(browser.barriers(page.startsWith(review) ? page.substring(review.length()) : page))
                .as(page)
                .isEmpty();
    }

    @Test
    @Order(8)
    void aReviewIsOpenedAndAFindingArguedAboutWithoutAMouse() throws Exception {
        Keyboard keyboard = browser.keyboard();
        browser.visit("/");
        keyboard.goTo("New review");
        browser.leave(() -> keyboard.type(Keys.ENTER));
        keyboard.goTo("name");
        keyboard.type("Without a mouse");
        browser.drop(Sample.GOOD.files()); // the dialogue of the system is no page of ours
        keyboard.goTo("Read and judge");
        browser.leave(() -> keyboard.type(Keys.ENTER));
        audited();
        keyboard.goTo("Findings");
        browser.leave(() -> keyboard.type(Keys.ENTER));
        browser.visit(browser.path() + "?colour=GREEN");
        browser.picture("findings");
        keyboard.goTo(browser.find(FINDING).getText());
        browser.leave(() -> keyboard.type(Keys.ENTER));
        keyboard.goTo("words");
        keyboard.type("Typed, not clicked");
        keyboard.goTo("Add");
        browser.leave(() -> keyboard.type(Keys.ENTER));

        assertThat(browser.text()).contains("Typed, not clicked");
    }

    private static void audited() {
        browser.waitUntil("the audit is over", UNDER_WAY);
        browser.find(By.className("verdict"));
    }
}
