package org.xinimap.store.postgis;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinimap.store.StoreFailure;

/**
 * The connections to the database: one pool for reading (of the replica where one is named), one for writing, so that readers
 * never keep an edit waiting; and connections outside of them for listening.
 */
final class Database implements Connections, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** While all connections are in use a request waits this long before it is told to come again. */
    private static final long BORROW_MILLIS = 5000;

    /** After so long another slow reader is asked for its connection; the least the pool takes. */
    private static final long ATTEMPT_MILLIS = 250;

    private static final long LEAK_MILLIS = 120_000;
    private static final int WRITERS = 3;
    private static final String STALE_PLAN = "0A000";

    private final PostgisSettings settings;
    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final Cursors cursors = new Cursors();

    private Database(PostgisSettings settings, HikariDataSource readers, HikariDataSource writers) {
        this.settings = settings;
        this.readers = readers;
        this.writers = writers;
    }

    /**
     * Connects, and brings our own schema up to date.
     *
     * @throws StoreFailure if the database cannot be reached, has no PostGIS, or does not let us have a schema
     */
    static Database open(PostgisSettings settings) {
        migrate(settings);
        HikariDataSource writers = pool("write", settings, Math.min(WRITERS, settings.connections()), false);
        try {
            PostgisSettings reading = settings.ofReplica().orElse(settings);
            return new Database(settings, pool("read", reading, settings.connections(), true), writers);
        } catch (RuntimeException e) {
            writers.close();
            throw e;
        }
    }

    private static void migrate(PostgisSettings settings) {
        try (Connection connection = connect(settings, "xinimap-migrate");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + TableReader.OWN_SCHEMA);
            extension(statement);
        } catch (SQLException e) {
            throw new StoreFailure(
                    "Cannot use the database %s: %s. It needs PostGIS (CREATE EXTENSION postgis) and a user who may create the schema '%s'."
                            .formatted(settings.url(), e.getMessage(), TableReader.OWN_SCHEMA),
                    e);
        }
        try {
            Flyway.configure()
                    .dataSource(
                            settings.url(),
                            settings.user().orElse(null),
                            settings.password().orElse(null))
                    .schemas(TableReader.OWN_SCHEMA)
                    .locations("classpath:db/postgis")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreFailure(
                    "The schema of %s cannot be brought up to date: %s".formatted(settings.url(), e.getMessage()), e);
        }
    }

    private static void extension(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("SELECT FROM pg_extension WHERE extname = 'postgis'")) {
            if (row.next()) {
                return;
            }
        }
        statement.execute("CREATE EXTENSION IF NOT EXISTS postgis");
    }

    private static HikariDataSource pool(String name, PostgisSettings settings, int size, boolean reading) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("postgis-" + name);
        config.setJdbcUrl(settings.url());
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(ATTEMPT_MILLIS);
        config.setValidationTimeout(ATTEMPT_MILLIS);
        config.setLeakDetectionThreshold(LEAK_MILLIS);
        config.setAutoCommit(false);
        if (reading) {
            // Set once a connection, not once a query: each would be a trip to the server.
            config.setReadOnly(true);
            config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        }
        driver("xinimap-" + name).forEach((key, value) -> config.addDataSourceProperty((String) key, value));
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new StoreFailure("Cannot connect to %s: %s".formatted(settings.url(), e.getMessage()), e);
        }
    }

    private static Properties driver(String name) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", name);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "5");
        // A server that vanished without a word must not hold a thread for ever; longer than any statement may take.
        properties.setProperty("socketTimeout", "300");
        return properties;
    }

    private static Connection connect(PostgisSettings settings, String name) throws SQLException {
        Properties properties = driver(name);
        settings.user().ifPresent(user -> properties.setProperty("user", user));
        settings.password().ifPresent(password -> properties.setProperty("password", password));
        return DriverManager.getConnection(settings.url(), properties);
    }

    PostgisSettings settings() {
        return settings;
    }

    /** A connection to the primary outside of the pools, for good. */
    Connection dedicated(String name) throws SQLException {
        return connect(settings, name);
    }

    /** The open cursors of readers, whose connections can be taken from them for a while. */
    Cursors cursors() {
        return cursors;
    }

    /** A connection to read with, autocommit off. */
    @Override
    public Connection borrow() throws SQLException {
        return patiently(readers);
    }

    /** Waits for a connection; meanwhile readers whose clients are slow give theirs back. */
    private Connection patiently(HikariDataSource pool) throws SQLException {
        long end = System.nanoTime() + BORROW_MILLIS * 1_000_000;
        while (true) {
            if (pool == readers && isUsedUp(pool)) {
                cursors.parkOne();
            }
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException e) {
                // A cause is a failure to connect: waiting would only hold the request up.
                if (e.getCause() != null || System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }

    private static boolean isUsedUp(HikariDataSource pool) {
        var state = pool.getHikariPoolMXBean();
        return state.getIdleConnections() == 0 && state.getTotalConnections() >= pool.getMaximumPoolSize();
    }

    /** Work in a transaction. */
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Reads in one consistent state of the database. */
    <T> T read(Work<T> work) {
        try (Connection connection = patiently(readers)) {
            try {
                return inTransaction(connection, work);
            } catch (SQLException e) {
                if (!isOfStalePlan(e)) {
                    throw e;
                }
                forgetPlans(connection);
                return inTransaction(connection, work);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * Reads in one consistent state of the primary: what a snapshot is made of and follows. A replica may be behind what the
     * change feed has told of.
     */
    <T> T readPrimary(Work<T> work) {
        if (settings.replica().isEmpty()) {
            return read(work);
        }
        return write(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            }
            return work.run(connection);
        });
    }

    /** Writes, all or nothing: when this returns, it is committed. */
    <T> T write(Work<T> work) {
        try (Connection connection = patiently(writers)) {
            return inTransaction(connection, work);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Cached plan must not change result type. */
    static boolean isOfStalePlan(SQLException e) {
        return STALE_PLAN.equals(e.getSQLState());
    }

    /** Somebody has altered the table: what the connection has prepared for it is no longer valid. */
    static void forgetPlans(Connection connection) throws SQLException {
        connection.rollback();
        try (Statement statement = connection.createStatement()) {
            statement.execute("DEALLOCATE ALL");
        }
        connection.rollback();
    }

    private static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
        try {
            T result = work.run(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            try {
                connection.rollback();
            } catch (SQLException rollback) {
                // The connection is gone, and its transaction with it.
                e.addSuppressed(rollback);
            }
            throw e;
        }
    }

    static StoreFailure failure(SQLException e) {
        LOG.debug("the database failed", e);
        return new StoreFailure("The database failed: %s".formatted(e.getMessage()), e);
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
