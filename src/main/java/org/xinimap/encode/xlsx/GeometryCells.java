package org.xinimap.encode.xlsx;

import java.util.Optional;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.crs.Crs;
import org.xinimap.encode.CoordinateWriting;
import org.xinimap.encode.GeometryText;

/** A geometry in cells. */
final class GeometryCells {
    /** A centimetre on the ground. */
    private static final double DEGREE = 1e7;

    private final Crs crs;
    private final GeometryText wkt;

    GeometryCells(Crs crs, CoordinateWriting writing) {
        this.crs = crs;
        this.wkt = new GeometryText(writing);
    }

    /**
     * What stands in the cells of one feature.
     *
     * @param longitude of the centroid, degrees, WGS 84
     * @param latitude of the centroid
     */
    record Cells(double longitude, double latitude, String wkt) {}

    /** Empty for no geometry or an empty one. */
    Optional<Cells> of(@Nullable Object value) {
        if (!(value instanceof Geometry geometry) || geometry.isEmpty()) {
            return Optional.empty();
        }
        Coordinate centroid = geometry.getCentroid().getCoordinate();
        try {
            Coordinate lonLat = JTS.transform(centroid, new Coordinate(), crs.to(Crs.CRS84));
            return Optional.of(new Cells(
                    Math.round(lonLat.x * DEGREE) / DEGREE, Math.round(lonLat.y * DEGREE) / DEGREE, wkt.of(geometry)));
        } catch (TransformException e) {
            throw new IllegalStateException("a coordinate that came from WGS 84 does not go back", e);
        }
    }
}
