package org.countersign.web;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresKillTest extends KillTest {
    private static EmbeddedPostgres server;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Override
    SiteProcess start(Path home, Path temporary) throws IOException, InterruptedException {
        Path rules = Files.createDirectories(home.resolve("rules"));
        return SiteProcess.start(
                temporary,
                List.of(),
                TinySite.class,
                List.of(rules.toString(), server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"));
    }
}
