package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countersign.audit.Auditor;
import org.countersign.policy.Bundled;
import org.countersign.store.Database;
import org.countersign.store.Findings;
import org.countersign.store.FollowUps;
import org.countersign.store.Reviews;
import org.countersign.store.StoredFinding;
import org.countersign.store.Trail;
import org.countersign.store.WaiverRequests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees and does who works through the findings and people of a review. */
class FindingsTest {
    private static final Path BAD = Path.of("sample-contracts", "outstaffing-bad");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
    private static final String NO_ASSIGNMENT = "IP-01/person/BF-05";

    @TempDir
    private static Path folder;

    private static Site site;
    private static Visitor visitor;
    private static String review;

    @BeforeAll
    static void judge() throws Exception {
        site = Site.open(Database.file(file()), new Auditor(Bundled.rules()), CLOCK, 0);
        visitor = new Visitor(site);
        visitor.get(site.entrance());
        review = review();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void theListShowsWhatIsAskedForAndTheWorstFirst() throws Exception {
        assertThat(colours("")).containsOnly("RED");
        assertThat(colours("?page=3")).contains("AMBER").doesNotContain("GREEN");
        assertThat(colours("?colour=AMBER")).containsOnly("AMBER");
        assertThat(colours("?colour=GREEN&area=nda")).containsOnly("GREEN");
        assertThat(colours("?colour=PURPLE")).startsWith("RED");
        assertThat(list("?area=nda&colour=RED")).contains("NDA-01").doesNotContain("<strong>IP-01</strong>");
        assertThat(list("?person=BF-05&colour=ALL")).contains("about Kamil Wierzba", "OFF-07");
        assertThat(list("?search=kamil+assignment")).contains(NO_ASSIGNMENT).doesNotContain("BF-20");
        assertThat(list("?search=nobody-is-called-so")).contains("Nothing here matches");
        assertThat(list("?colour=GREY")).contains("<strong>IP-12</strong>", "Missing: Repositories");
    }

    @Test
    void aLongListIsLeafedThrough() throws Exception {
        String first = list("");
        String second = list("?page=2");

        assertThat(first).contains("1 to 50 of", "rel=\"next\"").doesNotContain("rel=\"prev\"");
        assertThat(second).contains("51 to 100 of", "rel=\"prev\"");
        assertThat(found(second, "finding\\?key=([^\"&]+)"))
                .doesNotContainAnyElementsOf(found(first, "finding\\?key=([^\"&]+)"));
        assertThat(list("?page=999999")).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void eachCellOfTheHeatMapLeadsToItsFindings() throws Exception {
        List<String> cells = found(list(""), "href=\"([^\"]+)\" aria-label=\"\\d+ Red in Non-disclosure\"");

        assertThat(cells).hasSize(1);
        assertThat(colours(cells.get(0).replace("&amp;", "&").substring((review + "/findings").length())))
                .containsOnly("RED");
    }

    @Test
    void aFindingOpensWithItsEvidenceAndItsRule() throws Exception {
        String page = finding("IP-01/person/BF-20");

        assertThat(page)
                .contains("<blockquote>", "<dt>Executed</dt><dd>No</dd>")
                .contains(
                        review + "/read/source?file=Legal%2FAgreements",
                        "hx-target=\"#preview\"",
                        "hx-trigger=\"load\"")
                .contains("The rights in code arise with the person who writes it.")
                .contains("Send the signed IP assignment of each person named")
                .contains("General counsel", "rule \"IP-01 red: the row that names them shows no signature")
                .contains("Judged by Countersign vendor policy <strong>1.0</strong>")
                .contains("rel=\"next\"")
                .contains(
                        "<h1>IP-01 ",
                        ", bad (Brightfjord Example)</h1>",
                        "Printed on 2026-03-01 from ",
                        ", audit 1 as of 2026-03-01");
    }

    @Test
    void aGreenFindingAsksForNothing() throws Exception {
        String green =
                found(list("?colour=GREEN&area=nda"), "finding\\?key=([^\"&]+)").get(0);
        String page = visitor.get(review + "/finding?key=" + green).body();

        assertThat(page)
                .contains("● Green", "Nothing is left to do", "Position wanted")
                .doesNotContain("What would mend it", "Ask the vendor", "Who may approve less");
    }

    @Test
    void whatIsSaidStandsBesideWhatIsShown() throws Exception {
        String page = finding("INT-04/question/ISO27001");

        assertThat(page.indexOf("They say")).isBetween(0, page.indexOf("The evidence shows"));
        assertThat(page).contains("<dd>Yes</dd>", "certificates.csv");
    }

    @Test
    void severalAreFollowedUpAtOnceAndKeepTheirColour() throws Exception {
        String one = "SEC-07/person/BF-01";
        String two = "SEC-07/person/BF-02";
        visitor.get(review + "/findings");
        HttpResponse<String> after = visitor.post(
                review + "/findings/follow-up?search=trained&keys=" + one,
                Map.of("keys", two, "setStatus", "RESOLVED", "setAssignee", "Dora", "setDue", "2026-02-01"));

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.uri().getQuery()).startsWith("search=trained");
        assertThat(found(list("?assignee=Dora"), "finding\\?key=([^\"&]+)")).hasSize(2);
        assertThat(colours("?assignee=Dora&status=RESOLVED")).containsOnly("AMBER");
        assertThat(finding(one)).contains("the last audit still reports it", "status Resolved, assigned to Dora");
        assertThat(visitor.post(review + "/findings/follow-up", Map.of("setStatus", "RESOLVED"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.post(review + "/findings/follow-up", Map.of("keys", "made/up/key", "setStatus", "OPEN"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void oneIsFollowedUpAndTheReaderStaysInTheList() throws Exception {
        String key = "SEC-07/person/BF-03";
        visitor.get(review + "/findings");
        HttpResponse<String> after = visitor.post(
                review + "/finding/follow-up?colour=AMBER&key=" + encoded(key),
                Map.of("wasStatus", "OPEN", "setStatus", "QUESTION_SENT", "setAssignee", "Ed", "setDue", "2026-02-20"));

        assertThat(after.body()).contains("Overdue", "selected>Question sent", "value=\"Ed\"");
        assertThat(after.uri().getQuery()).contains("colour=AMBER");
        visitor.post(
                review + "/finding/follow-up?key=" + encoded(key),
                Map.of(
                        "wasStatus", "QUESTION_SENT",
                        "wasAssignee", "Ed",
                        "wasDue", "2026-02-20",
                        "setStatus", "OPEN"));
        assertThat(finding(key)).contains("assigned to nobody", "no due date");
    }

    @Test
    void whoeverSavesAnOldPageUndoesNothingOfWhatOthersDidMeanwhile() throws Exception {
        String key = NO_ASSIGNMENT;
        visitor.get(review + "/findings");
        String form = review + "/finding/follow-up?key=" + encoded(key);
        visitor.post(form, Map.of("wasStatus", "OPEN", "setStatus", "QUESTION_SENT", "setAssignee", "Ed"));
        visitor.post(form, Map.of("wasStatus", "OPEN", "setStatus", "OPEN", "setDue", "2026-05-20"));

        assertThat(finding(key)).contains("selected>Question sent", "value=\"Ed\"", "value=\"2026-05-20\"");
    }

    @Test
    void onlyARedFindingIsWaivedAndOnlyForAWhile() throws Exception {
        visitor.get(review + "/findings");
        assertThat(ask(NO_ASSIGNMENT, "2026-03-01")).isEqualTo(400);
        assertThat(ask("SEC-07/person/BF-04", "2026-04-01")).isIn(400, 404);
        assertThat(ask("INT-02/question/MFA", "2026-04-01")).isEqualTo(400);
        assertThat(ask("made/up/key", "2026-04-01")).isEqualTo(404);
        assertThat(finding("INT-01/nda/BF-16")).doesNotContain("Ask for a waiver", "Waive it for a while");
    }

    @Test
    void aWaiverCountsFromApprovalToWithdrawalAndTheHistoryTellsIt() throws Exception {
        String mine = review();
        String key = encoded("IP-01/person/BF-20");
        String page = mine + "/finding?key=" + key;
        Map<String, String> wish =
                Map.of("key", "IP-01/person/BF-20", "reason", "Signs in April", "expiresOn", "2026-04-30");
        assertThat(visitor.post(mine + "/waiver-requests", wish).body()).contains("Take the request back");
        assertThat(visitor.post(mine + "/waiver-requests", wish).statusCode()).isEqualTo(409);
        assertThat(visitor.post(mine + "/waiver-requests/1/approve", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/waivers").body()).contains("Your own request");
        assertThat(visitor.post(mine + "/waiver-requests/1/take-back", Map.of()).statusCode())
                .isEqualTo(200);

        askAs("Ben", mine, "IP-01/person/BF-20");
        assertThat(visitor.post(mine + "/waiver-requests/2/decline", Map.of("why", "Too long"))
                        .body())
                .contains("declined the waiver that Ben asked for: Too long");
        visitor.post(mine + "/remarks?key=" + key, Map.of("finding", "IP-01/person/BF-20", "words", "Call her first"));
        askAs("Ben", mine, "IP-01/person/BF-20");
        assertThat(visitor.get("/waivers").body()).contains("<strong>Ben</strong>, until 2026-04-30");
        assertThat(visitor.post(mine + "/waiver-requests/3/approve", Map.of("queue", "true"))
                        .body())
                .contains("<h1>Waivers</h1>", "Approved: <a href", "IP-01 Beata Mak");
        audited(mine);
        assertThat(visitor.get(page).body())
                .contains(
                        "Was red and is waived until <span class=\"nowrap\">2026-04-30</span>",
                        ">better<",
                        "Accepted risk");
        assertThat(visitor.get(mine + "/findings?colour=AMBER&search=IP-01").body())
                .contains(", waived until 2026-04-30</a>");
        assertThat(decided(mine + "/audits/2/xlsx"))
                .contains("Accepted risk", "2026-04-30")
                .endsWith("2026-03-01: Call her first");
        assertThat(visitor.get(mine + "/audits/2/xlsx").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("bad, audit 2 of 2026-03-01.xlsx"));
        assertThat(visitor.get("/waivers").body()).contains(mine + "/waivers/1");
        assertThat(visitor.post(mine + "/waiver-requests/3/approve", Map.of()).statusCode())
                .isIn(400, 409);

        visitor.get(page);
        assertThat(visitor.post(mine + "/waivers/1/withdraw", Map.of("why", "Left"))
                        .statusCode())
                .isEqualTo(200);
        audited(mine);
        assertThat(visitor.get(page).body())
                .contains(">better<", ">worse<", "<strong>Withdrawn</strong>", "Audit 3")
                .doesNotContain("Was red and is waived");
        assertThat(visitor.get("/admin/trail").body()).contains("The trail is whole", "withdrew the waiver of IP-01");
    }

    @Test
    void thePeopleAreThoseOfTheWorkbook() throws Exception {
        String page = visitor.get(review + "/people").body();
        List<String> shown = found(page, "<span class=\"words\">([^<]*)</span>").stream()
                .map(text -> text.replace("&amp;", "&"))
                .toList();

        assertThat(shown).isEqualTo(sheet());
        assertThat(found(page, "href=\"([^\"]+finding\\?key=NDA-01[^\"]+)\""))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(visitor.get(link).statusCode()).isEqualTo(200));
        assertThat(visitor.get(review + "/people?search=kamil").body())
                .contains("Kamil Wierzba")
                .doesNotContain("Beata");
        assertThat(visitor.get(review + "/people?wrong=yes").body()).contains("Kamil Wierzba");
        assertThat(visitor.get(review + "/people?search=zzz").body()).contains("Nobody matches");
    }

    /** The five columns of each row of the sheet People, one after another. */
    private static List<String> sheet() throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        DataFormatter text = new DataFormatter();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(visitor.bytes(review + "/audits/1/xlsx")))) {
            boolean below = false;
            for (Row row : book.getSheet("People")) {
                for (int column = 7; below && column < 12; column++) {
                    words.add(text.formatCellValue(row.getCell(column)));
                }
                below |= text.formatCellValue(row.getCell(0)).equals("Name");
            }
        }
        return words;
    }

    private static int ask(String key, String until) throws IOException, InterruptedException {
        return visitor.post(review + "/waiver-requests", Map.of("key", key, "reason", "Soon", "expiresOn", until))
                .statusCode();
    }

    /** What somebody else asks for on another machine, as far as the database tells. */
    private static void askAs(String who, String path, String key) throws IOException {
        String id = path.substring(path.lastIndexOf('/') + 1);
        try (Database database = Database.file(file())) {
            Trail trail = new Trail(database, CLOCK);
            FollowUps followUps = new FollowUps(database, CLOCK, trail);
            StoredFinding finding = new Findings(database).find(id, 1, key).orElseThrow();
            boolean asked = new WaiverRequests(database, CLOCK, trail, new Reviews(database, CLOCK, trail), followUps)
                    .ask(id, finding, null, who, "Signs in April", LocalDate.of(2026, 4, 30));
            assertThat(asked).isTrue();
        }
    }

    private static Path file() {
        return folder.resolve("countersign.db");
    }

    private static String list(String query) throws IOException, InterruptedException {
        return visitor.get(review + "/findings" + query).body();
    }

    /** The follow-up of the only finding that somebody looked after. */
    private static String decided(String workbook) throws IOException, InterruptedException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(visitor.bytes(workbook)))) {
            DataFormatter texts = new DataFormatter();
            for (Row row : book.getSheet("Findings")) {
                if (texts.formatCellValue(row.getCell(9)).equals("Accepted risk")) {
                    return IntStream.rangeClosed(9, 13)
                            .mapToObj(column -> texts.formatCellValue(row.getCell(column)))
                            .collect(Collectors.joining(" | "));
                }
            }
        }
        return "";
    }

    private static List<String> colours(String query) throws IOException, InterruptedException {
        return found(list(query), "<li class=\"at-(\\w+)\"");
    }

    private static String finding(String key) throws IOException, InterruptedException {
        HttpResponse<String> page = visitor.get(review + "/finding?key=" + encoded(key));
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String review() throws IOException, InterruptedException {
        visitor.get("/");
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(BAD)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> files.put(BAD.relativize(file).toString(), file));
        }
        String path = visitor.upload("/reviews", Map.of("name", "bad", "asOf", "2026-03-01"), files)
                .uri()
                .getPath();
        audited(path);
        return path;
    }

    private static void audited(String path) throws IOException, InterruptedException {
        for (int tries = 0; tries < 1200; tries++) {
            if (!visitor.get(path).body().contains("is under way")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the audit is still under way after two minutes");
    }
}
