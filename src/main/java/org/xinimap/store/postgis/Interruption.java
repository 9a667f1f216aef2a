package org.xinimap.store.postgis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinimap.layer.Cancellation;

/**
 * Stops what a connection is doing when the work it is for is cancelled; until it is closed. The database passes over a
 * request to stop that reaches it between two steps of a statement, so that it is asked until the statement has ended; and
 * the driver's own {@code Statement.cancel} does nothing while rows are fetched.
 */
final class Interruption implements Cancellation.Scope {
    private static final Logger LOG = LoggerFactory.getLogger(Interruption.class);
    private static final long PERIOD_MILLIS = 50;

    private final Connection connection;
    private final Cancellation.Scope registration;
    private boolean over;

    private Interruption(Connection connection, Cancellation cancellation) {
        this.connection = connection;
        this.registration = cancellation.onCancel(this::begin);
    }

    static Cancellation.Scope of(Connection connection, Optional<Cancellation> cancellation) {
        return cancellation
                .<Cancellation.Scope>map(found -> new Interruption(connection, found))
                .orElse(() -> {});
    }

    private void begin() {
        Thread thread = new Thread(this::insist, "cancel-query");
        thread.setDaemon(true);
        thread.start();
    }

    private void insist() {
        try {
            while (ask()) {
                Thread.sleep(PERIOD_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.debug("A statement could not be cancelled", e);
        }
    }

    /** Never after the statement: the connection may be someone else's then. */
    private synchronized boolean ask() throws SQLException {
        if (!over) {
            connection.unwrap(PGConnection.class).cancelQuery();
        }
        return !over;
    }

    @Override
    public void close() {
        registration.close();
        synchronized (this) {
            over = true;
        }
    }
}
