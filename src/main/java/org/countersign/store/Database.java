package org.countersign.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The database of an installation: a file of SQLite, or PostgreSQL for a team. */
public final class Database implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:org/countersign/store/";
    private static final int CONNECTIONS = 8;
    private static final int PATIENCE_MILLIS = 5000;

    /** Any number that nothing else in the database locks by. */
    private static final long TRAIL = 0x7452_4149_4cL;

    /** Of states of SQL: the connection is gone, the server goes down, comes up, or takes no more. */
    private static final Pattern AWAY = Pattern.compile("08|57P|53300");

    /** A server of a database that does not answer, or not to us. */
    public static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreachable(String url, Throwable why) {
            super("the database at " + url + " cannot be used: " + why.getMessage(), why);
        }
    }

    /** It cannot be used at the moment, for a reason that is none of the work's. */
    public static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean full;

        private Unavailable(boolean full, Throwable why) {
            super(full ? "the disk is full" : "the database cannot be reached", why);
            this.full = full;
        }

        /** No room is left, or else it cannot be reached. */
        public boolean isFull() {
            return full;
        }

        /** What it came of, where that is so; otherwise the fault itself. */
        static RuntimeException orThe(JdbiException fault) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    String state = String.valueOf(sql.getSQLState());
                    String said = String.valueOf(sql.getMessage());
                    if (state.equals("53100") || said.contains("[SQLITE_FULL]")) {
                        return new Unavailable(true, fault);
                    }
                    if (sql instanceof SQLTransientConnectionException
                            || AWAY.matcher(state).lookingAt()
                            || said.contains("[SQLITE_CANTOPEN]")
                            || said.contains("[SQLITE_IOERR")) {
                        return new Unavailable(false, fault);
                    }
                }
            }
            return fault;
        }
    }

    /** What is done in one transaction. */
    interface Work<T> {
        T in(Handle handle);
    }

    private final HikariDataSource source;
    private final Jdbi jdbi;
    private final boolean ofOneProcess;

    private Database(HikariConfig config, boolean ofOneProcess) {
        config.setMaximumPoolSize(CONNECTIONS);
        this.source = new HikariDataSource(config);
        this.jdbi = Jdbi.create(source).registerArgument(new KeptText());
        this.ofOneProcess = ofOneProcess;
    }

    /** Where a database is. */
    public sealed interface Place {
        /** A file of SQLite. */
        record File(Path path) implements Place {}

        /** A database of PostgreSQL, by a URL such as {@code jdbc:postgresql://host/name}. */
        record Server(String url, String user, String password) implements Place {
            /** Without the password. */
            @Override
            public String toString() {
                return url;
            }
        }
    }

    /** Opens the file, and makes it where there is none; whatever was acknowledged survives a loss of power. */
    public static Database file(Path file) throws IOException {
        return open(new Place.File(file));
    }

    /** Opens a database of PostgreSQL, by a URL such as {@code jdbc:postgresql://host/name}. */
    public static Database server(String url, String user, String password) {
        return migrated(connect(new Place.Server(url, user, password)));
    }

    /** Opens it, and brings its tables to the form of this version. */
    public static Database open(Place place) throws IOException {
        if (place instanceof Place.File file) {
            Files.createDirectories(file.path().toAbsolutePath().getParent());
        }
        return migrated(connect(place));
    }

    /** Opens it beside a server that works on it, which may be of another version: its tables stay as they are. */
    public static Database openAsItIs(Place place) throws NoSuchFileException {
        if (place instanceof Place.File file && !Files.isRegularFile(file.path())) {
            throw new NoSuchFileException(file.path().toString(), null, "there is no database");
        }
        return connect(place);
    }

    static Database connect(Place place) {
        HikariConfig config = new HikariConfig();
        if (place instanceof Place.Server server) {
            config.setJdbcUrl(server.url());
            config.setUsername(server.user());
            config.setPassword(server.password());
            // Whoever waits for a page is told soon that the server is away.
            config.setConnectionTimeout(PATIENCE_MILLIS);
            try {
                return new Database(config, false);
            } catch (HikariPool.PoolInitializationException e) {
                throw new Unreachable(server.url(), e);
            }
        }
        config.setJdbcUrl("jdbc:sqlite:" + ((Place.File) place).path().toAbsolutePath());
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "FULL");
        config.addDataSourceProperty("foreign_keys", "true");
        config.addDataSourceProperty("busy_timeout", "30000");
        // A transaction that reads first and writes later would fail where another wrote in between.
        config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        return new Database(config, true);
    }

    private static Database migrated(Database database) {
        try {
            database.flyway("latest").migrate();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** What brings the tables to the form of a version. */
    Flyway flyway(String version) {
        return Flyway.configure()
                .dataSource(source)
                .locations(MIGRATIONS + "migration", MIGRATIONS + (ofOneProcess ? "sqlite" : "postgresql"))
                .placeholders(Map.of("bytes", ofOneProcess ? "BLOB" : "BYTEA"))
                .target(version)
                .cleanDisabled(false)
                .load();
    }

    /** Looks at all as it is at one instant, however long that takes; others may write meanwhile. */
    <T> T lookAtOnce(Work<T> work) {
        if (!ofOneProcess) {
            return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::in);
        }
        return jdbi.withHandle(handle -> {
            // Not as a transaction of the driver, which would keep others from writing.
            handle.execute("BEGIN DEFERRED");
            try {
                return work.in(handle);
            } finally {
                handle.execute("ROLLBACK");
            }
        });
    }

    /** All of the work, or nothing of it. */
    <T> T change(Work<T> work) {
        try {
            return jdbi.inTransaction(work::in);
        } catch (JdbiException e) {
            throw Unavailable.orThe(e);
        }
    }

    /** The same, of work that has nothing to tell. */
    void write(Consumer<Handle> work) {
        try {
            jdbi.useTransaction(work::accept);
        } catch (JdbiException e) {
            throw Unavailable.orThe(e);
        }
    }

    <T> T look(Work<T> work) {
        try {
            return jdbi.withHandle(work::in);
        } catch (JdbiException e) {
            throw Unavailable.orThe(e);
        }
    }

    /** Asks it something, or fails. */
    public void answer() {
        look(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one());
    }

    /** Nobody else works on it, so that what is left half-done at the start was left by a process that ended. */
    boolean isOfOneProcess() {
        return ofOneProcess;
    }

    /** One at a time beyond here, until the transaction ends; SQLite has but one that writes. */
    void alone(Handle handle) {
        if (!ofOneProcess) {
            // Not the table itself: locking that takes the right to change it, which the role of a server need not
            // have.
            handle.execute("SELECT pg_advisory_xact_lock(" + TRAIL + ")");
        }
    }

    /** Nobody else brings back or deletes that document until the transaction ends. */
    void hold(Handle handle, String sha256) {
        if (!ofOneProcess) {
            handle.execute("SELECT 1 FROM document WHERE sha256 = ? FOR UPDATE", sha256);
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
