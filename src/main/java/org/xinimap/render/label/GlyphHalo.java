package org.xinimap.render.label;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.xinimap.render.raster.Outline;

/**
 * Computes what is within a distance of a glyph, the glyph included. Made once for a glyph, it is a few dozen points to fill,
 * where a stroke would be made of every edge for every letter of the map.
 */
final class GlyphHalo {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** Round corners of a radius of some pixels need no more. */
    private static final int QUADRANT_SEGMENTS = 3;

    private GlyphHalo() {}

    static Outline around(Outline glyph, double radius) {
        Path2D filled = new Path2D.Double(Path2D.WIND_NON_ZERO);
        List<LineString> rings = new ArrayList<>();
        for (int part = 0; part < glyph.parts(); part++) {
            ring(glyph, part, filled, rings);
        }
        Geometry lines = GEOMETRIES.createMultiLineString(rings.toArray(LineString[]::new));
        Geometry band = BufferOp.bufferOp(lines, radius, new BufferParameters(QUADRANT_SEGMENTS));
        Outline halo = new Outline();
        for (int i = 0; i < band.getNumGeometries(); i++) {
            if (band.getGeometryN(i) instanceof Polygon polygon) {
                add(halo, polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    addHole(halo, polygon.getInteriorRingN(hole), filled);
                }
            }
        }
        return halo;
    }

    private static void ring(Outline glyph, int part, Path2D filled, List<LineString> rings) {
        double[] xy = glyph.coordinates();
        int start = glyph.start(part);
        int n = (glyph.end(part) - start) / 2;
        if (n < 3) {
            return;
        }
        Coordinate[] points = new Coordinate[n + 1];
        for (int i = 0; i < n; i++) {
            points[i] = new Coordinate(xy[start + 2 * i], xy[start + 2 * i + 1]);
            if (i == 0) {
                filled.moveTo(points[i].x, points[i].y);
            } else {
                filled.lineTo(points[i].x, points[i].y);
            }
        }
        filled.closePath();
        points[n] = points[0];
        rings.add(GEOMETRIES.createLineString(points));
    }

    /** A hole of the band around the edges is the inside of a thick stroke, which the halo covers, or the inside of a 口. */
    private static void addHole(Outline halo, LinearRing hole, Path2D filled) {
        Coordinate inside = GEOMETRIES.createPolygon(hole).getInteriorPoint().getCoordinate();
        if (!filled.contains(inside.x, inside.y)) {
            add(halo, hole);
        }
    }

    private static void add(Outline halo, LinearRing ring) {
        for (int i = 0; i < ring.getNumPoints() - 1; i++) {
            Coordinate point = ring.getCoordinateN(i);
            if (i == 0) {
                halo.moveTo(point.x, point.y);
            } else {
                halo.lineTo(point.x, point.y);
            }
        }
        halo.close();
    }
}
