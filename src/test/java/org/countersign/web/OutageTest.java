package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.countersign.audit.Auditor;
import org.countersign.policy.Bundled;
import org.countersign.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees when the disk is full or the database is away, and that work goes on afterwards. */
class OutageTest {

    @TempDir
    private Path folder;

    /** The file may have so many pages, as if its disk had no more room. */
    @Test
    void aFullDiskIsSaidAndNothingIsHalfSaved() throws Exception {
        Path limited = folder.resolve("countersign.db?max_page_count=2000");
        try (Site site = Site.open(Database.file(limited), new Auditor(Bundled.rules()), Clock.systemUTC(), 0)) {
            Visitor visitor = new Visitor(site);
            visitor.get(site.entrance());
            Path large = Files.write(folder.resolve("large.bin"), new byte[12_000_000]);
            HttpResponse<String> page = visitor.upload(
                    "/reviews", Map.of("name", "Large", "asOf", "2026-03-01"), Map.of("large.bin", large));

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body()).contains("The disk is full", "Nothing was saved");
            assertThat(visitor.get("/").body()).doesNotContain("Large</a>");
            assertThat(visitor.get("/admin/trail").body()).contains("The trail is whole");
        }
    }

    @Test
    void aDatabaseThatIsStoppedIsSaidAndWorkGoesOnOnceItIsBack() throws Exception {
        Path data = folder.resolve("postgres");
        EmbeddedPostgres server = server(data, 0);
        int port = server.getPort();
        String url = server.getJdbcUrl("postgres", "postgres");
        try (Site site = Site.open(
                Database.server(url, "postgres", "postgres"), new Auditor(Bundled.rules()), Clock.systemUTC(), 0)) {
            Visitor visitor = new Visitor(site);
            visitor.get(site.entrance());
            assertThat(visitor.get("/").statusCode()).isEqualTo(200);
            server.close();

            HttpResponse<String> page = visitor.get("/");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("The database cannot be reached", "Try again in a minute");
            assertThat(visitor.get("/health").statusCode()).isEqualTo(503);

            server = server(data, port);
            awaited(visitor);
            Path roster = Files.writeString(folder.resolve("roster.csv"), "Person ID,Name\nE1,Ada\n");
            HttpResponse<String> opened = visitor.upload(
                    "/reviews", Map.of("name", "After", "asOf", "2026-03-01"), Map.of("roster.csv", roster));
            assertThat(opened.statusCode()).isEqualTo(200);
            for (int tries = 0; visitor.get(opened.uri().getPath()).body().contains("is under way"); tries++) {
                assertThat(tries).as("tenths of a second").isLessThan(900);
                Thread.sleep(100);
            }
            assertThat(visitor.get(opened.uri().getPath()).body()).contains("class=\"verdict\"");
        } finally {
            server.close();
        }
    }

    private static void awaited(Visitor visitor) throws Exception {
        for (int tries = 0; visitor.get("/").statusCode() != 200; tries++) {
            assertThat(tries).as("tenths of a second").isLessThan(300);
            Thread.sleep(100);
        }
    }

    private static EmbeddedPostgres server(Path data, int port) throws Exception {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data.toFile())
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60));
        return (port == 0 ? builder : builder.setPort(port)).start();
    }
}
