package org.countersign.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The database of an installation: a file of SQLite, or PostgreSQL for a team. */
public final class Database implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:org/countersign/store/migration";
    private static final int CONNECTIONS = 8;

    /** A server of a database that does not answer, or not to us. */
    public static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreachable(String url, Throwable why) {
            super("the database at " + url + " cannot be used: " + why.getMessage(), why);
        }
    }

    /** What is done in one transaction. */
    interface Work<T> {
        T in(Handle handle);
    }

    private final HikariDataSource source;
    private final Jdbi jdbi;
    private final boolean ofOneProcess;

    private Database(HikariConfig config, String bytes, boolean ofOneProcess) {
        config.setMaximumPoolSize(CONNECTIONS);
        this.source = new HikariDataSource(config);
        this.jdbi = Jdbi.create(source);
        this.ofOneProcess = ofOneProcess;
        Flyway.configure()
                .dataSource(source)
                .locations(MIGRATIONS)
                .placeholders(Map.of("bytes", bytes))
                .load()
                .migrate();
    }

    /** Opens the file, and makes it where there is none; whatever was acknowledged survives a loss of power. */
    public static Database file(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + file.toAbsolutePath());
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "FULL");
        config.addDataSourceProperty("foreign_keys", "true");
        config.addDataSourceProperty("busy_timeout", "30000");
        // A transaction that reads first and writes later would fail where another wrote in between.
        config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        return new Database(config, "BLOB", true);
    }

    /** Opens a database of PostgreSQL, by a URL such as {@code jdbc:postgresql://host/name}. */
    public static Database server(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        try {
            return new Database(config, "BYTEA", false);
        } catch (HikariPool.PoolInitializationException e) {
            throw new Unreachable(url, e);
        }
    }

    /** All of the work, or nothing of it. */
    <T> T change(Work<T> work) {
        return jdbi.inTransaction(work::in);
    }

    /** The same, of work that has nothing to tell. */
    void write(Consumer<Handle> work) {
        jdbi.useTransaction(work::accept);
    }

    <T> T look(Work<T> work) {
        return jdbi.withHandle(work::in);
    }

    /** Nobody else works on it, so that what is left half-done at the start was left by a process that ended. */
    boolean isOfOneProcess() {
        return ofOneProcess;
    }

    /** One at a time beyond here, until the transaction ends; SQLite has but one that writes. */
    void alone(Handle handle) {
        if (!ofOneProcess) {
            handle.execute("LOCK TABLE trail IN EXCLUSIVE MODE");
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
