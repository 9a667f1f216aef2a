package org.xinimap.render.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;

/** A line measured by the distance from its start. Beyond its ends it goes on straight. */
final class LinePath {
    private final double[] x;
    private final double[] y;
    private final double[] from;

    LinePath(LineString line) {
        CoordinateSequence points = line.getCoordinateSequence();
        double[] xs = new double[points.size()];
        double[] ys = new double[points.size()];
        double[] distances = new double[points.size()];
        int n = 0;
        for (int i = 0; i < points.size(); i++) {
            double step = n == 0 ? 1 : Math.hypot(points.getX(i) - xs[n - 1], points.getY(i) - ys[n - 1]);
            if (step > 0) {
                xs[n] = points.getX(i);
                ys[n] = points.getY(i);
                distances[n] = n == 0 ? 0 : distances[n - 1] + step;
                n++;
            }
        }
        x = Arrays.copyOf(xs, n);
        y = Arrays.copyOf(ys, n);
        from = Arrays.copyOf(distances, n);
    }

    double length() {
        return from.length < 2 ? 0 : from[from.length - 1];
    }

    double x(double at) {
        return interpolate(x, at);
    }

    double y(double at) {
        return interpolate(y, at);
    }

    /** The mean of the line around a place: a curve without its corners. */
    double smoothX(double at, double reach) {
        return (x(at - reach) + 2 * x(at - reach / 2) + 2 * x(at) + 2 * x(at + reach / 2) + x(at + reach)) / 8;
    }

    double smoothY(double at, double reach) {
        return (y(at - reach) + 2 * y(at - reach / 2) + 2 * y(at) + 2 * y(at + reach / 2) + y(at + reach)) / 8;
    }

    /** How far the line between two places is from the straight way between them, at most. */
    double bend(double start, double end) {
        double x0 = x(start);
        double y0 = y(start);
        double dx = x(end) - x0;
        double dy = y(end) - y0;
        double chord = Math.hypot(dx, dy);
        if (chord == 0) {
            return end - start;
        }
        double most = 0;
        for (int i = Math.max(0, piece(start) + 1); i < x.length && from[i] < end; i++) {
            double along = ((x[i] - x0) * dx + (y[i] - y0) * dy) / chord;
            double aside = Math.abs((x[i] - x0) * dy - (y[i] - y0) * dx) / chord;
            double beyond = Math.max(0, Math.max(-along, along - chord));
            most = Math.max(most, Math.max(aside, beyond));
        }
        return most;
    }

    /** The stretches whose pieces come near an envelope, as pairs of distances. */
    List<double[]> within(Envelope envelope) {
        List<double[]> stretches = new ArrayList<>();
        for (int i = 1; i < x.length; i++) {
            double[] part = clip(i, envelope);
            if (part.length == 0) {
                continue;
            }
            double[] last = stretches.isEmpty() ? new double[] {0, -1} : stretches.get(stretches.size() - 1);
            if (Math.abs(last[1] - part[0]) < 1e-6) {
                last[1] = part[1];
            } else {
                stretches.add(part);
            }
        }
        return stretches;
    }

    /** Liang and Barsky's clipping of one piece; empty if it is outside. */
    private double[] clip(int end, Envelope box) {
        double dx = x[end] - x[end - 1];
        double dy = y[end] - y[end - 1];
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {
            x[end - 1] - box.getMinX(),
            box.getMaxX() - x[end - 1],
            y[end - 1] - box.getMinY(),
            box.getMaxY() - y[end - 1]
        };
        double enter = 0;
        double leave = 1;
        for (int side = 0; side < 4; side++) {
            if (p[side] == 0) {
                if (q[side] < 0) {
                    return new double[0];
                }
            } else if (p[side] < 0) {
                enter = Math.max(enter, q[side] / p[side]);
            } else {
                leave = Math.min(leave, q[side] / p[side]);
            }
        }
        double length = from[end] - from[end - 1];
        return enter > leave
                ? new double[0]
                : new double[] {from[end - 1] + enter * length, from[end - 1] + leave * length};
    }

    private double interpolate(double[] ordinates, double at) {
        int i = Math.max(0, Math.min(from.length - 2, piece(at)));
        double part = (at - from[i]) / (from[i + 1] - from[i]);
        return ordinates[i] + part * (ordinates[i + 1] - ordinates[i]);
    }

    /** The last point at or before a distance; -1 before the line. */
    private int piece(double at) {
        int found = Arrays.binarySearch(from, at);
        return found >= 0 ? found : -found - 2;
    }
}
