package org.xinimap.crs;

import java.util.Arrays;
import org.geotools.api.referencing.operation.MathTransform2D;
import org.geotools.referencing.operation.transform.AbstractMathTransform;

/**
 * A small displacement of longitude, latitude inside China and nothing elsewhere, or its inverse.
 *
 * <p>The inverse is found by fixed-point iteration: the displacement varies by some thousandths of the distance moved, so
 * each round gains about two digits. The displacement sets in abruptly on the edge of {@link ChinaOutline}, where a strip
 * some hundred metres wide is hit from inside and from outside; there the inverse answers the position inside.
 */
final class ChinaShift extends AbstractMathTransform implements MathTransform2D {
    /** Computes the displaced position as if everything were in China. */
    @FunctionalInterface
    interface Formula {
        /**
         * @param lon longitude in degrees
         * @param lat latitude in degrees
         * @param moved receives longitude and latitude of the displaced position
         */
        void displace(double lon, double lat, double[] moved);
    }

    private static final double TOLERANCE_DEGREES = 1e-11;
    private static final int MOST_ROUNDS = 20;

    private final String name;
    private final Formula formula;
    private final boolean backward;
    private final ChinaShift inverse;

    ChinaShift(String name, Formula formula) {
        this.name = name;
        this.formula = formula;
        this.backward = false;
        this.inverse = new ChinaShift(this);
    }

    private ChinaShift(ChinaShift forward) {
        this.name = forward.name + " inverse";
        this.formula = forward.formula;
        this.backward = true;
        this.inverse = forward;
    }

    @Override
    public void transform(double[] source, int from, double[] target, int to, int count) {
        double[] input = source;
        int start = from;
        if (source == target && from != to) {
            input = Arrays.copyOfRange(source, from, from + 2 * count);
            start = 0;
        }
        double[] moved = new double[2];
        double[] trial = new double[2];
        for (int i = 0; i < 2 * count; i += 2) {
            double lon = input[start + i];
            double lat = input[start + i + 1];
            if (backward) {
                undo(lon, lat, moved, trial);
            } else if (ChinaOutline.contains(lon, lat)) {
                formula.displace(lon, lat, moved);
            } else {
                moved[0] = lon;
                moved[1] = lat;
            }
            target[to + i] = moved[0];
            target[to + i + 1] = moved[1];
        }
    }

    private void undo(double lon, double lat, double[] original, double[] trial) {
        original[0] = lon;
        original[1] = lat;
        if (!ChinaOutline.isNear(lon, lat)) {
            return;
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            formula.displace(original[0], original[1], trial);
            double lonError = lon - trial[0];
            double latError = lat - trial[1];
            original[0] += lonError;
            original[1] += latError;
            if (Math.abs(lonError) < TOLERANCE_DEGREES && Math.abs(latError) < TOLERANCE_DEGREES) {
                break;
            }
        }
        if (!ChinaOutline.containsNearly(original[0], original[1])) {
            original[0] = lon;
            original[1] = lat;
        }
    }

    @Override
    public int getSourceDimensions() {
        return 2;
    }

    @Override
    public int getTargetDimensions() {
        return 2;
    }

    @Override
    public MathTransform2D inverse() {
        return inverse;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
