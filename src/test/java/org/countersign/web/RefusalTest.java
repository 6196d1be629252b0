package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.countersign.audit.Auditor;
import org.countersign.store.Database;
import org.countersign.store.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person or a program is told when a request cannot be served. */
class RefusalTest extends OnTinyPolicy {
    private static final int TOO_MUCH = 65 * 1024 * 1024;

    @TempDir
    private Path folder;

    private Database database;
    private Site site;
    private Visitor visitor;

    @BeforeEach
    void open() throws Exception {
        database = Database.file(folder.resolve("local.db"));
        site = Site.open(database, new Auditor(rules), new SetClock(), 0);
        visitor = new Visitor(site);
        visitor.get(site.entrance());
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aPersonIsShownAPageWithTheReasonThatWasGiven() throws Exception {
        HttpResponse<String> missing = visitor.get("/reviews/none");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("<h1>Not found</h1>", "There is no such review or document.");
        assertThat(visitor.get("/nothing/here").body()).contains("There is nothing at this address");
    }

    @Test
    void aProgramIsToldTheSameAsProblemJson() throws Exception {
        HttpResponse<String> missing = visitor.send("GET", "/reviews/none", "application/json");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(missing.body()).contains("\"detail\":\"There is no such review or document.\"");
        assertThat(new Visitor(site).send("GET", "/rules", "application/json").statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatIsMissingInAFormIsNamed() throws Exception {
        HttpResponse<String> page = visitor.post("/admin/people", Map.of("name", "Ann"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("\"email\" is missing. Go back and fill it in.");
    }

    @Test
    void aFormWithoutTheFileThatItIsForIsAMistakeAndNoFaultOfOurs() throws Exception {
        HttpResponse<String> page = visitor.post("/rules/decisions", Map.of());

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Something in what was sent is missing");
    }

    @Test
    void anAddressOfAFormIsNoPage() throws Exception {
        HttpResponse<String> page = visitor.get("/admin/people/1/roles");

        assertThat(page.statusCode()).isEqualTo(405);
        assertThat(page.body()).contains("reached by a form of ours");
    }

    @Test
    void aStaleFormIsSaidToBeStale() throws Exception {
        visitor.forgetToken();
        assertThat(visitor.post("/admin/people", Map.of()).body()).contains("out of date");
    }

    @Test
    void whatIsTooLargeIsToldTheLimit() throws Exception {
        Path large = Files.write(folder.resolve("large.pdf"), new byte[TOO_MUCH]);
        HttpResponse<String> page =
                visitor.upload("/reviews", Map.of("name", "Large", "asOf", "2026-03-01"), Map.of("large.pdf", large));

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("A file may have 64MB");
    }

    @Test
    void anUploadOfAStrangerIsNotTakenIn() throws Exception {
        Path file = Files.write(folder.resolve("small.pdf"), new byte[10]);
        HttpResponse<String> page = new Visitor(site)
                .upload("/reviews", Map.of("name", "Small", "asOf", "2026-03-01"), Map.of("small.pdf", file));

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("Open the address that the terminal shows.");
    }

    @Test
    void aDatabaseThatIsAwayIsSaid() throws Exception {
        database.close();
        HttpResponse<String> page = visitor.get("/");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("The database cannot be reached at the moment")
                .doesNotContain("Exception");
    }

    @Test
    void eachPageIsGuardedByItsHeaders() throws Exception {
        for (String path : new String[] {"/", "/reviews/none"}) {
            HttpResponse<String> page = visitor.get(path);
            assertThat(page.headers().map())
                    .containsKeys("content-security-policy", "permissions-policy", "cross-origin-opener-policy");
            assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        }
        assertThat(visitor.get("/assets/countersign.css")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("max-age");
    }
}
