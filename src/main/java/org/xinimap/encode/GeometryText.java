package org.xinimap.encode;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometries as well-known text (OGC 06-103r4, clause 7) in a CRS's axis order and precision. JTS's own writer takes ten times
 * as long, most of it for {@link java.text.DecimalFormat}. For one thread.
 */
public final class GeometryText {
    private final DecimalFormatter decimals;
    private final boolean northingFirst;
    private final StringBuilder text = new StringBuilder(256);
    private boolean hasZ;

    public GeometryText(CoordinateWriting writing) {
        this.decimals = new DecimalFormatter(writing.decimals());
        this.northingFirst = writing.northingFirst();
    }

    public String of(Geometry geometry) {
        text.setLength(0);
        hasZ = hasZ(geometry);
        tagged(geometry);
        return text.toString();
    }

    /** Whether any part has heights; then all of it is written with them. */
    private static boolean hasZ(Geometry geometry) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            Coordinate first = part.getCoordinate();
            if (part != geometry && part instanceof GeometryCollection
                    ? hasZ(part)
                    : first != null && !Double.isNaN(first.getZ())) {
                return true;
            }
        }
        return false;
    }

    private void tagged(Geometry geometry) {
        String type = geometry.getGeometryType();
        text.append(
                switch (type) {
                    case "Point" -> "POINT";
                    case "LineString", "LinearRing" -> "LINESTRING";
                    case "Polygon" -> "POLYGON";
                    case "MultiPoint" -> "MULTIPOINT";
                    case "MultiLineString" -> "MULTILINESTRING";
                    case "MultiPolygon" -> "MULTIPOLYGON";
                    case "GeometryCollection" -> "GEOMETRYCOLLECTION";
                    default -> throw new IllegalArgumentException("well-known text has no " + type);
                });
        text.append(hasZ ? " Z " : " ");
        body(geometry, type.equals("GeometryCollection"));
    }

    private void body(Geometry geometry, boolean tags) {
        if (geometry.isEmpty()) {
            text.append("EMPTY");
        } else if (geometry instanceof Point point) {
            positions(point.getCoordinateSequence());
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence());
        } else if (geometry instanceof Polygon polygon) {
            text.append('(');
            positions(polygon.getExteriorRing().getCoordinateSequence());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                text.append(", ");
                positions(polygon.getInteriorRingN(i).getCoordinateSequence());
            }
            text.append(')');
        } else {
            text.append('(');
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                text.append(i > 0 ? ", " : "");
                if (tags) {
                    tagged(geometry.getGeometryN(i));
                } else {
                    body(geometry.getGeometryN(i), false);
                }
            }
            text.append(')');
        }
    }

    private void positions(CoordinateSequence sequence) {
        text.append('(');
        for (int i = 0; i < sequence.size(); i++) {
            text.append(i > 0 ? ", " : "");
            decimals.append(text, northingFirst ? sequence.getY(i) : sequence.getX(i));
            text.append(' ');
            decimals.append(text, northingFirst ? sequence.getX(i) : sequence.getY(i));
            if (hasZ) {
                text.append(' ');
                decimals.append(text, sequence.hasZ() ? sequence.getZ(i) : Double.NaN);
            }
        }
        text.append(')');
    }
}
