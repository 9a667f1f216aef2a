package org.xinimap.layer.filter;

import java.util.List;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.crs.CrsTransform;
import org.xinimap.layer.filter.Cql2Expression.Box;
import org.xinimap.layer.filter.Cql2Expression.Spatial;

/** Brings the geometries of a filter from the CRS they were written in to WGS 84 longitude, latitude. */
final class GeometryLiterals {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int STEPS_PER_SIDE = 16;

    private final Crs crs;
    private final CrsTransform transform;

    /** @param crs the CRS of the filter, with its axis order */
    GeometryLiterals(Crs crs) {
        this.crs = crs;
        this.transform = CrsTransform.between(crs, Crs.CRS84);
    }

    Geometry toLonLat(Spatial literal) {
        Geometry geometry = literal.geometry();
        if (crs.flipped()) {
            geometry = geometry.copy();
            geometry.apply(new SwapXy());
        }
        for (Coordinate coordinate : geometry.getCoordinates()) {
            if (!Double.isFinite(coordinate.x) || !Double.isFinite(coordinate.y)) {
                throw new FilterFault(literal.position(), "a geometry has finite coordinates only");
            }
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            throw new FilterFault(literal.position(), "the geometry is not valid: " + error);
        }
        return moved(geometry, literal.position());
    }

    /** A box as a polygon with bent edges, as two where it crosses the antimeridian, as a line or point where it is flat. */
    Geometry toLonLat(Box literal) {
        List<Double> numbers = literal.numbers();
        int half = numbers.size() / 2;
        int x = crs.flipped() ? 1 : 0;
        int y = 1 - x;
        double west = numbers.get(x);
        double east = numbers.get(half + x);
        double south = numbers.get(y);
        double north = numbers.get(half + y);
        if (south > north || west > east && !crs.isGeographic()) {
            throw new FilterFault(literal.position(), "the lower corner of a bounding box comes first");
        }
        if (west <= east) {
            return box(west, east, south, north, literal.position());
        }
        return FACTORY.buildGeometry(List.of(
                        box(west, 180, south, north, literal.position()),
                        box(-180, east, south, north, literal.position())))
                .union();
    }

    private Geometry box(double west, double east, double south, double north, int position) {
        Geometry box = FACTORY.toGeometry(new Envelope(west, east, south, north));
        double longer = Math.max(east - west, north - south);
        return transform.isIdentity() || longer == 0
                ? moved(box, position)
                : moved(Densifier.densify(box, longer / STEPS_PER_SIDE), position);
    }

    private Geometry moved(Geometry geometry, int position) {
        try {
            return transform.apply(geometry);
        } catch (InvalidParameter e) {
            throw new FilterFault(position, "the geometry does not lie in the area of " + crs.code(), e);
        }
    }

    private static final class SwapXy implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence sequence, int index) {
            double x = sequence.getX(index);
            sequence.setOrdinate(index, CoordinateSequence.X, sequence.getY(index));
            sequence.setOrdinate(index, CoordinateSequence.Y, x);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
