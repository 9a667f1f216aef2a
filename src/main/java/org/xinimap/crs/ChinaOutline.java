package org.xinimap.crs;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Where Chinese web maps are moved against WGS 84: the mainland, Hainan, Hong Kong and Macau with their coastal waters.
 * Taiwan is outside, as are all neighbours: there the vendors draw in WGS 84. The outline is drawn by hand along the lines
 * of actual administration and is good to about 20 km on land and 100 km at sea; it says nothing about sovereignty.
 */
final class ChinaOutline {
    /** WGS 84 longitude, latitude; clockwise from the western tip. */
    private static final double[] OUTLINE = {
        73.4, 39.4, 73.8, 39.9, 74.8, 40.4, 75.6, 40.65, 76.4, 40.4, 76.9, 41.05, 78.2, 41.2, 79.9, 42.05, 80.25, 42.2,
        80.2, 43.1, 80.8, 43.2, 80.35, 44.1, 80.3, 45.0, 81.7, 45.35, 82.5, 45.15, 82.6, 45.4, 82.3, 45.6, 83.0, 47.2,
        84.7, 47.0, 85.6, 47.1, 85.6, 48.1, 86.6, 48.5, 86.8, 49.05, 87.8, 49.2, 88.1, 48.75, 89.0, 48.0, 90.1, 47.8,
        91.0, 46.9, 91.05, 46.5, 90.7, 45.5, 91.5, 45.1, 93.5, 44.98, 95.4, 44.3, 95.4, 44.0, 96.4, 42.8, 99.5, 42.6,
        100.3, 42.68, 101.8, 42.5, 103.4, 41.9, 105.0, 41.6, 106.8, 42.25, 107.5, 42.45, 109.3, 42.45, 110.4, 42.8,
        111.0, 43.35, 112.0, 43.75, 111.4, 44.35, 111.9, 45.08, 112.7, 45.05, 113.7, 44.75, 114.5, 45.4, 115.7, 45.5,
        116.2, 45.75, 116.3, 46.3, 117.4, 46.4, 118.3, 46.75, 119.7, 46.65, 119.9, 46.9, 118.5, 47.98, 117.8, 48.02,
        116.1, 47.85, 115.55, 48.15, 116.1, 49.0, 116.7, 49.85, 117.9, 49.6, 119.2, 50.1, 119.3, 50.6, 120.1, 51.6,
        120.75, 52.1, 120.65, 52.6, 120.0, 52.8, 120.9, 53.3, 122.4, 53.55, 123.6, 53.6, 125.0, 53.2, 125.9, 52.8,
        126.9, 51.4, 127.6, 50.25, 127.65, 49.8, 128.8, 49.6, 129.6, 49.45, 130.7, 48.9, 130.8, 48.1, 131.0, 47.75,
        132.5, 47.85, 133.4, 48.2, 134.1, 48.45, 134.7, 48.48, 135.1, 48.4, 134.8, 47.75, 134.2, 47.2, 133.95, 46.3,
        133.5, 45.6, 133.1, 45.1, 132.0, 45.25, 131.0, 44.85, 131.3, 44.05, 131.25, 43.3, 130.65, 42.4, 130.3, 42.9,
        129.95, 43.0, 129.6, 42.45, 128.95, 42.05, 128.05, 42.0, 128.25, 41.4, 127.2, 41.5, 126.8, 41.75, 126.3, 41.1,
        125.0, 40.5, 124.4, 40.08, 124.1, 39.7, 124.0, 39.0, 123.8, 37.5, 123.8, 36.0, 123.5, 33.0, 124.0, 31.0, 124.0,
        29.0, 123.0, 27.5, 121.5, 26.5, 120.4, 25.6, 119.7, 25.0, 118.9, 24.0, 118.4, 23.0, 117.5, 21.8, 117.0, 21.0,
        113.0, 20.0, 111.8, 18.0, 110.5, 17.5, 109.0, 17.5, 108.0, 18.2, 107.8, 19.5, 108.05, 21.4, 107.3, 21.6, 106.7,
        21.95, 106.55, 22.6, 105.9, 22.95, 105.3, 23.35, 104.8, 22.85, 104.0, 22.48, 103.5, 22.6, 103.0, 22.45, 102.5,
        22.75, 102.1, 22.4, 101.7, 22.45, 101.8, 21.15, 101.2, 21.15, 101.15, 21.55, 100.2, 21.4, 99.9, 22.05, 99.15,
        22.1, 99.4, 22.9, 98.85, 23.2, 98.85, 23.9, 97.6, 23.85, 97.5, 24.5, 97.75, 25.1, 98.2, 25.6, 98.6, 26.1, 98.65,
        27.5, 98.2, 27.6, 97.35, 28.2, 96.4, 28.4, 95.4, 29.1, 94.3, 29.2, 93.3, 28.6, 92.5, 27.85, 91.65, 27.8, 91.6,
        28.0, 90.4, 28.25, 89.7, 28.15, 89.2, 27.35, 88.9, 27.25, 88.75, 28.05, 88.1, 27.85, 86.9, 27.95, 86.0, 27.88,
        85.3, 28.25, 84.2, 28.85, 83.5, 29.15, 82.2, 30.0, 81.3, 30.05, 80.2, 30.5, 79.0, 31.1, 78.75, 31.5, 78.7, 32.0,
        79.4, 32.55, 78.95, 33.3, 78.8, 34.0, 78.1, 35.4, 77.8, 35.45, 76.2, 35.85, 75.9, 36.6, 75.4, 36.8, 74.6, 37.0,
        74.85, 37.3, 74.85, 38.4, 74.3, 38.65, 73.75, 38.55, 73.5, 39.2, 73.4, 39.4
    };

