package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.countersign.audit.Auditor;
import org.countersign.policy.RuleBase;
import org.countersign.store.Database;
import org.countersign.web.entry.Premises;
import org.countersign.web.page.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a review may hold, and all of them together, whichever way the documents come. */
class QuotaTest {
    private static final Settings LITTLE =
            new Settings(Map.of("documents.review-megabytes", "1", "documents.all-megabytes", "2"));
    private static final String OF_A_REVIEW = "With these documents the review would hold 1.2 MB; it may hold 1.0 MB";
    private static final String OF_ALL = "All reviews together may hold 2.0 MB, and there is no room left for these";

    private static final String[] OCTETS = {"Content-Type", "application/octet-stream"};

    @TempDir
    private Path folder;

    private RuleBase rules;
    private Site site;
    private Visitor visitor;
    private Program program;

    @BeforeEach
    void open() throws Exception {
        rules = RuleChangesTest.tiny(folder.resolve("rules")).compile();
        Database database = Database.file(folder.resolve("data").resolve("countersign.db"));
        site = Site.open(database, new Auditor(rules), Clock.systemUTC(), Premises.local(0), LITTLE);
        visitor = new Visitor(site);
        visitor.get(site.entrance());
        visitor.get("/tokens");
        String page = visitor.post("/tokens", Map.of("name", "A test", "scopes", "read,review"))
                .body();
        program = new Program(site, ApiSite.secret(page), new Described());
    }

    @AfterEach
    void close() {
        site.close();
        rules.close();
    }

    @Test
    void aReviewThatWouldHoldTooMuchIsNotOpened() throws Exception {
        visitor.get("/reviews/new");
        HttpResponse<String> page = visitor.upload("/reviews", review("Whole"), Map.of("roster.csv", kilobytes(1250)));
        HttpResponse<byte[]> api = opened("Whole", 1250);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains(OF_A_REVIEW);
        assertThat(api.statusCode()).isEqualTo(413);
        assertThat(Program.json(api).get("detail").stringValue()).startsWith(OF_A_REVIEW);
        assertThat(program.read("/reviews").get("items")).isEmpty();
    }

    @Test
    void whatIsThereCountsAndMayBeSentAgain() throws Exception {
        String id = Program.json(opened("Half", 600)).get("id").stringValue();
        String at = "/reviews/" + id + "/documents";
        String half = Files.readString(kilobytes(600));

        HttpResponse<byte[]> added =
                program.upload(at, Map.of(), Map.of("more.csv", kilobytes(600)), "Idempotency-Key", "more");
        assertThat(added.statusCode()).isEqualTo(413);
        assertThat(program.put(at + "/more.csv", half, OCTETS).statusCode()).isEqualTo(413);
        assertThat(program.put(at + "/roster.csv", half, OCTETS).statusCode()).isEqualTo(200);
        visitor.get(at);
        HttpResponse<String> page = visitor.upload(at, Map.of(), Map.of("more.csv", kilobytes(600)));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains(OF_A_REVIEW);
    }

    @Test
    void allReviewsTogetherAreBoundedToo() throws Exception {
        for (String name : new String[] {"One", "Two", "Three"}) {
            assertThat(opened(name, 600).statusCode()).isEqualTo(201);
        }
        HttpResponse<byte[]> api = opened("Four", 600);

        assertThat(api.statusCode()).isEqualTo(413);
        assertThat(Program.json(api).get("detail").stringValue()).startsWith(OF_ALL);
        visitor.get("/reviews/new");
        assertThat(visitor.upload("/reviews", review("Four"), Map.of("roster.csv", kilobytes(600)))
                        .body())
                .contains(OF_ALL);
    }

    private HttpResponse<byte[]> opened(String name, int kilobytes) throws Exception {
        return program.upload(
                "/reviews",
                review(name),
                Map.of("roster.csv", kilobytes(kilobytes)),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static Map<String, String> review(String name) {
        return Map.of("name", name, "asOf", "2026-03-01");
    }

    private Path kilobytes(int kilobytes) throws Exception {
        return Files.writeString(folder.resolve("part.csv"), "x".repeat(kilobytes * 1024));
    }
}
