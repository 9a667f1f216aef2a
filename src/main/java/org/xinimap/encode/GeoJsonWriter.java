package org.xinimap.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.xinimap.crs.Crs;
import org.xinimap.layer.FeatureResult;

/**
 * GeoJSON as WFS clients know it: with the counts, and with the {@code crs} member of GeoJSON 2008 when the CRS is not CRS84.
 * Coordinates are x, y whatever the spelling of the CRS, as GeoJSON 2008 clause 2.1.1 has them and GDAL and QGIS read them.
 */
final class GeoJsonWriter implements FeatureWriter {
    @Override
    public void write(FeatureResult features, OutputContext context, OutputStream out) throws IOException {
        CoordinateWriting writing = CoordinateWriting.of(context.crs().inXyOrder());
        String timeStamp = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        try (GeoJsonEncoder encoder = new GeoJsonEncoder(out, writing)) {
            encoder.countedCollection(features, context, timeStamp);
        }
        out.flush();
    }

    /** Whether a reader has to be told the CRS. */
    static boolean namesCrs(Crs crs) {
        return !crs.code().equals(Crs.CRS84.code());
    }
}
