package org.xinimap.render.symbol;

import org.locationtech.jts.algorithm.Centroid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.xinimap.layer.PackedGeometry;
import org.xinimap.render.raster.Outline;

/**
 * A feature's geometry on the map, in the forms symbols need. One is used for feature after feature; not safe for use by
 * two threads.
 */
public final class PixelShape {
    /** Vertices nearer than this to the one before, in pixels, do not show. */
    private static final double NEAR = 0.25;

    private final PixelTransform transform;
    private final Outline outline = new Outline();
    private Geometry geometry = PackedGeometry.FACTORY.createGeometryCollection();
    private boolean traced;

    public PixelShape(PixelTransform transform) {
        this.transform = transform;
    }

    PixelTransform transform() {
        return transform;
    }

    /** Takes on the geometry of another feature, in longitude and latitude. */
    public void set(Geometry next) {
        geometry = next;
        traced = false;
    }

    Geometry geometry() {
        return geometry;
    }

    /** Rings and lines; points are not among them. Not to be changed, and good until the next geometry is set. */
    Outline outline() {
        if (!traced) {
            outline.clear();
            trace(geometry);
            traced = true;
        }
        return outline;
    }

    /** Whether there is an area to be filled. */
    boolean isArea() {
        return geometry.getDimension() == 2;
    }

    private void trace(Geometry part) {
        if (part.isEmpty()) {
            return;
        }
        if (part instanceof Polygon polygon) {
            trace(polygon.getExteriorRing().getCoordinateSequence(), true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                trace(polygon.getInteriorRingN(i).getCoordinateSequence(), true);
            }
        } else if (part instanceof LineString line) {
            trace(line.getCoordinateSequence(), line instanceof LinearRing);
        } else if (part instanceof GeometryCollection) {
            for (int i = 0; i < part.getNumGeometries(); i++) {
                trace(part.getGeometryN(i));
            }
        }
    }

    private void trace(CoordinateSequence sequence, boolean ring) {
        double[] xy = transform.apply(sequence);
        int last = 2 * (sequence.size() - 1);
        double x = xy[0];
        double y = xy[1];
        outline.moveTo(x, y);
        for (int i = 2; i < last; i += 2) {
            if (Math.abs(xy[i] - x) + Math.abs(xy[i + 1] - y) >= NEAR) {
                x = xy[i];
                y = xy[i + 1];
                outline.lineTo(x, y);
            }
        }
        if (ring) {
            outline.close();
        } else {
            outline.lineTo(xy[last], xy[last + 1]);
            outline.end();
        }
    }

    /** What takes the places of point symbols. */
    interface PointVisitor {
        void visit(double x, double y);
    }

    /** The places of point symbols: each point, the middle of each line, a point inside each area. */
    void points(PointVisitor visitor) {
        points(geometry, visitor);
    }

    private void points(Geometry part, PointVisitor visitor) {
        if (part.isEmpty()) {
            return;
        }
        if (part instanceof Point point) {
            double[] xy = transform.apply(point.getCoordinateSequence());
            visitor.visit(xy[0], xy[1]);
        } else if (part instanceof LineString line) {
            LengthIndexedLine measured = new LengthIndexedLine(line);
            visit(measured.extractPoint(measured.getEndIndex() / 2), visitor);
        } else if (part instanceof Polygon polygon) {
            Coordinate centre = Centroid.getCentroid(polygon);
            Point point = PackedGeometry.FACTORY.createPoint(centre);
            visit(polygon.covers(point) ? centre : polygon.getInteriorPoint().getCoordinate(), visitor);
        } else {
            for (int i = 0; i < part.getNumGeometries(); i++) {
                points(part.getGeometryN(i), visitor);
            }
        }
    }

    private void visit(Coordinate place, PointVisitor visitor) {
        points(PackedGeometry.FACTORY.createPoint(place), visitor);
    }

    /** The geometry in pixels. */
    public Geometry inPixels() {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence sequence, Geometry parent) {
                double[] xy = transform.apply(sequence);
                CoordinateSequence moved =
                        PackedGeometry.FACTORY.getCoordinateSequenceFactory().create(sequence.size(), 2);
                for (int i = 0; i < sequence.size(); i++) {
                    moved.setOrdinate(i, 0, xy[2 * i]);
                    moved.setOrdinate(i, 1, xy[2 * i + 1]);
                }
                return moved;
            }
        }.transform(geometry);
    }
}
