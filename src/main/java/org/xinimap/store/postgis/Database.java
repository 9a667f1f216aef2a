package org.xinimap.store.postgis;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** While the database is away a request waits this long before it is told to come again. */
    private static final long BORROW_MILLIS = 3000;

    private static final long LEAK_MILLIS = 120_000;
    private static final int WRITERS = 3;

    private final PostgisSettings settings;
    private final HikariDataSource readers;
    private final HikariDataSource writers;

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
        HikariDataSource writers = pool("write", settings, Math.min(WRITERS, settings.connections()));
        try {
            PostgisSettings reading = settings.ofReplica().orElse(settings);
            return new Database(settings, pool("read", reading, settings.connections()), writers);
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

    private static HikariDataSource pool(String name, PostgisSettings settings, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("postgis-" + name);
        config.setJdbcUrl(settings.url());
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(BORROW_MILLIS);
        config.setValidationTimeout(1000);
        config.setLeakDetectionThreshold(LEAK_MILLIS);
        config.setAutoCommit(false);
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

    /** A connection to read with, autocommit off; waits for a free one. */
    Connection reader() throws SQLException {
        return readers.getConnection();
    }

    /** Connections to read with that are free, or may yet be opened. */
    boolean hasFreeReader() {
        var pool = readers.getHikariPoolMXBean();
        return pool.getIdleConnections() > 0 || pool.getTotalConnections() < readers.getMaximumPoolSize();
    }

    /** Work in a transaction. */
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Reads in one consistent state of the database. */
    <T> T read(Work<T> work) {
        try (Connection connection = readers.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return inTransaction(connection, work);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Writes, all or nothing: when this returns, it is committed. */
    <T> T write(Work<T> work) {
        try (Connection connection = writers.getConnection()) {
            return inTransaction(connection, work);
        } catch (SQLException e) {
            throw failure(e);
        }
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
