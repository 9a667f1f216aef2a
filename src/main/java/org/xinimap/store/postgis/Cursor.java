package org.xinimap.store.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.PGStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinimap.layer.Cancellation;

/** One statement running on one connection in a read-only transaction of its own; cancelled with the work it is for. */
final class Cursor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Cursor.class);

    private final Connection connection;
    private final Optional<Cancellation> cancellation;
    private final PreparedStatement statement;
    private final ResultSet rows;

    private Cursor(
            Connection connection, Optional<Cancellation> cancellation, PreparedStatement statement, ResultSet rows) {
        this.connection = connection;
        this.cancellation = cancellation;
        this.statement = statement;
        this.rows = rows;
    }

    /**
     * Runs a query on a connection that becomes the cursor's.
     *
     * @param fetchSize rows to bring at a time
     * @param timeout after which the database gives up, for the start as for every fetch
     */
    static Cursor open(
            Connection connection, Sql sql, int fetchSize, Duration timeout, Optional<Cancellation> cancellation)
            throws SQLException {
        try {
            try {
                return start(connection, sql, fetchSize, timeout, cancellation);
            } catch (SQLException e) {
                if (!Database.isOfStalePlan(e)) {
                    throw e;
                }
                Database.forgetPlans(connection);
                return start(connection, sql, fetchSize, timeout, cancellation);
            }
        } catch (SQLException | RuntimeException e) {
            release(connection);
            throw e;
        }
    }

    private static Cursor start(
            Connection connection, Sql sql, int fetchSize, Duration timeout, Optional<Cancellation> cancellation)
            throws SQLException {
        begin(connection, timeout);
        PreparedStatement statement = prepare(connection, sql);
        try {
            statement.setFetchSize(fetchSize);
            return new Cursor(connection, cancellation, statement, execute(statement, cancellation));
        } catch (SQLException e) {
            close(statement);
            throw e;
        }
    }

    private static void begin(Connection connection, Duration timeout) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement settings = connection.createStatement()) {
            // Notices on every invalid geometry would pile up as warnings. A plan made for any parameters at all knows
            // nothing of the size of a box.
            settings.execute("SET TRANSACTION READ ONLY; SET LOCAL statement_timeout = " + timeout.toMillis()
                    + "; SET LOCAL client_min_messages = error; SET LOCAL plan_cache_mode = force_custom_plan");
        }
    }

    private static PreparedStatement prepare(Connection connection, Sql sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        // Binary transfer from the first execution on: geometries as hexadecimal text take twice the bytes.
        statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
        sql.bind(statement);
        return statement;
    }

    private static ResultSet execute(PreparedStatement statement, Optional<Cancellation> cancellation)
            throws SQLException {
        Cancellation.Scope scope = Interruption.of(statement.getConnection(), cancellation);
        try {
            return statement.executeQuery();
        } finally {
            scope.close();
        }
    }

    ResultSet rows() {
        return rows;
    }

    /** Moves to the next row, for which the database may be asked for more. */
    boolean next() throws SQLException {
        Cancellation.Scope scope = Interruption.of(connection, cancellation);
        try {
            return rows.next();
        } finally {
            scope.close();
        }
    }

    /**
     * One number by another statement in the same transaction, which goes on if that fails.
     *
     * @throws SQLException also if it took longer than the timeout
     */
    long number(Sql sql, Duration timeout, Duration before) throws SQLException {
        var savepoint = connection.setSavepoint();
        try (Statement settings = connection.createStatement()) {
            settings.execute("SET LOCAL statement_timeout = " + timeout.toMillis());
            long number = number(connection, sql, cancellation);
            settings.execute("SET LOCAL statement_timeout = " + before.toMillis());
            connection.releaseSavepoint(savepoint);
            return number;
        } catch (SQLException e) {
            connection.rollback(savepoint);
            throw e;
        }
    }

    private static long number(Connection connection, Sql sql, Optional<Cancellation> cancellation)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql);
                ResultSet row = execute(statement, cancellation)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        close(statement);
        release(connection);
    }

    private static void close(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            LOG.debug("The statement could not be closed", e);
        }
    }

    /** Gives the connection back with nothing under way. One that is broken is the pool's to throw away. */
    private static void release(Connection connection) {
        try (Connection returned = connection) {
            returned.rollback();
        } catch (SQLException e) {
            LOG.debug("The connection could not be given back in order", e);
        }
    }
}
