package org.xinimap.gml;

import org.jspecify.annotations.Nullable;

/**
 * An arc through three positions as a line of short chords. The turn from chord to chord is 2° at most, so that the line
 * stays within 0.016 % of the radius. Positions on a straight line stay as they are.
 */
final class CircularArc {
    private static final double STEP = Math.toRadians(2);

    private final double x;
    private final double y;
    private final double radius;

    private CircularArc(double x, double y, double radius) {
        this.x = x;
        this.y = y;
        this.radius = radius;
    }

    /** Adds the arc from control position {@code first} through the next to the one after, without its start. */
    static void add(GmlPositions controls, int first, GmlPositions into) {
        add(controls, first, first + 1, first + 2, into);
    }

    /** Adds the whole circle through three control positions, back to the first, without its start. */
    static void addCircle(GmlPositions controls, GmlPositions into) {
        add(controls, 0, 1, 2, into);
        int last = into.size();
        CircularArc circle = through(controls, 0, 1, 2);
        if (circle != null) {
            double turn = circle.turn(controls, 0, 1, 2);
            double rest = Math.copySign(2 * Math.PI, turn) - turn;
            circle.addChords(controls, 2, rest, into);
        }
        if (into.size() == last || !isAt(into, into.size() - 1, controls, 0)) {
            into.add(controls.x(0), controls.y(0));
        }
    }

    private static boolean isAt(GmlPositions line, int index, GmlPositions controls, int control) {
        return line.x(index) == controls.x(control) && line.y(index) == controls.y(control);
    }

    private static void add(GmlPositions controls, int a, int b, int c, GmlPositions into) {
        CircularArc arc = through(controls, a, b, c);
        if (arc != null) {
            double whole = arc.turn(controls, a, b, c);
            double half = arc.part(controls, a, b, Math.signum(whole));
            arc.addChords(controls, a, half, into);
            into.add(controls.x(b), controls.y(b));
            arc.addChords(controls, b, whole - half, into);
        } else {
            into.add(controls.x(b), controls.y(b));
        }
        into.add(controls.x(c), controls.y(c));
    }

    private static @Nullable CircularArc through(GmlPositions p, int a, int b, int c) {
        double bx = p.x(b) - p.x(a);
        double by = p.y(b) - p.y(a);
        double cx = p.x(c) - p.x(a);
        double cy = p.y(c) - p.y(a);
        double cross = 2 * (bx * cy - by * cx);
        double square = Math.max(bx * bx + by * by, cx * cx + cy * cy);
        if (Math.abs(cross) <= 1e-12 * square) {
            return null;
        }
        double dx = (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / cross;
        double dy = (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / cross;
        return new CircularArc(p.x(a) + dx, p.y(a) + dy, Math.hypot(dx, dy));
    }

    private double angle(GmlPositions p, int index) {
        return Math.atan2(p.y(index) - y, p.x(index) - x);
    }

    /** The angle from a to c by way of b, positive anticlockwise. */
    private double turn(GmlPositions p, int a, int b, int c) {
        double toB = positive(angle(p, b) - angle(p, a));
        double toC = positive(angle(p, c) - angle(p, a));
        return toB <= toC ? toC : toC - 2 * Math.PI;
    }

    private double part(GmlPositions p, int a, int b, double direction) {
        double toB = positive(angle(p, b) - angle(p, a));
        return direction > 0 ? toB : toB - 2 * Math.PI;
    }

    private static double positive(double angle) {
        double turned = angle % (2 * Math.PI);
        return turned < 0 ? turned + 2 * Math.PI : turned;
    }

    /** Adds what lies between a control position and the place so much further round, without both. */
    private void addChords(GmlPositions p, int from, double turn, GmlPositions into) {
        int chords = (int) Math.ceil(Math.abs(turn) / STEP);
        double start = angle(p, from);
        for (int i = 1; i < chords; i++) {
            double angle = start + turn * i / chords;
            into.add(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
    }
}
