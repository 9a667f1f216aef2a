package org.xinimap.store.postgis;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.crs.CrsTransform;
import org.xinimap.store.postgis.PostgisTable.GeometryColumn;

/** A box in longitude and latitude as bounds in the CRS of a geometry column that hold all of it. */
final class ColumnBounds {
    /** Beyond this many degrees a projection made for a zone may fold: such a box is not worth asking for anyway. */
    private static final double WIDEST = 20;

    /** Part of the size added on each side, for edges that bend between the points transformed. */
    private static final double MARGIN = 0.01;

    private static final double LEAST_MARGIN_METRES = 10;
    private static final double LEAST_MARGIN_DEGREES = 1e-4;

    private ColumnBounds() {}

    /** Empty where there are none. */
    static Optional<Envelope> of(GeometryColumn column, Envelope lonLat) {
        if (column.isLonLat()) {
            return Optional.of(lonLat);
        }
        Crs crs = column.crs().orElseThrow();
        boolean wide = lonLat.getWidth() > WIDEST || lonLat.getHeight() > WIDEST;
        if (wide && !crs.sameAs(Crs.webMercator())) {
            return Optional.empty();
        }
        double least = crs.isGeographic() ? LEAST_MARGIN_DEGREES : LEAST_MARGIN_METRES;
        try {
            Envelope bounds = CrsTransform.between(Crs.CRS84, crs).apply(lonLat);
            bounds.expandBy(bounds.getWidth() * MARGIN + least, bounds.getHeight() * MARGIN + least);
            return Optional.of(bounds);
        } catch (InvalidParameter e) {
            // Part of the box has no coordinates there.
            return Optional.empty();
        }
    }
}
