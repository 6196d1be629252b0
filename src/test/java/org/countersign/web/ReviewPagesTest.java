package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.audit.Auditor;
import org.countersign.policy.Bundled;
import org.countersign.store.Audits;
import org.countersign.store.Database;
import org.countersign.store.Reviews;
import org.countersign.store.Trail;
import org.countersign.store.Upload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of all her reviews, when she opens one, and when she compares. */
class ReviewPagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Path GOOD = Path.of("sample-contracts", "outstaffing-good", "northlight-kit.xlsx");
    private static final Path OTHER = Path.of("sample-contracts", "outsourcing-good", "tidewater-kit.xlsx");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Site site;
    private Visitor visitor;

    @BeforeEach
    void open() throws Exception {
        site = Site.open(Database.file(folder.resolve("countersign.db")), new Auditor(Bundled.rules()), CLOCK, 0);
        visitor = new Visitor(site);
        visitor.get(site.entrance());
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aFormWithFaultsKeepsWhatWasTypedAndNamesThemAll() throws Exception {
        HttpResponse<String> page = visitor.upload(
                "/reviews", Map.of("name", "", "asOf", "soon", "end", "2026-13-01", "model", "HYBRID"), Map.of());

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains(
                        "Give the review a name",
                        "Give the day to judge by",
                        "\"2026-13-01\" is no date",
                        "Choose at least one document",
                        "value=\"soon\"",
                        "<option value=\"HYBRID\" selected>");
        assertThat(visitor.get("/").body()).contains("No review yet");
    }

    @Test
    void aFormThatIsSentTwiceOpensOneReview() throws Exception {
        Map<String, String> form = Map.of("name", "Acme", "asOf", DAY.toString(), "form", form());
        HttpResponse<String> first = visitor.upload("/reviews", form, Map.of("kit.xlsx", GOOD));
        HttpResponse<String> second = visitor.upload("/reviews", form, Map.of("kit.xlsx", GOOD));

        assertThat(second.uri()).isEqualTo(first.uri());
        audited(first.uri().getPath());
    }

    @Test
    void whatIsSaidOnOpeningIsADocumentThatFindingsCite() throws Exception {
        Path roster = Files.writeString(folder.resolve("roster.csv"), "id,Name\nP-1,Ana Testowa\n");
        String review =
                review("Said", Map.of("model", "OUTSTAFFING", "end", "2026-05-31"), Map.of("roster.csv", roster));
        audited(review);

        assertThat(visitor.get(review + "/documents").body()).contains("when opening the review, 2026-03-01.yaml</a>");
        String report = new String(visitor.bytes(review + "/audits/1/json"), StandardCharsets.UTF_8);
        assertThat(report).contains("\"model\": \"OUTSTAFFING\"", "\"end\": \"2026-05-31\"");
        assertThat(visitor.get("/?model=OUTSTAFFING").body()).contains(">Said</a>", "31 May 2026", "in 91 days");
        assertThat(visitor.get("/?model=HYBRID").body()).doesNotContain(">Said</a>");
        assertThat(visitor.get("/portfolio?within=365").body()).contains("End of the engagement", ">Said</a>");
    }

    @Test
    void whatIsSaidAgainstTheDocumentsIsNotBelievedInSilence() throws Exception {
        String review = review("Against", Map.of("model", "OUTSOURCING"), Map.of("kit.xlsx", GOOD));
        audited(review);

        assertThat(visitor.get(review + "/read/file?file=kit.xlsx").body()).contains("contradicts", "neither was used");
        assertThat(visitor.get(review).body()).contains("Correct 2 values that contradict each other");
    }

    @Test
    void aReasonOfTheVerdictLeadsToItsFindings() throws Exception {
        Path roster = Files.writeString(folder.resolve("roster.csv"), "id,Name,Start\nP-1,Ana Testowa,2025-01-01\n");
        Path papers = Files.writeString(folder.resolve("ip-assignments.csv"), "Person id,Signed on\nP-2,2025-01-01\n");
        String review = review(
                "Led on", Map.of("model", "OUTSTAFFING"), Map.of("roster.csv", roster, "ip-assignments.csv", papers));
        audited(review);

        for (String page : List.of(review, review + "/findings")) {
            assertThat(visitor.get(page).body())
                    .contains("<a href=\"" + review + "/findings?search=IP-01\">IP-01</a> RED");
        }
        assertThat(visitor.get(review + "/findings?search=IP-01").body()).contains("Ana Testowa");
    }

    @Test
    void aReviewIsFoundHandedOnAndArchived() throws Exception {
        String review = review("Ünlü Vendor", Map.of(), Map.of("kit.xlsx", GOOD));
        audited(review);
        assertThat(visitor.get("/?search=" + "%C3%9CNL%C3%9C+northlight").body())
                .contains("</a>", "Ünlü Vendor");
        assertThat(visitor.get("/?search=nobody").body()).contains("No review is like that");
        assertThat(visitor.get("/?sort=verdict&down=true").body()).contains("aria-sort=\"descending\"");

        visitor.post(review + "/owner", Map.of("owner", "Ben"));
        assertThat(visitor.get("/?owner=Ben").body()).contains("Ünlü Vendor");
        visitor.post(review + "/archive", Map.of("archived", "true"));
        assertThat(visitor.get("/").body()).doesNotContain("Ünlü Vendor");
        assertThat(visitor.get("/?archived=only").body()).contains("Ünlü Vendor");
        assertThat(visitor.get(review + "/history").body()).contains("Archived the review", "1 Mar 2026, 09:00 UTC");
    }

    @Test
    void theVendorsReplyReplacesADocumentAndTheReviewIsComparedWithWhatItWas() throws Exception {
        Path roster = Files.writeString(folder.resolve("roster.csv"), "id,Name\nP-1,Ana Testowa\n");
        String review = review("Reply", Map.of(), Map.of("roster.csv", roster));
        audited(review);
        assertThat(visitor.get(review + "/compare").body()).contains("nothing to compare yet");
        Path reply = Files.writeString(folder.resolve("new.csv"), "id,Name\nP-1,Ana Testowa\nP-2,Jan Probny\n");
        assertThat(visitor.upload(review + "/documents", Map.of("replaces", "roster.csv"), Map.of("new.pdf", reply))
                        .body())
                .contains("is of another kind");
        assertThat(visitor.upload(review + "/documents", Map.of("replaces", "roster.csv"), Map.of("new.csv", reply))
                        .statusCode())
                .isEqualTo(200);
        audited(review);

        String documents = visitor.get(review + "/documents").body();
        assertThat(documents).contains("Replaced an older version", "/audits/2/xlsx", "/audits/1/xlsx");
        Matcher older = Pattern.compile("href=\"([^\"]+)\">version of").matcher(documents);
        assertThat(older.find()).isTrue();
        assertThat(visitor.bytes(older.group(1))).isEqualTo(Files.readAllBytes(roster));
        assertThat(visitor.get(review + "/compare").body())
                .contains("Document replaced: roster.csv", "The same policy", "as before");
        assertThat(visitor.get(review + "/compare?with=9").statusCode()).isEqualTo(404);
    }

    @Test
    void aDocumentThatWasSentByMistakeIsLeftOutAndTakenBackIn() throws Exception {
        String roster = "id,Name,Role,Start\nP-1,%s,Tester,2025-01-01\n";
        Path ours = Files.writeString(folder.resolve("ours.csv"), roster.formatted("Ana Testowa"));
        Path theirs = Files.writeString(folder.resolve("theirs.csv"), roster.formatted("Jan Probny"));
        String review = review("Mistaken", Map.of(), Map.of("roster.csv", ours, "roster-b.csv", theirs));
        audited(review);
        String leaving = review + "/documents/left-out";

        assertThat(visitor.post(leaving, Map.of("path", "roster-b.csv", "out", "true", "reason", " "))
                        .body())
                .contains("Nothing was left out. Say in 1 to 400 characters why");
        visitor.post(leaving, Map.of("path", "roster-b.csv", "out", "true", "reason", "Of another vendor"));
        audited(review);
        String why = "was left out by " + System.getProperty("user.name")
                + " on 2026-03-01: Of another vendor; nothing of it counts";
        assertThat(visitor.get(review).body()).contains("roster-b.csv</a> " + why);
        assertThat(visitor.get(review + "/audits/2/json").body()).contains(why);
        assertThat(visitor.get(review + "/documents").body())
                .contains(
                        "<b>Left out</b> (Of another vendor): 1 Mar 2026",
                        "name=\"out\" value=\"false\" aria-label=\"Take back in roster-b.csv\"")
                .doesNotContain("aria-label=\"Leave out roster.csv\"", "<option value=\"roster-b.csv\">");
        assertThat(visitor.get(review + "/people").body())
                .contains("Ana Testowa")
                .doesNotContain("Jan Probny");
        assertThat(visitor.get(review + "/compare").body()).contains("Document removed: roster-b.csv");
        assertThat(visitor.post(leaving, Map.of("path", "roster.csv", "out", "true", "reason", "Old"))
                        .body())
                .contains("It is the only document of this review");

        visitor.post(leaving, Map.of("path", "roster-b.csv", "out", "false"));
        audited(review);
        assertThat(visitor.get(review + "/compare").body()).contains("Document added: roster-b.csv");
        assertThat(visitor.get(review + "/history").body())
                .contains("Left out roster-b.csv: Of another vendor", "Took back in roster-b.csv");
    }

    @Test
    void vendorsStandSideBySideWithTheDifferencesFirst() throws Exception {
        String first = review("First", Map.of(), Map.of("kit.xlsx", GOOD));
        String second = review("Second", Map.of(), Map.of("kit.xlsx", OTHER));
        audited(first);
        audited(second);
        String page =
                visitor.get("/compare?a=" + id(first) + "&b=" + id(second)).body();

        assertThat(page).contains("Outstaffing", "Outsourcing", "Vendors side by side");
        assertThat(page.indexOf("class=\"differs\"")).isPositive().isLessThan(page.indexOf("class=\"alike\""));
        assertThat(page.lastIndexOf("class=\"differs\"")).isLessThan(page.indexOf("class=\"alike\""));
        assertThat(visitor.get("/compare?a=" + id(first) + "&b=unknown").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAuditThatAStoppedServerLeftIsFinishedByTheNext() throws Exception {
        site.close();
        String id;
        try (Database database = Database.file(folder.resolve("countersign.db"))) {
            Trail trail = new Trail(database, CLOCK);
            Upload kit = new Upload("kit.xlsx", Files.readAllBytes(GOOD));
            id = new Reviews(database, CLOCK, trail)
                    .open("Left", "Ann", DAY, List.of(kit))
                    .id();
            assertThat(new Audits(database, CLOCK, trail).take()).isPresent();
        }
        open();

        String page = visitor.get("/reviews/" + id + "/progress").body();
        assertThat(page).contains("under way");
        assertThat(audited("/reviews/" + id)).contains("class=\"verdict\"", "Next steps");
    }

    private String review(String name, Map<String, String> more, Map<String, Path> files)
            throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>(more);
        form.put("form", form());
        form.put("name", name);
        form.put("asOf", DAY.toString());
        HttpResponse<String> page = visitor.upload("/reviews", form, files);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.uri().getPath();
    }

    private String form() throws IOException, InterruptedException {
        Matcher found = Pattern.compile("name=\"form\" value=\"([^\"]+)\"")
                .matcher(visitor.get("/reviews/new").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String id(String review) {
        return review.substring(review.lastIndexOf('/') + 1);
    }

    private String audited(String review) throws IOException, InterruptedException {
        for (int tries = 0; tries < 900; tries++) {
            String page = visitor.get(review).body();
            if (!page.contains("is under way")) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the audit is still under way after ninety seconds");
    }
}