    private static final int DEGREES_EAST = 180;
    private static final int DEGREES_NORTH = 90;
    private static final byte MIXED = 2;

    private static final Envelope EXTENT = new Envelope();
    private static final IndexedPointInAreaLocator LOCATOR;

    /** For each one-degree cell: all outside (0), all inside (1), or to be looked at (2). */
    private static final byte[][] CELLS = new byte[DEGREES_EAST][DEGREES_NORTH];

    static {
        GeometryFactory factory = new GeometryFactory();
        Coordinate[] ring = new Coordinate[OUTLINE.length / 2];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(OUTLINE[2 * i], OUTLINE[2 * i + 1]);
        }
        Polygon polygon = factory.createPolygon(ring);
        EXTENT.expandToInclude(polygon.getEnvelopeInternal());
        LOCATOR = new IndexedPointInAreaLocator(polygon);
        for (int lon = (int) EXTENT.getMinX(); lon <= EXTENT.getMaxX(); lon++) {
            for (int lat = (int) EXTENT.getMinY(); lat <= EXTENT.getMaxY(); lat++) {
                var cell = factory.toGeometry(new Envelope(lon, lon + 1, lat, lat + 1));
                CELLS[lon][lat] = polygon.covers(cell) ? 1 : polygon.intersects(cell) ? MIXED : 0;
            }
        }
        LOCATOR.locate(ring[0]); // builds its index, before threads share it
    }

    /** Whether a WGS 84 position is where the maps are moved. */
    static boolean contains(double lon, double lat) {
        if (!(lon >= 0 && lon < DEGREES_EAST && lat >= 0 && lat < DEGREES_NORTH)) {
            return false;
        }
        byte cell = CELLS[(int) lon][(int) lat];
        return cell == MIXED ? LOCATOR.locate(new Coordinate(lon, lat)) != Location.EXTERIOR : cell == 1;
    }

    /** As {@link #contains}, for a position that was computed and may have fallen off the edge by rounding. */
    static boolean containsNearly(double lon, double lat) {
        double rounding = 1e-9;
        return contains(lon, lat)
                || contains(lon - rounding, lat - rounding)
                || contains(lon + rounding, lat - rounding)
                || contains(lon - rounding, lat + rounding)
                || contains(lon + rounding, lat + rounding);
    }

    /** Whether a position, displaced by at most some kilometres, may come from inside. */
    static boolean isNear(double lon, double lat) {
        return lon > EXTENT.getMinX() - 0.1
                && lon < EXTENT.getMaxX() + 0.1
                && lat > EXTENT.getMinY() - 0.1
                && lat < EXTENT.getMaxY() + 0.1;
    }

    private ChinaOutline() {}
}
