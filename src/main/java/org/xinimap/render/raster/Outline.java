package org.xinimap.render.raster;

import java.util.Arrays;

/**
 * A path of straight pieces in pixels, x to the right and y down, the centre of the first pixel at (0.5, 0.5). It may reach
 * beyond the picture. Made to be filled again and again: {@link #clear()} keeps the memory. Not safe for use by two threads.
 */
public final class Outline {
    /** How far a straight piece may be from the curve it stands for. */
    private static final double FLATNESS = 0.1;

    private double[] xy = new double[64];
    private int size;
    /** Where in {@link #xy} each part ends. */
    private int[] ends = new int[8];

    private boolean[] closed = new boolean[8];
    private int parts;
    private int start;

    public void clear() {
        size = 0;
        parts = 0;
        start = 0;
    }

    /** Begins a part. The one before it stays open. */
    public void moveTo(double x, double y) {
        finish(false);
        add(x, y);
    }

    /** A straight piece to a point; begins a part where there is none. */
    public void lineTo(double x, double y) {
        add(x, y);
    }

    /** A quadratic curve, made of straight pieces. */
    public void quadTo(double cx, double cy, double x, double y) {
        double x0 = xy[size - 2];
        double y0 = xy[size - 1];
        cubicTo(x0 + (cx - x0) * 2 / 3, y0 + (cy - y0) * 2 / 3, x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3, x, y);
    }

    /** A cubic curve, made of straight pieces. */
    public void cubicTo(double ax, double ay, double bx, double by, double x, double y) {
        double x0 = xy[size - 2];
        double y0 = xy[size - 1];
        double bend =
                Math.max(Math.hypot(x0 - 2 * ax + bx, y0 - 2 * ay + by), Math.hypot(ax - 2 * bx + x, ay - 2 * by + y));
        int pieces = (int) Math.min(64, Math.ceil(Math.sqrt(0.75 * bend / FLATNESS)));
        for (int i = 1; i < pieces; i++) {
            double t = (double) i / pieces;
            double u = 1 - t;
            double w0 = u * u * u;
            double w1 = 3 * u * u * t;
            double w2 = 3 * u * t * t;
            double w3 = t * t * t;
            add(w0 * x0 + w1 * ax + w2 * bx + w3 * x, w0 * y0 + w1 * ay + w2 * by + w3 * y);
        }
        add(x, y);
    }

    /** Closes the part begun last; what follows begins another. */
    public void close() {
        finish(true);
    }

    /** Ends the part begun last as an open line; what follows begins another. */
    public void end() {
        finish(false);
    }

    private void add(double x, double y) {
        if (size + 2 > xy.length) {
            xy = Arrays.copyOf(xy, 2 * xy.length);
        }
        xy[size++] = x;
        xy[size++] = y;
    }

    private void finish(boolean close) {
        if (size == start) {
            return;
        }
        if (parts == ends.length) {
            ends = Arrays.copyOf(ends, 2 * parts);
            closed = Arrays.copyOf(closed, 2 * parts);
        }
        ends[parts] = size;
        closed[parts++] = close;
        start = size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** Number of parts, the one not finished among them. */
    public int parts() {
        return size > start ? parts + 1 : parts;
    }

    /** Index into {@link #coordinates()} of a part's first ordinate. */
    public int start(int part) {
        return part == 0 ? 0 : ends[part - 1];
    }

    /** Index behind a part's last ordinate. */
    public int end(int part) {
        return part < parts ? ends[part] : size;
    }

    /** Whether a part ends where it began, without a point for that. */
    public boolean isClosed(int part) {
        return part < parts && closed[part];
    }

    /** x, y, x, y …; longer than what is in it; not to be changed, and good until the next point is added. */
    public double[] coordinates() {
        return xy;
    }
}
