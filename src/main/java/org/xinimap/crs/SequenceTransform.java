package org.xinimap.crs;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/** Moves the positions of each coordinate sequence it meets, a whole sequence at a time. */
final class SequenceTransform implements CoordinateSequenceFilter {
    private final CrsTransform transform;

    SequenceTransform(CrsTransform transform) {
        this.transform = transform;
    }

    @Override
    public void filter(CoordinateSequence sequence, int index) {
        if (index != 0) {
            return; // done with the first
        }
        if (sequence instanceof PackedCoordinateSequence.Double packed && packed.getDimension() == 2) {
            transform.apply(packed.getRawCoordinates(), 0, packed.size());
            return;
        }
        int size = sequence.size();
        double[] xy = new double[2 * size];
        for (int i = 0; i < size; i++) {
            xy[2 * i] = sequence.getX(i);
            xy[2 * i + 1] = sequence.getY(i);
        }
        transform.apply(xy, 0, size);
        for (int i = 0; i < size; i++) {
            sequence.setOrdinate(i, CoordinateSequence.X, xy[2 * i]);
            sequence.setOrdinate(i, CoordinateSequence.Y, xy[2 * i + 1]);
        }
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
