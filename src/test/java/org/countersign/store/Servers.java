package org.countersign.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

/** A real PostgreSQL with a new database for each who asks. */
final class Servers implements AutoCloseable {
    private final EmbeddedPostgres server;

    Servers() throws IOException {
        server = EmbeddedPostgres.start();
    }

    Database.Place.Server place() throws SQLException {
        String name = "care" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return new Database.Place.Server(server.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
