package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.countersign.audit.Auditor;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.intake.Papers;
import org.countersign.policy.Bundled;
import org.countersign.report.JsonReport;
import org.countersign.store.Database;
import org.countersign.vocabulary.Correction;
import org.countersign.vocabulary.Corrections;
import org.countersign.vocabulary.SettlementFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reviewer sees of what was read, settles and corrects. */
class ReadingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder;

    private final Map<String, Path> files = new TreeMap<>();
    private Site site;
    private Visitor visitor;

    @BeforeEach
    void open() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
        site = Site.open(Database.file(folder.resolve("countersign.db")), new Auditor(Bundled.rules()), clock, 0);
        visitor = new Visitor(site);
        visitor.get(site.entrance());
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void eachFormatIsShownAroundThePlaceThatIsCited() throws Exception {
        file("roster.xlsx", Papers.xlsx(Papers.ROSTER));
        file("roster.xls", Papers.xls(Papers.ROSTER));
        file("roster.ods", Papers.odsRoster());
        file("roster.csv", Papers.csv(Papers.ROSTER));
        file("letter.docx", Papers.docx(Papers.ROSTER, "This is the first paragraph of the letter."));
        file("paper.pdf", Papers.pdf(Papers.ROSTER, 20));
        file("notes.md", text("# Notes\n\nThe second paragraph of all.\n"));
        file("facts.json", text("{\"engagement\": {\"start\": \"2026-04-01\"}}"));
        file("letter.eml", text("From: a@a.example\nSubject: Our papers\n\nPlease find them attached.\n"));
        file("inner.zip", Papers.zip(Map.of("deep.csv", Papers.csv(Papers.ROSTER))));
        String review = read();

        String sheet =
                first(visitor.get(review + "/read/source?file=roster.xlsx").body(), "<figcaption>Sheet ([^<]*)<");
        String cell = source(review, "file=roster.xlsx&sheet=" + encoded(sheet) + "&cell=B3");
        assertThat(cell)
                .contains("<th scope=\"col\">B</th>", "<mark>Architect</mark>", "<small class=\"cited\">cited</small>")
                .doesNotContain("<mark>Tester</mark>");
        assertThat(source(review, "file=roster.xls&sheet=" + encoded(sheet) + "&cell=B3"))
                .contains("<mark>Architect");
        assertThat(source(review, "file=roster.ods&sheet=Roster&cell=B3")).contains("<mark>Architect");
        assertThat(source(review, "file=roster.csv&row=3")).contains("<mark>Jan Testowy</mark>");
        assertThat(source(review, "file=letter.docx&row=1")).contains("<mark>This is the first paragraph");
        assertThat(source(review, "file=letter.docx&path=" + encoded("table 1")))
                .contains("Jan Testowy");
        assertThat(source(review, "file=paper.pdf&page=1&quote=" + encoded("Name: Jan Testowy")))
                .contains("Jan Testowy");
        assertThat(source(review, "file=notes.md&row=3&quote=" + encoded("Text: second paragraph")))
                .contains("The <mark>second paragraph</mark> of all.");
        assertThat(source(review, "file=facts.json&path=engagement.start")).contains("<mark>2026-04-01</mark>");
        assertThat(source(review, "file=letter.eml")).contains("Please find them attached.");
        assertThat(source(review, "file=inner.zip/deep.csv&row=2")).contains("<mark>Ola Probna</mark>");
        String original = first(
                visitor.get(review + "/read/source?file=inner.zip/deep.csv").body(),
                "href=\"([^\"]+)\">Download the original");
        assertThat(visitor.bytes(original)).startsWith('P', 'K');
    }

    @Test
    void whatCannotBeReadSaysSoInItsPreview() throws Exception {
        file("roster.csv", Papers.csv(Papers.ROSTER));
        file("locked.pdf", locked());
        file("broken.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2});
        file("MSA.md", text("# Master Services Agreement\n\nThe Supplier shall indemnify the Client.\n"));
        String review = read();

        assertThat(source(review, "file=MSA.md")).contains("■ Shown, not read", "shall indemnify");
        assertThat(visitor.get(review + "/read").body()).contains("■ Shown, not read", "■ Not read");
        assertThat(visitor.get(review).body())
                .contains("Enter the terms of MSA.md in the contract checklist: it looks like a contract");

        assertThat(source(review, "file=locked.pdf"))
                .contains("Nothing can be shown")
                // A busy machine may give up on the second process before it looks into the file.
                .containsAnyOf("protected by a password", "took too long");
        assertThat(source(review, "file=broken.xlsx")).contains("Nothing can be shown", "damaged");
        assertThat(visitor.get(review + "/read/source?file=none.csv").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get(review + "/read/source").statusCode()).isEqualTo(404);
        assertThat(visitor.get(review
                                + "/read/source?file=roster.csv&row=99999999&cell=ZZ0&part=7&at=-5&column=-1&page=4")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aScriptInACellOrANameIsTextAndNothingElse() throws Exception {
        String script = "<script>alert(1)</script>";
        file("a'b <img>.csv", Papers.csv(List.of(List.of("Name", "Role"), List.of(script, "</td><img src=x>"))));
        String review = read();

        String list = visitor.get(review + "/read").body();
        String link = first(list, "href=\"([^\"]+/read/file\\?file=a[^\"]+)\"");
        String page = visitor.get(link).body();
        String preview = visitor.get(
                        first(page, "href=\"([^\"]+/read/source[^\"]+)\"").replace("&amp;", "&"))
                .body();
        assertThat(list + page + preview).doesNotContain(script).doesNotContain("<img");
        assertThat(preview).contains("&lt;script&gt;");
    }

    @Test
    void aScriptGetsThePreviewAlone() throws Exception {
        file("roster.csv", Papers.csv(Papers.ROSTER));
        String review = read();

        String page = visitor.fragment(review + "/read/source?file=roster.csv&row=2");
        assertThat(page).startsWith("<section class=\"preview\"").contains("<mark>Ola Probna");
    }

    @Test
    void eachFileTellsItsTablesItsColumnsItsFactsAndWhatWasLeft() throws Exception {
        StringBuilder rows = new StringBuilder("Person id,Name,Role,Bogus\n");
        for (int i = 1; i <= 120; i++) {
            rows.append("P-").append(i).append(",Eve Example").append(i).append(",Tester,x\n");
        }
        file("roster.csv", text(rows.toString()));
        file("tale.csv", text("Once,upon\na,time\n"));
        String review = read();

        assertThat(visitor.get(review + "/read").body())
                .contains("● Read", "■ Shown, not read", "Roster, 100 % sure, 120 rows");
        String page = visitor.get(review + "/read/file?file=roster.csv").body();
        assertThat(page).contains("the column \"Bogus\" was not used", "Person: Eve Example1<", " of 121.");
        assertThat(page).doesNotContain("Person: Eve Example99<");
        assertThat(visitor.get(review + "/read/file?file=tale.csv").body())
                .contains("was not recognised as a register");
        String far = source(review, "file=roster.csv&row=99");
        assertThat(far)
                .contains(
                        "<tr class=\"heading\"><th scope=\"row\">1</th>", "<mark>Eve Example98</mark>", "Lines before")
                .doesNotContain(">P-5<");
        assertThat(source(review, "file=roster.csv&part=0&at=0")).contains(">P-5<", "Lines behind");
    }

    @Test
    void severalQuestionsAreSettledTakenBackAndThenJudgedAtOnce() throws Exception {
        file("roster.csv", text("Person id,Name,Role\nP-1,Anna Testowa,Tester\nP-2,Adam Testowy,Tester\n"));
        file("ndas.csv", text("Name,Signed on\nA. Testowa,2025-02-01\nA. Testowy,2025-02-01\n"));
        String review = read();
        String page = visitor.get(review + "/read").body();
        assertThat(page).contains("Questions to settle (2)", "<mark>A. Testow", "% likely", "None of these");

        assertThat(visitor.get(review).body()).doesNotContain("is under way");
        String next = answer(review, page, "P-1");
        assertThat(next).contains("Questions to settle (1)", "1 answer or correction is", "not judged yet");
        String last = answer(review, next, "none");
        assertThat(last).contains("Nothing is left to settle", "2 answers or corrections are");
        assertThat(visitor.get(review).body()).doesNotContain("is under way");

        String key = first(last, "/settlements/withdraw\">.*?name=\"key\" value=\"([^\"]+)\"");
        assertThat(visitor.post(review + "/settlements/withdraw", Map.of("key", unescaped(key)))
                        .body())
                .contains("Questions to settle (1)");
        visitor.post(review + "/read/again", Map.of());
        audited(review);
        assertThat(visitor.get(review + "/read").body())
                .contains("Questions to settle (1)")
                .doesNotContain("not judged yet");
        assertThat(visitor.get(review + "/history").body()).contains("Settled: ", "Took back the answer to: ");
    }

    @Test
    void aCorrectionChangesWhatIsFoundAndIsQuotedThereAndMayBeTakenBack() throws Exception {
        file("roster.csv", text("Person id,Name,Start date\nP-1,Eve Example,2025-13-01\n"));
        String review = read();
        Map<String, String> correction = new TreeMap<>(
                Map.of("file", "roster.csv", "at", "c2", "now", "2025-12-01", "why", "Mail of <2 March>"));

        correction.put("why", " ");
        assertThat(visitor.post(review + "/corrections", correction).statusCode())
                .isEqualTo(400);
        correction.put("why", "Mail of <2 March>");
        correction.put("at", "D9");
        assertThat(visitor.post(review + "/corrections", correction).statusCode())
                .isEqualTo(400);
        correction.put("at", "c2");
        String preview = visitor.post(review + "/corrections", correction).body();
        assertThat(preview).contains("<del>", "2025-13-01", "<ins>", "2025-12-01", "Mail of &lt;2 March&gt;");
        assertThat(visitor.get(review + "/read").body()).contains("1 answer or correction is");

        again(review);
        assertThat(visitor.get(review + "/read/file?file=roster.csv").body())
                .contains("Corrected by", "<dt>Start</dt><dd>2025-12-01</dd>");
        assertThat(new String(visitor.bytes(review + "/audits/2/json"), StandardCharsets.UTF_8))
                .contains("C2 from \\\"2025-13-01\\\": Mail of <2 March>");
        assertThat(visitor.bytes(review + "/audits/2/json")).isEqualTo(ofTheCommandLine());
        String sha256 = first(visitor.get(review + "/documents").body(), "/documents/([0-9a-f]{64})\"");
        assertThat(new String(visitor.bytes(review + "/documents/" + sha256), StandardCharsets.UTF_8))
                .contains("2025-13-01");

        visitor.get(review + "/read");
        String back = visitor.post(review + "/corrections/withdraw", Map.of("file", "roster.csv", "at", "C2"))
                .body();
        assertThat(back).contains("a correction was taken back by", "not judged yet");
        again(review);
        assertThat(visitor.get(review + "/read/file?file=roster.csv").body()).doesNotContain("Corrected by");
        assertThat(visitor.get(review + "/history").body())
                .contains("Corrected roster.csv, C2 from", "Took back the correction of roster.csv, C2");
    }

    @Test
    void whatIsCitedLeadsToItsCorrectionAndWhatCannotBeKeptComesBackWithWhatWasTyped() throws Exception {
        file("roster.csv", text("Person id,Name,Country,Start date\nP-1,Eve Example,PL,2025-13-01\n"));
        String review = read();
        String beside = visitor.fragment(review + "/read/source?file=roster.csv&cell=D2");
        String form = unescaped(first(beside, "href=\"([^\"]+)\">Correct this<"));
        assertThat(visitor.get(form).body())
                .contains("<details class=\"correct\" id=\"correct\" open", "name=\"at\" required value=\"D2\"");
        Map<String, String> sent = new TreeMap<>(
                Map.of("file", "roster.csv", "at", "Z99", "now", "in winter", "why", "Mail of <2 March>"));

        HttpResponse<String> nowhere = visitor.post(review + "/corrections", sent);
        assertThat(nowhere.statusCode()).isEqualTo(400);
        assertThat(nowhere.body())
                .contains("Nothing was kept: Nothing stands at \"Z99\"", "value=\"Z99\"", "value=\"in winter\"")
                .contains("2 March");
        sent.put("at", "D2");
        HttpResponse<String> noDay = visitor.post(review + "/corrections", sent);
        assertThat(noDay.statusCode()).isEqualTo(400);
        assertThat(noDay.body()).contains("in winter", "is read as Start.").doesNotContain("Read again");
        sent.put("now", "2025-12-01");
        assertThat(visitor.post(review + "/corrections", sent).body())
                .contains("Kept: D2 reads <ins>2025-12-01</ins>", "<button>Read again</button>");
        again(review);
        assertThat(source(review, "file=roster.csv&cell=D2")).doesNotContain("Kept: ");
    }

    /** What the command line says of the same folder with the same correction beside it. */
    private byte[] ofTheCommandLine() throws IOException {
        Path dossier = Files.createDirectories(folder.resolve("Acme"));
        Files.copy(files.get("roster.csv"), dossier.resolve("roster.csv"));
        Correction correction = new Correction(
                "roster.csv",
                "",
                "C2",
                "2025-13-01",
                "2025-12-01",
                System.getProperty("user.name"),
                DAY,
                "Mail of <2 March>");
        Files.writeString(
                folder.resolve("Acme.settled.yaml"),
                SettlementFile.yaml(List.of()) + Corrections.yaml(List.of(correction)));
        Dossier read = (Dossier) Intake.read(dossier, Bundled.policy().vocabulary());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(new Auditor(Bundled.rules()).audit(read.name(), read.inputs(), read.facts(), DAY), out);
        return out.toByteArray();
    }

    private String answer(String review, String page, String answer) throws IOException, InterruptedException {
        String key = first(page, "/settlements\">.*?name=\"key\" value=\"([^\"]+)\"");
        HttpResponse<String> next =
                visitor.post(review + "/settlements", Map.of("key", unescaped(key), "answer", answer));
        assertThat(next.uri().getPath()).isEqualTo(review + "/read");
        return next.body();
    }

    private void again(String review) throws IOException, InterruptedException {
        visitor.get(review + "/read");
        visitor.post(review + "/read/again", Map.of());
        audited(review);
    }

    private void file(String name, byte[] bytes) throws IOException {
        files.put(name, Files.write(folder.resolve(files.size() + ".bin"), bytes));
    }

    private String read() throws IOException, InterruptedException {
        visitor.get("/");
        HttpResponse<String> page = visitor.upload("/reviews", Map.of("name", "Acme", "asOf", "2026-03-01"), files);
        assertThat(page.statusCode()).isEqualTo(200);
        String review = page.uri().getPath();
        audited(review);
        return review;
    }

    private String source(String review, String query) throws IOException, InterruptedException {
        HttpResponse<String> page = visitor.get(review + "/read/source?" + query);
        assertThat(page.statusCode()).as(query).isEqualTo(200);
        return page.body();
    }

    private void audited(String review) throws IOException, InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            if (!visitor.get(review).body().contains("is under way")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the audit is still under way after a minute");
    }

    private static byte[] locked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(Papers.pdf(Papers.ROSTER, 20))) {
            pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            pdf.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unescaped(String html) {
        return html.replace("&#34;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String first(String page, String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(found.find()).as(pattern + " in " + page).isTrue();
        return found.group(1);
    }
}
