package org.countersign.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On a real PostgreSQL, with a database of its own for each test. */
class PostgresPortfolioTest extends PortfolioTest {
    private static EmbeddedPostgres server;
    private final String name = "portfolio" + UUID.randomUUID().toString().replace("-", "");

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
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return Database.server(server.getJdbcUrl("postgres", name), "postgres", "postgres");
    }
}
