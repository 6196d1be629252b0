package org.countersign.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On a real PostgreSQL, with a database of its own for each test. */
class PostgresTokensTest extends TokensTest {
    private static EmbeddedPostgres server;
    private String name = "";

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Override
    Database open() throws IOException {
        name = "test" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return Database.server(server.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    @Override
    List<String> connection() {
        return List.of(server.getJdbcUrl("postgres", name), "postgres", "postgres");
    }
}
