package org.xinimap.store.gpkg;

import java.sql.Connection;
import java.sql.SQLException;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.sqlite.Function;

/** The SQL functions that the triggers of a GeoPackage's R-tree index call (OGC 12-128r18, annex F.3). */
final class SpatialFunctions {
    private SpatialFunctions() {}

    /** One number of a geometry's bounds. */
    private interface Bound {
        double of(Envelope box);
    }

    static void register(Connection connection) throws SQLException {
        bound(connection, "ST_MinX", Envelope::getMinX);
        bound(connection, "ST_MaxX", Envelope::getMaxX);
        bound(connection, "ST_MinY", Envelope::getMinY);
        bound(connection, "ST_MaxY", Envelope::getMaxY);
        Function.create(connection, "ST_IsEmpty", new Function() {
            @Override
            protected void xFunc() throws SQLException {
                byte[] blob = value_blob(0);
                if (blob == null) {
                    result();
                    return;
                }
                try {
                    result(GeoPackageGeometry.isEmpty(blob) ? 1 : 0);
                } catch (ParseException e) {
                    error(e.getMessage());
                }
            }
        });
    }

    private static void bound(Connection connection, String name, Bound bound) throws SQLException {
        Function.create(connection, name, new Function() {
            @Override
            protected void xFunc() throws SQLException {
                byte[] blob = value_blob(0);
                try {
                    Envelope box = blob == null ? new Envelope() : GeoPackageGeometry.envelope(blob);
                    if (box.isNull()) {
                        result();
                    } else {
                        result(bound.of(box));
                    }
                } catch (ParseException e) {
                    error(e.getMessage());
                }
            }
        });
    }
}
