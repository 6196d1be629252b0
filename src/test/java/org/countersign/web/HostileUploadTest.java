package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.countersign.RealFiles;
import org.countersign.audit.Auditor;
import org.countersign.intake.HostileFiles;
import org.countersign.policy.RuleBase;
import org.countersign.policy.TinyPolicy;
import org.countersign.store.Database;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, names and texts that mean harm, sent through the door that browsers use. */
class HostileUploadTest {
    private static final int MOST_TRIES = 6000;

    /** All but one of the reports for each of which all documents are read anew. */
    private static final Pattern LINK = Pattern.compile("href=\"(/(?![^\"#]*/nameless/json)[^\"#]*)\"");

    /** As a browser writes them into a form: quotes and ends of lines by their codes. */
    private static final List<String> TEXTS = List.of(
            "../../../etc/passwd",
            "..\\..\\windows\\system.ini",
            "/etc/cron.d/job",
            "C:\\autoexec.bat",
            "<script>alert(1)</script>",
            "%22><img src=x onerror=alert(1)>.csv",
            "' onmouseover='alert(1)",
            "=cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0.csv",
            "roster\u202Evsc.exe",
            "bell\u0007 and escape \u001B[31m.csv",
            "x%0D%0AX-Injected: yes.csv",
            "\uD83D\uDE80 launch \uD83D\uDC69\u200D\uD83D\uDCBB.csv",
            "${7*7} #{7*7} {{7*7}}.csv",
            "CON.csv",
            "....",
            "n".repeat(3000) + ".csv");

    @TempDir
    private static Path folder;

    private static RuleBase rules;
    private static Site site;
    private static Visitor visitor;

    @BeforeAll
    static void open() throws Exception {
        rules = new TinyPolicy(Files.createDirectory(folder.resolve("rules")))
                .with("first", "TST-01")
                .compile();
        site = Site.open(Database.file(folder.resolve("db")), new Auditor(rules), Clock.systemUTC(), 0);
        visitor = new Visitor(site);
        visitor.get(site.entrance());
    }

    @AfterAll
    static void close() {
        site.close();
        rules.close();
    }

    @Test
    void filesThatBrokeParsersElsewhereEndInAnOutcomeEach() throws Exception {
        Path collected = RealFiles.folder("hostile-files");
        String review = judged("Collected", in(collected));

        assertThat(text(review + "/read")).contains(in(collected).keySet());
        holdsItsPages(review);
    }

    @Test
    void filesMadeToDoHarmEndInAnOutcomeEach() throws Exception {
        Path made = Files.createDirectory(folder.resolve("made"));
        HostileFiles.into(made);
        holdsItsPages(judged("Made", in(made)));
    }

    @Test
    void anArchiveThatMeansHarmIsAllThatWasSent() throws Exception {
        Path made = Files.createDirectory(folder.resolve("archives"));
        HostileFiles.into(made);
        Path crowd = made.resolve("crowd.zip");
        zipOf(crowd, 10_001);
        for (String name : List.of("bomb.zip", "leads-out.zip", "crowd.zip")) {
            holdsItsPages(judged(name, Map.of(name, made.resolve(name))));
        }
        assertThat(folder.resolve("leads-out.csv")).doesNotExist();
    }

    @Test
    void namesOfFilesAreNamesAndNothingElse() throws Exception {
        Path roster = Files.writeString(folder.resolve("roster.csv"), "Person id,Name,Role\nP-1,Ana,red\n");
        Map<String, Path> files = new TreeMap<>();
        TEXTS.forEach(name -> files.put(name, roster));
        String review = judged("Names", files);

        assertThat(text(review + "/documents"))
                .contains("etc/passwd")
                .doesNotContain("../", "\u202E", "\u0007", "\u001B");
        holdsItsPages(review);
    }

    @Test
    void wordsOfDocumentsAndPeopleAreWordsAndNothingElse() throws Exception {
        StringBuilder rows = new StringBuilder("Person id,Name,Role\n");
        for (String words : TEXTS) {
            String cell = "\"" + words.replace("%22", "\"\"").replace("\u0007", "") + "\"";
            rows.append(cell).append(',').append(cell).append(",red\n");
        }
        Path roster = Files.writeString(folder.resolve("words.csv"), rows);
        for (String words : TEXTS) {
            HttpResponse<String> page =
                    visitor.upload("/reviews", Map.of("name", words, "asOf", "2026-03-01"), Map.of("r.csv", roster));
            assertThat(page.statusCode()).as(words).isLessThan(500);
        }
        String review = judged("Words", Map.of("words.csv", roster));
        for (String words : TEXTS) {
            HttpResponse<String> page = visitor.post(review + "/remarks", Map.of("finding", words, "words", words));
            assertThat(page.statusCode()).as(words).isLessThan(500);
        }
        holdsItsPages(review);
        holds("/");
        holds("/admin/trail");
    }

    /** Opens the review and waits until it came to an end, be it good or bad. */
    private static String judged(String name, Map<String, Path> files) throws IOException, InterruptedException {
        HttpResponse<String> page = visitor.upload("/reviews", Map.of("name", name, "asOf", "2026-03-01"), files);
        assertThat(page.statusCode()).as(name).isEqualTo(200);
        String review = page.uri().getPath();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (!text(review).contains("is under way")) {
                assertThat(text(review)).as(name).containsAnyOf("class=\"verdict\"", "role=\"alert\"");
                assertThat(text(review)).as(name).doesNotContain("fault of ours");
                return review;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(name + " is still under way");
    }

    /** Each page of the review, and each page or file that these lead to, is what it should be. */
    private static void holdsItsPages(String review) throws IOException, InterruptedException {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(review));
        while (!open.isEmpty() && seen.size() < 150) {
            String path = open.remove(0);
            if (seen.add(path) && path.startsWith(review)) {
                LINK.matcher(holds(path))
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .forEach(open::add);
            }
        }
        assertThat(seen).hasSizeGreaterThan(5);
    }

    private static String holds(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = visitor.get(path);
        assertThat(page.statusCode()).as(path).isLessThan(500);
        assertThat(page.headers().firstValue("X-Injected")).as(path).isEmpty();
        if (page.statusCode() != 200) {
            return "";
        }
        assertThat(page.headers().firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
        if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            assertThat(Jsoup.parse(page.body()).select("script:not([src]), img, [onmouseover], [onerror]"))
                    .as(path)
                    .isEmpty();
            return page.body();
        }
        assertThat(page.headers().firstValue("Content-Disposition").orElse(""))
                .as(path)
                .startsWith("attachment;")
                .doesNotContain("..", "<", "\\x", "\u202E");
        return "";
    }

    private static String text(String path) throws IOException, InterruptedException {
        return visitor.get(path).body();
    }

    private static Map<String, Path> in(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> files.put(file.getFileName().toString(), file));
        }
        return files;
    }

    private static void zipOf(Path file, int entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("many/" + i + ".bin"));
                zip.write("Name,Role\n".getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
