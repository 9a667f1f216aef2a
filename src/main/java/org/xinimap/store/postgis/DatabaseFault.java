package org.xinimap.store.postgis;

import java.sql.SQLException;
import java.time.Duration;
import org.xinimap.Unavailable;
import org.xinimap.store.StoreFailure;

/** What the database's errors mean to those who asked. */
final class DatabaseFault {
    private static final String QUERY_CANCELED = "57014";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private DatabaseFault() {}

    /** Whether the statement ran into its timeout, or was cancelled. */
    static boolean isTooLong(SQLException e) {
        return QUERY_CANCELED.equals(e.getSQLState());
    }

    /** @param what was being done, for the message: {@code "reading roads"} */
    static Unavailable of(String what, SQLException e) {
        if (isTooLong(e)) {
            return new Unavailable(
                    "The database took too long over " + what
                            + ": ask for a smaller area, fewer features or a simpler filter, or have the administrator add"
                            + " an index on what the filter compares or raise the statement timeout.",
                    RETRY_AFTER,
                    e);
        }
        return new StoreFailure("The database failed at " + what + ": " + e.getMessage(), e);
    }
}
