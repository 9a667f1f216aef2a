package org.xinimap.encode;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.WKTWriter;

/** Geometries as well-known text in a CRS's axis order and precision. For one thread. */
public final class GeometryText {
    private final WKTWriter writer = new WKTWriter(3);
    private final boolean northingFirst;

    public GeometryText(CoordinateWriting writing) {
        this.northingFirst = writing.northingFirst();
        // The writer takes the model's significant digits, one more than its decimals, for decimals.
        writer.setPrecisionModel(new PrecisionModel(Math.pow(10, writing.decimals() - 1.0)));
    }

    public String of(Geometry geometry) {
        return writer.write(northingFirst ? northingFirst(geometry) : geometry);
    }

    private static Geometry northingFirst(Geometry geometry) {
        Geometry turned = geometry.copy();
        turned.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int at) {
                double x = sequence.getX(at);
                sequence.setOrdinate(at, 0, sequence.getY(at));
                sequence.setOrdinate(at, 1, x);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return turned;
    }
}
