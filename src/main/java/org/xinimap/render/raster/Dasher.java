package org.xinimap.render.raster;

import java.util.Arrays;

/** Cuts lines into dashes (SE 1.1, clause 11.1.3; as in SVG). Not safe for use by two threads. */
final class Dasher {
    /** A pattern shorter than this, in pixels, is a grey line: it is drawn as a line. */
    private static final double LEAST_PATTERN = 0.5;

    private final Stroker stroker;
    private double[] lengths = new double[0];
    private double period;
    private double offset;
    /** Points of the dash being made. */
    private double[] dash = new double[64];

    private int size;

    Dasher(Stroker stroker) {
        this.stroker = stroker;
    }

    /** Whether a pen has dashes that show. */
    static boolean isDashed(Pen pen) {
        return pen.dashes().length > 0
                && Arrays.stream(pen.dashes()).sum() >= LEAST_PATTERN
                && Arrays.stream(pen.dashes()).noneMatch(length -> !(length >= 0));
    }

    /** The pen of the lines that follow. */
    void begin(Pen pen) {
        int count = pen.dashes().length;
        // An odd number of lengths is meant twice over.
        lengths = Arrays.copyOf(pen.dashes(), count % 2 == 0 ? count : 2 * count);
        if (count % 2 == 1) {
            System.arraycopy(pen.dashes(), 0, lengths, count, count);
        }
        period = Arrays.stream(lengths).sum();
        offset = pen.dashOffset() - period * Math.floor(pen.dashOffset() / period);
    }

    /** Cuts a line. Only dashes that reach into the bounds are made. */
    void line(double[] xy, int start, int end, boolean closed, Bounds bounds) {
        int count = (end - start) / 2;
        int pieces = closed ? count : count - 1;
        double phase = offset;
        size = 0;
        for (int i = 0; i < pieces; i++) {
            int from = start + 2 * i;
            int to = start + 2 * ((i + 1) % count);
            double dx = xy[to] - xy[from];
            double dy = xy[to + 1] - xy[from + 1];
            double length = Math.sqrt(dx * dx + dy * dy);
            if (!(length > 0)) {
                continue;
            }
            double[] shown = bounds.part(xy[from], xy[from + 1], dx, dy);
            if (shown[0] >= shown[1]) {
                finish();
            } else {
                // Whole periods before the part that shows are left out.
                double skipped = Math.floor(Math.max(0, shown[0] * length - period) / period) * period;
                double stop = Math.min(length, shown[1] * length + period);
                if (skipped > 0) {
                    finish();
                }
                cut(new Piece(xy[from], xy[from + 1], dx / length, dy / length), phase, skipped, stop);
                if (stop < length) {
                    finish();
                }
            }
            phase = (phase + length) % period;
        }
        finish();
    }

    /** Where nothing outside shows. */
    record Bounds(double minX, double minY, double maxX, double maxY) {
        /** The part of a straight piece that is inside, as shares of its length; empty if the second is not above the first. */
        double[] part(double x, double y, double dx, double dy) {
            double[] part = {0, 1};
            clip(part, x, dx, minX, maxX);
            clip(part, y, dy, minY, maxY);
            return part;
        }

        private static void clip(double[] part, double from, double by, double min, double max) {
            if (by == 0) {
                if (from < min || from > max) {
                    part[1] = -1;
                }
                return;
            }
            double a = (min - from) / by;
            double b = (max - from) / by;
            part[0] = Math.max(part[0], Math.min(a, b));
            part[1] = Math.min(part[1], Math.max(a, b));
        }
    }

    /** A straight piece: where it begins and its direction. */
    private record Piece(double x, double y, double ux, double uy) {}

    private void cut(Piece piece, double phase, double from, double to) {
        double in = (phase + from) % period;
        int index = 0;
        while (in > 0 && in >= lengths[index]) {
            in -= lengths[index];
            index = (index + 1) % lengths.length;
        }
        double at = from;
        double left = lengths[index] - in;
        if (index % 2 == 0 && size == 0) {
            add(piece, at);
        }
        while (at + left <= to) {
            at += left;
            if (index % 2 == 0) {
                add(piece, at);
                finish();
            }
            index = (index + 1) % lengths.length;
            left = lengths[index];
            if (index % 2 == 0) {
                add(piece, at);
            }
        }
        if (index % 2 == 0) {
            add(piece, to);
        }
    }

    private void add(Piece piece, double at) {
        if (size + 2 > dash.length) {
            dash = Arrays.copyOf(dash, 2 * dash.length);
        }
        dash[size++] = piece.x() + piece.ux() * at;
        dash[size++] = piece.y() + piece.uy() * at;
    }

    private void finish() {
        if (size >= 4) {
            stroker.line(dash, 0, size, false);
        }
        size = 0;
    }
}
