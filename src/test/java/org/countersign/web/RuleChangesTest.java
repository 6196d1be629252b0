package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.audit.Auditor;
import org.countersign.policy.RuleBase;
import org.countersign.policy.TinyPolicy;
import org.countersign.policy.lock.Approval;
import org.countersign.store.Database;
import org.countersign.store.SetClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the policy is changed in the browser: proposed by one, tried out, approved by another, and then in force. */
class RuleChangesTest {
    private static final String DRL = """
            package rules.tiny

            import org.countersign.facts.*

            rule "TST-01 red: too many"
            when
                Threshold( key == "attrition.red.percent", $red : value )
                $heads : Headcount( count > $red )
            then
                red( $heads, "More than {attrition.red.percent} are too many" );
            end

            rule "TST-01 green: few enough"
            when
                Threshold( key == "attrition.red.percent", $red : value )
                $heads : Headcount( count <= $red )
            then
                green( $heads, "Few enough" );
            end
            """;
    private static final String CASES = """
            - case: many
              given:
                - Headcount: {month: 2026-02-28, count: 30}
              expect: RED
            - case: few
              given:
                - Headcount: {month: 2026-02-28, count: 20}
              expect: GREEN
            """;
    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([^\"]+)\"");

    private static RuleBase rules;

    @TempDir
    private static Path policies;

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock();
    private Site site;
    private Visitor visitor;

    @BeforeAll
    static void compile() {
        rules = tiny(policies).compile();
    }

    /** A policy with a check that looks at a threshold. */
    static TinyPolicy tiny(Path folder) {
        return new TinyPolicy(folder)
                .with("first", "TST-01")
                .rules("first", "TST-01", DRL)
                .cases("first", "TST-01", CASES)
                .with("second", "TST-02", "mandatory: true", "models: [outstaffing]");
    }

    @AfterAll
    static void forget() {
        rules.close();
    }

    @BeforeEach
    void open() throws Exception {
        site = open(folder);
        visitor = entered(site);
    }

    private Site open(Path data) throws Exception {
        Auditor auditor = new Auditor(rules, new Approval.Bundled());
        return Site.open(Database.file(data.resolve("countersign.db")), auditor, clock, 0);
    }

    private static Visitor entered(Site site) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(site);
        visitor.get(site.entrance());
        return visitor;
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aThresholdThatIsProposedTriedOutAndApprovedBySomebodyElseTurnsAReview() throws Exception {
        String review = review();
        assertThat(visitor.get(review + "/findings?colour=GREEN").body()).contains("Few enough");
        String proposal = proposedThreshold("20");

        String tried = triedOut(proposal);
        assertThat(tried)
                .contains("All 3 cases give what they should")
                .contains("▲ worse")
                .contains("<a href=\"" + review + "\">Acme</a>")
                .contains("Headcount at 2026-02-28")
                .contains("More than 20 are too many");
        assertThat(visitor.bytes(proposal + "/impact.xlsx")).startsWith('P', 'K');
        assertThat(visitor.get(review + "/findings?colour=RED").body()).doesNotContain("too many</a>");

        assertThat(approve(proposal, "Ben").statusCode()).isEqualTo(200);
        eventually("/rules", "<strong>Tiny 8</strong>");
        assertThat(visitor.get("/rules").body()).contains("approved by Ben");
        assertThat(visitor.get("/rules/TST-01").body()).contains("20 percent");
        visitor.post(review + "/audits", Map.of("asOf", "2026-03-01"));
        audited(review);
        assertThat(visitor.get(review + "/findings?colour=RED").body()).contains("More than 20 are too many");
        assertThat(visitor.get("/rules/TST-01").body()).contains("Acme: Headcount at 2026-02-28");
        assertThat(new String(visitor.bytes(review + "/audits/2/json"), StandardCharsets.UTF_8))
                .contains("\"version\": \"8\"", "\"state\": \"APPROVED\"", "\"by\": \"Ben\"");
        assertThat(visitor.get("/admin/trail").body()).contains("The trail is whole", "approved proposal 1 by Ann");
    }

    @Test
    void aCaseThatFailedBeforeIsNotHeldAgainstTheNextProposal() throws Exception {
        String first = proposedThreshold("40");
        assertThat(triedOut(first))
                .contains(
                        "1 of 3 cases no longer gives what it should",
                        "required> I have looked at the 1 case",
                        "TST-01: many")
                .doesNotContain("by the rules below this proposal already");
        assertThat(approve(first, "Ben").body()).contains("Look at each");
        visitor.post(
                first + "/approve", Map.of("reviewer", "Ben", "words", "", "digest", digest(first), "seen", "true"));
        eventually("/rules", "<strong>Tiny 8</strong>");

        String second = proposedThreshold("41");
        assertThat(triedOut(second))
                .contains("All 2 cases give what they should that did before")
                .contains("1 case gives something else by the rules below this proposal already");
        assertThat(approve(second, "Ben").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyApprovesTheirOwnAndNothingIsApprovedUntried() throws Exception {
        String proposal = proposedThreshold("20");
        visitor.get(proposal);
        visitor.post(proposal + "/submit", Map.of());
        String digest = digest(proposal);

        assertThat(decide(proposal, "approve", " aNN ", digest).statusCode()).isEqualTo(403);
        HttpResponse<String> early = decide(proposal, "approve", "Ben", "of something else");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("is not what you looked at");
        assertThat(decide(proposal, "send-back", "Ben", digest).body()).contains("Sent back", "Ben: Well said");
        assertThat(visitor.get("/rules").body()).contains("<strong>Tiny 7</strong>");
    }

    @Test
    void whatIsNotSoundIsNotTakenAndTheReasonIsShown() throws Exception {
        String proposal = proposedThreshold("20");

        HttpResponse<String> number = threshold(proposal, "a quarter");
        assertThat(number.statusCode()).isEqualTo(422);
        assertThat(number.body()).contains("is no number; write it with a point");
        assertThat(visitor.post(proposal + "/checks/TST-01", Map.of("from", "15.12.2026", "title", " "))
                        .body())
                .contains("from: \"15.12.2026\" is no day", "title: this is empty")
                .doesNotContain("first/TST-01.md:");
        assertThat(threshold(proposal, "-3").body()).contains("is below zero; a number of percent is 0 or more");
        assertThat(visitor.post(proposal + "/checks/TST-01", Map.of("mandatory", "yes", "optional", "yes"))
                        .body())
                .contains("a check cannot be mandatory and optional at once");
        HttpResponse<String> evidence =
                visitor.post(proposal + "/checks/TST-01", Map.of("evidence", "rooster", "mandatory", "yes"));
        assertThat(evidence.statusCode()).isEqualTo(422);
        assertThat(evidence.body()).contains("rooster", "did you mean", "roster");
        HttpResponse<String> text = visitor.post(
                proposal + "/checks/TST-01",
                Map.of("mandatory", "yes", "title", "<b>Heads</b>", "text", "Why it is so."));
        assertThat(text.body())
                .contains("mandatory: true", "&lt;b&gt;Heads", "Why it is so.")
                .doesNotContain("<b>H");
    }

    @Test
    void rulesAreEditedOnlyWhereAnAdministratorAllowsIt() throws Exception {
        String proposal = proposedThreshold("20");
        String editor = proposal + "/checks/TST-01/rules";
        assertThat(visitor.get(proposal + "/checks/TST-01").body())
                .contains("An administrator can turn")
                .doesNotContain("in the editor");
        HttpResponse<String> refused = visitor.get(editor);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("An administrator can turn that on");
        assertThat(visitor.post(editor, Map.of("rules", DRL, "cases", CASES)).statusCode())
                .isEqualTo(403);

        allowEditing();
        assertThat(visitor.get(editor).body()).contains("data-words=\"/rules/words.json\"");
        String attempt = proposal + "/checks/TST-01/try";
        String broken = visitor.post(
                        attempt, Map.of("rules", DRL.replace("count <= $red", "counts <= $red"), "cases", CASES))
                .body();
        assertThat(broken).contains("data-line=\"16\"", "Headcount has no field \"counts\"");
        String endless = DRL.substring(0, DRL.lastIndexOf("end"));
        assertThat(visitor.post(editor, Map.of("rules", endless, "cases", CASES, "tell", "true"))
                        .body())
                .containsPattern("TST-01 was put into the proposal, with \\d problems?; it is not sound like this");
        String stopped = visitor.post(
                        attempt, Map.of("rules", DRL.replace("count > $red", "count < $red"), "cases", CASES))
                .body();
        assertThat(stopped).contains("✕ many", "count &lt; $red");
        String passing =
                visitor.post(attempt, Map.of("rules", DRL, "cases", CASES)).body();
        assertThat(passing).contains("All 2 cases give what they should");
        assertThat(visitor.get("/rules/words.json").body()).contains("Headcount", "attrition.red.percent");
        assertThat(visitor.get("/admin/trail").body()).contains("turned the editing of rules");
    }

    @Test
    void aDayThatHasPassedIsSaidInTheFormWithWhatWasTyped() throws Exception {
        visitor.get("/rules/proposals");
        HttpResponse<String> page = visitor.post(
                "/rules/proposals",
                Map.of("title", "Fewer", "reason", "In May", "author", "Ann", "effectiveOn", "2020-01-01"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("has passed", "value=\"Fewer\"", "In May</textarea>", "value=\"2020-01-01\"");
    }

    @Test
    void aDraftIsNamedAnewByWhoeverProposedItAndWithdrawnOnSecondThought() throws Exception {
        String proposal = proposed(Map.of());
        assertThat(visitor.get(proposal).body()).contains("<summary>Withdraw</summary>");
        String named = visitor.post(
                        proposal + "/plan",
                        Map.of("title", "Smaller", "reason", "A case in June", "effectiveOn", "2026-04-01"))
                .body();
        assertThat(named).contains("Proposal 1: Smaller", "<dd>A case in June</dd>", "<dd>2026-04-01");
        visitor.post(proposal + "/withdraw", Map.of());
        assertThat(visitor.post(proposal + "/plan", Map.of("title", "Other", "reason", "None"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(visitor.get("/admin/trail").body()).contains("named proposal 1 anew: Smaller. A case in June");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotWipedOut() throws Exception {
        allowEditing();
        String proposal = proposed(Map.of());
        String editor = proposal + "/checks/TST-01/rules";
        String settings = proposal + "/checks/TST-01";
        String limit = proposal + "/thresholds/attrition.red.percent";
        String seen = base(visitor.get(editor));
        String seenSettings = base(visitor.get(settings));
        String seenLimit = base(visitor.get(limit));
        visitor.post(editor, Map.of("rules", DRL.replace("Few enough", "Few"), "cases", CASES, "base", seen));
        visitor.post(settings, Map.of("fix", "Mend more", "base", seenSettings));
        visitor.post(limit, Map.of("value", "21", "why", "Theirs", "source", "Ours", "base", seenLimit));

        String mine = DRL.replace("are too many", "is much");
        HttpResponse<String> refused = visitor.post(editor, Map.of("rules", mine, "cases", CASES, "base", seen));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("changed this since you opened it", "<del>    green( $heads, \"Few\" )");
        assertThat(visitor.post(settings, Map.of("title", "Heads", "base", seenSettings))
                        .body())
                .contains(">Heads</textarea>", "<strong>There now:</strong> Title of TST-01");
        assertThat(visitor.post(limit, Map.of("value", "22", "why", "Mine", "source", "Ours", "base", seenLimit))
                        .body())
                .contains("value=\"22\"", "There now:</strong> 21", "There now:</strong> Theirs");

        HttpResponse<String> meant = visitor.post(editor, Map.of("rules", mine, "cases", CASES, "base", base(refused)));
        assertThat(meant.body()).contains("is much", "attrition.red.percent,21", "Mend more");
    }

    private static String base(HttpResponse<String> page) {
        Matcher base = Pattern.compile("name=\"base\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(base.find()).isTrue();
        return base.group(1);
    }

    @Test
    void whatIsWorthALookIsSaidWhereTheProposalBringsIt() throws Exception {
        allowEditing();
        String proposal = proposed(Map.of());
        String gap = DRL.replace("count <= $red", "count < $red");
        visitor.post(proposal + "/checks/TST-01/rules", Map.of("rules", gap, "cases", CASES));

        assertThat(triedOut(proposal))
                .containsPattern("(?s)brings a remark .*first/TST-01.drl.*attrition.red.percent.*<h3>Cases")
                .doesNotContain("attrition.amber.percent");
        assertThat(visitor.get(proposal + "/impact.json").body()).contains("\"remarks\": [", "TST-01.drl");
    }

    @Test
    void aVersionTakesForceOnItsDayOnEachServer() throws Exception {
        String proposal = proposed(Map.of("effectiveOn", "2026-03-02"));
        threshold(proposal, "20");
        triedOut(proposal);
        assertThat(approve(proposal, "Ben").body()).contains("From 2026-03-02", "Call it off");
        assertThat(visitor.get("/rules").body()).contains("<strong>Tiny 7</strong>", "To follow: <strong>8</strong>");

        try (Site other = open(folder)) {
            Visitor there = entered(other);
            assertThat(there.get("/rules").body()).contains("<strong>Tiny 7</strong>");
            clock.goOn(Duration.ofHours(20));
            eventually(there, "/rules", "<strong>Tiny 8</strong>");
            eventually("/rules", "<strong>Tiny 8</strong>");
        }
    }

    @Test
    void aScheduledVersionIsCalledOff() throws Exception {
        String begunBefore = proposed(Map.of());
        String proposal = proposed(Map.of("effectiveOn", "2026-03-11"));
        threshold(proposal, "20");
        triedOut(proposal);
        approve(proposal, "Ben");
        String urgent = proposed(Map.of());
        assertThat(visitor.get(begunBefore).body()).contains("Version 8 was published since this was begun");
        String because = "2026-03-11, because version 8 is scheduled for that day";
        assertThat(visitor.get(urgent).body()).contains(because + "; call that off first if it must be sooner");
        assertThat(visitor.get("/rules/proposals").body()).contains(because);

        Map<String, String> why = Map.of("reason", "The board waits");
        assertThat(visitor.post("/rules/versions/2/call-off", Map.of()).body()).contains("Say why");
        assertThat(visitor.post("/rules/versions/2/call-off", why).body())
                .contains("✕ Called off")
                .containsPattern("<dt>Called off by</dt><dd>[^<]+: The board waits</dd>");
        assertThat(visitor.post("/rules/versions/2/call-off", why).statusCode()).isEqualTo(409);
        assertThat(visitor.get("/admin/trail").body()).contains("before its day: The board waits");
        assertThat(visitor.get(proposal).body())
                .contains("✕ Called off", "never, called off by")
                .doesNotContain("✓ Pub");
        assertThat(visitor.get("/rules/proposals").body())
                .contains("✕ Called off")
                .containsPattern("In force from\">\\s*as soon as it is approved");
        assertThat(visitor.get(begunBefore).body()).contains("Another version was called 8 since this was begun");
        assertThat(visitor.post(begunBefore + "/update", Map.of()).body()).contains("<dd>9, on top of 7</dd>");
        assertThat(visitor.get(urgent).body())
                .contains("Version 8, on top of which this is, was called off by")
                .doesNotContain("was published since this was begun");
    }

    @Test
    void goingBackIsAProposalTooAndAServerThatStartsTakesWhatWasPublished() throws Exception {
        String proposal = proposedThreshold("20");
        triedOut(proposal);
        approve(proposal, "Ben");
        eventually("/rules", "<strong>Tiny 8</strong>");
        site.close();
        open();
        assertThat(visitor.get("/rules").body()).contains("<strong>Tiny 8</strong>", "approved by Ben");

        String back = wentBack();
        assertThat(triedOut(back)).contains("<ins>25 percent</ins>");
        approve(back, "Ben");
        eventually("/rules", "<strong>Tiny 9</strong>");
        assertThat(visitor.get("/rules/TST-01").body()).contains("25 percent");
        assertThat(visitor.get("/rules/versions/difference?from=2&to=3").body()).contains("attrition.red.percent,25");
    }

    @Test
    void aWayBackStaysOneOnTopOfWhatWasPublishedMeanwhile() throws Exception {
        String stricter = proposedThreshold("20");
        triedOut(stricter);
        approve(stricter, "Ben");
        String back = wentBack();
        String more = wentBack();
        threshold(more, "30");
        String other = proposed(Map.of());
        visitor.post(
                other + "/thresholds/attrition.amber.percent", Map.of("value", "12", "why", "Why", "source", "Ours"));
        triedOut(other);
        approve(other, "Ben");

        assertThat(visitor.post(back + "/update", Map.of()).body())
                .contains(
                        "Back to version 7",
                        "on top of 9",
                        "<ins>attrition.amber.percent,15",
                        "attrition.red.percent,25");
        HttpResponse<String> refused = visitor.post(more + "/update", Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("no longer says what that version says", "propose anew to go back");
    }

    private String wentBack() throws IOException, InterruptedException {
        visitor.get("/rules/versions");
        return visitor.post("/rules/versions/1/restore", Map.of("reason", "Too strict", "author", "Ann"))
                .uri()
                .getPath();
    }

    @Test
    void twoProposalsForTwoThresholdsAreSetOnTopOfOneAnother() throws Exception {
        String one = proposedThreshold("20");
        String other = proposed(Map.of());
        visitor.post(
                other + "/thresholds/attrition.amber.percent", Map.of("value", "12", "why", "Why", "source", "Ours"));
        String same = proposedThreshold("22");
        triedOut(one);
        approve(one, "Ben");

        assertThat(visitor.get(other).body()).contains("was published since this was begun");
        assertThat(visitor.post(same + "/update", Map.of()).body())
                .contains("Version 8 says something else at the same place: thresholds.csv, line 5: there")
                .contains("attrition.red.percent,20", "attrition.red.percent,22")
                .contains("<a href=\"" + same + "\">Back to the proposal</a>");
        String page = visitor.post(other + "/update", Map.of()).body();
        assertThat(page)
                .contains("9, on top of 8", "attrition.amber.percent,12")
                .doesNotContain("attrition.red.percent,25");
    }

    @Test
    void aWorkbookOfDecisionsComesBackAsAProposal() throws Exception {
        Path workbook = DecidedSheet.with(folder, visitor.bytes("/rules/decisions.xlsx"), "attrition.red.percent", 21);
        Map<String, String> form = Map.of("reason", "Decided on Monday", "author", "Ann");

        visitor.get("/rules/proposals");
        HttpResponse<String> page = visitor.upload("/rules/decisions", form, Map.of("decisions.xlsx", workbook));
        assertThat(page.body()).contains("Decisions of a workbook", "attrition.red.percent,21");
        Path junk = Files.writeString(folder.resolve("junk.xlsx"), "no workbook");
        HttpResponse<String> refused = visitor.upload("/rules/decisions", form, Map.of("junk.xlsx", junk));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("is no Excel workbook");
        assertThat(visitor.bytes("/rules/versions/1/rules.zip")).startsWith('P', 'K');
    }

    @Test
    void theThresholdsSayWhichChecksLookAtThem() throws Exception {
        assertThat(visitor.get("/rules/thresholds").body())
                .containsSubsequence(
                        ">acceptance</th>", "acceptance.deemed.days", "attrition.amber.percent", "warranty.days")
                .containsPattern("attrition.red.percent</code>.*?<a href=\"/rules/TST-01\">TST-01</a>");
        assertThat(visitor.get(proposed(Map.of()) + "/thresholds").body())
                .containsPattern("attrition.red.percent</a>.*?<a href=\"/rules/TST-01\">TST-01</a>");
    }

    @Test
    void theCatalogueIsSearchedAndFiltered() throws Exception {
        assertThat(visitor.get("/rules").body()).contains("2 of 2 checks", "as it came with Countersign");
        assertThat(visitor.get("/rules?search=TST-01").body()).contains("1 of 2 checks");
        assertThat(visitor.get("/rules?area=second&owner=legal&model=outstaffing")
                        .body())
                .contains("1 of 2 checks");
        assertThat(visitor.get("/rules?mandatory=true").body()).contains("1 of 2 checks");
        assertThat(visitor.get("/rules/TST-99").statusCode()).isEqualTo(404);
    }

    private void allowEditing() throws IOException, InterruptedException {
        visitor.get("/rules");
        assertThat(visitor.post("/rules/editing", Map.of("allowed", "true")).body())
                .contains("It is turned on now.", "name=\"allowed\" value=\"false\"");
    }

    private String review() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("headcount.csv"), "Month end,Headcount\n2026-02-28,22\n");
        visitor.get("/");
        String review = visitor.upload(
                        "/reviews", Map.of("name", "Acme", "asOf", "2026-03-01"), Map.of("headcount.csv", file))
                .uri()
                .getPath();
        audited(review);
        return review;
    }

    private void audited(String review) throws IOException, InterruptedException {
        for (int tries = 0; visitor.get(review).body().contains("is under way"); tries++) {
            assertThat(tries).isLessThan(600);
            Thread.sleep(100);
        }
    }

    private String proposedThreshold(String value) throws IOException, InterruptedException {
        String proposal = proposed(Map.of());
        assertThat(threshold(proposal, value).statusCode()).isEqualTo(200);
        return proposal;
    }

    private String proposed(Map<String, String> more) throws IOException, InterruptedException {
        visitor.get("/rules/proposals");
        Map<String, String> form = new TreeMap<>(more);
        form.putAll(Map.of("title", "Fewer heads", "reason", "A case in May", "author", "Ann"));
        return visitor.post("/rules/proposals", form).uri().getPath();
    }

    private HttpResponse<String> threshold(String proposal, String value) throws IOException, InterruptedException {
        return visitor.post(
                proposal + "/thresholds/attrition.red.percent",
                Map.of("value", value, "why", "Because", "source", "The board"));
    }

    /** Asks for review, and gives the page once it was tried out. */
    private String triedOut(String proposal) throws IOException, InterruptedException {
        visitor.get(proposal);
        visitor.post(proposal + "/submit", Map.of());
        for (int tries = 0; tries < 1800; tries++) {
            String page = visitor.get(proposal).body();
            if (!page.contains("It is being tried out")) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it is still being tried out after three minutes");
    }

    private HttpResponse<String> approve(String proposal, String by) throws IOException, InterruptedException {
        return decide(proposal, "approve", by, digest(proposal));
    }

    private String digest(String proposal) throws IOException, InterruptedException {
        Matcher digest = DIGEST.matcher(visitor.get(proposal).body());
        assertThat(digest.find()).isTrue();
        return digest.group(1);
    }

    private HttpResponse<String> decide(String proposal, String how, String by, String digest)
            throws IOException, InterruptedException {
        return visitor.post(proposal + "/" + how, Map.of("reviewer", by, "words", "Well said", "digest", digest));
    }

    private void eventually(String path, String words) throws IOException, InterruptedException {
        eventually(visitor, path, words);
    }

    private static void eventually(Visitor visitor, String path, String words)
            throws IOException, InterruptedException {
        for (int tries = 0; !visitor.get(path).body().contains(words); tries++) {
            assertThat(tries).as(visitor.get(path).body()).isLessThan(600);
            Thread.sleep(100);
        }
    }
}
