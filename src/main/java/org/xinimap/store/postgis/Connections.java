package org.xinimap.store.postgis;

import java.sql.Connection;
import java.sql.SQLException;

/** Where readers get connections from: a pool that, when it has none left, may {@linkplain Cursors#parkOne park} a cursor. */
interface Connections {
    /**
     * A connection with no transaction under way; closing it gives it back. Its readers turn automatic commits off.
     *
     * @throws SQLException if there is none to be had in time
     */
    Connection borrow() throws SQLException;
}
