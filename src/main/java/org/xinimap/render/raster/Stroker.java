package org.xinimap.render.raster;

/**
 * Adds lines with a width to a coverage. Both sides of a line are followed at once; where it turns, the outer side gets the
 * join and the inner side goes by the corner, so that each piece winds the same way and the line is where the winding number
 * is not 0, however it crosses itself. Not safe for use by two threads.
 */
final class Stroker {
    /** How far a straight piece may be from the round cap or join it stands for, in pixels. */
    private static final double FLATNESS = 0.1;
    /** Turns up to some 25 degrees are mitred whatever the join: the difference does not show. */
    private static final double SMOOTH = 0.9;

    private static final double LEAST_LENGTH = 1e-4;

    private final Coverage coverage;
    private Pen pen = Pen.solid(1);
    private double half;
    /** Of a round cap or join: the angle of one straight piece. */
    private double step;
    /** Beyond these nothing shows. */
    private double minX;

    private double minY;
    private double maxX;
    private double maxY;

    /** The line so far: its last point, the direction it came from, how long that piece is and where its sides are. */
    private double x;

    private double y;
    private double ux;
    private double uy;
    private double length;
    private double leftX;
    private double leftY;
    private double rightX;
    private double rightY;

    Stroker(Coverage coverage) {
        this.coverage = coverage;
    }

    /** How far a line of this pen may reach from its points. */
    static double reach(Pen pen) {
        double half = pen.width() / 2;
        return switch (pen.join()) {
            case MITER -> half * Math.max(1.5, pen.miterLimit());
            case ROUND, BEVEL -> half * 1.5;
        };
    }

    /** The pen of the lines that follow, and where they show. */
    void begin(Pen next, double left, double top, double right, double bottom) {
        pen = next;
        half = next.width() / 2;
        step = 2 * Math.acos(1 - Math.min(1, FLATNESS / half));
        double reach = reach(next);
        minX = left - reach;
        minY = top - reach;
        maxX = right + reach;
        maxY = bottom + reach;
    }

    /** Adds a line. Coordinates are x, y, x, y … in an array from a start up to an end. */
    void line(double[] xy, int start, int end, boolean closed) {
        int count = (end - start) / 2;
        if (count == 0) {
            return;
        }
        int pieces = closed ? count : count - 1;
        int first = closed ? firstHidden(xy, start, count) : -1;
        boolean ring = closed && first < 0;
        boolean drawing = false;
        boolean any = false;
        Start ringStart = null;
        for (int i = 0; i < pieces; i++) {
            int from = start + 2 * ((first + 1 + i) % count);
            int to = start + 2 * ((first + 2 + i) % count);
            double dx = xy[to] - xy[from];
            double dy = xy[to + 1] - xy[from + 1];
            double far = Math.sqrt(dx * dx + dy * dy);
            if (!(far > LEAST_LENGTH)) {
                continue;
            }
            any = true;
            if (isHidden(xy, from, to)) {
                if (drawing) {
                    cap();
                    drawing = false;
                }
                continue;
            }
            if (!drawing) {
                start(xy[from], xy[from + 1], dx / far, dy / far, !ring);
                ringStart = ringStart == null && ring ? new Start(x, y, dx / far, dy / far, far) : ringStart;
                drawing = true;
            } else {
                join(dx / far, dy / far, far);
            }
            x = xy[to];
            y = xy[to + 1];
            ux = dx / far;
            uy = dy / far;
            length = far;
        }
        if (!any) {
            dot(xy[start], xy[start + 1]);
        } else if (drawing && ring) {
            closeRing(ringStart);
        } else if (drawing) {
            cap();
        }
    }

    /** Where a ring was begun: it ends with the join there. */
    private record Start(double x, double y, double ux, double uy, double length) {}

    /** A ring of which something is hidden is begun there: it is then as good as open. @return -1 if nothing is */
    private int firstHidden(double[] xy, int start, int count) {
        for (int i = 0; i < count; i++) {
            if (isHidden(xy, start + 2 * i, start + 2 * ((i + 1) % count))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isHidden(double[] xy, int from, int to) {
        return xy[from] < minX && xy[to] < minX
                || xy[from] > maxX && xy[to] > maxX
                || xy[from + 1] < minY && xy[to + 1] < minY
                || xy[from + 1] > maxY && xy[to + 1] > maxY;
    }

    /** A line without length shows its caps (SVG 2, 13.5.4). */
    private void dot(double atX, double atY) {
        if (pen.cap() != Pen.Cap.BUTT && atX >= minX && atX <= maxX && atY >= minY && atY <= maxY) {
            start(atX, atY, 1, 0, true);
            x = atX;
            y = atY;
            ux = 1;
            uy = 0;
            cap();
        }
    }

    private void start(double atX, double atY, double dirX, double dirY, boolean capped) {
        double nx = -dirY * half;
        double ny = dirX * half;
        x = atX;
        y = atY;
        leftX = atX + nx;
        leftY = atY + ny;
        rightX = atX - nx;
        rightY = atY - ny;
        if (capped) {
            end(rightX, rightY, leftX, leftY, -dirX, -dirY);
        }
    }

    /** Ends the line here. */
    private void cap() {
        double nx = -uy * half;
        double ny = ux * half;
        sides(x + nx, y + ny, x - nx, y - ny);
        end(leftX, leftY, rightX, rightY, ux, uy);
    }

    /** The end of a line, from one of its sides to the other; the direction is that in which it ends. */
    private void end(double fromX, double fromY, double toX, double toY, double dirX, double dirY) {
        switch (pen.cap()) {
            case BUTT -> coverage.edge(fromX, fromY, toX, toY);
            case SQUARE -> {
                double outX = dirX * half;
                double outY = dirY * half;
                coverage.edge(fromX, fromY, fromX + outX, fromY + outY);
                coverage.edge(fromX + outX, fromY + outY, toX + outX, toY + outY);
                coverage.edge(toX + outX, toY + outY, toX, toY);
            }
            case ROUND -> arc((fromX + toX) / 2, (fromY + toY) / 2, fromX, fromY, toX, toY, -Math.PI);
        }
    }

    /** Both sides go on to new points. */
    private void sides(double newLeftX, double newLeftY, double newRightX, double newRightY) {
        coverage.edge(leftX, leftY, newLeftX, newLeftY);
        coverage.edge(newRightX, newRightY, rightX, rightY);
        leftX = newLeftX;
        leftY = newLeftY;
        rightX = newRightX;
        rightY = newRightY;
    }

    /** Turns at the last point into a direction. */
    private void join(double vx, double vy, double next) {
        double dot = ux * vx + uy * vy;
        double ax = -uy * half;
        double ay = ux * half;
        double bx = -vy * half;
        double by = vx * half;
        double cross = ux * vy - uy * vx;
        if (dot > SMOOTH && Math.abs(cross) * half < Math.min(length, next)) {
            double mx = (ax + bx) / (1 + dot);
            double my = (ay + by) / (1 + dot);
            sides(x + mx, y + my, x - mx, y - my);
            return;
        }
        sides(x + ax, y + ay, x - ax, y - ay);
        if (cross > 0) {
            coverage.edge(leftX, leftY, x, y);
            coverage.edge(x, y, x + bx, y + by);
            outer(x - bx, y - by, rightX, rightY, dot, cross);
        } else {
            outer(leftX, leftY, x + bx, y + by, dot, cross);
            coverage.edge(x - bx, y - by, x, y);
            coverage.edge(x, y, rightX, rightY);
        }
        leftX = x + bx;
        leftY = y + by;
        rightX = x - bx;
        rightY = y - by;
    }

    private void outer(double fromX, double fromY, double toX, double toY, double dot, double cross) {
        // Miter length over width, squared, is 2 / (1 + cos of the turn).
        if (pen.join() == Pen.Join.MITER && 2 <= pen.miterLimit() * pen.miterLimit() * (1 + dot)) {
            double tipX = x + (fromX + toX - 2 * x) / (1 + dot);
            double tipY = y + (fromY + toY - 2 * y) / (1 + dot);
            coverage.edge(fromX, fromY, tipX, tipY);
            coverage.edge(tipX, tipY, toX, toY);
        } else if (pen.join() == Pen.Join.ROUND) {
            double turn = Math.atan2(Math.abs(cross), dot);
            arc(x, y, fromX, fromY, toX, toY, -turn);
        } else {
            coverage.edge(fromX, fromY, toX, toY);
        }
    }

    /** An arc about a centre, turning by an angle. */
    private void arc(double cx, double cy, double fromX, double fromY, double toX, double toY, double turn) {
        int pieces = (int) Math.ceil(Math.abs(turn) / step);
        double lastX = fromX;
        double lastY = fromY;
        if (pieces > 1) {
            double cos = Math.cos(turn / pieces);
            double sin = Math.sin(turn / pieces);
            double rx = fromX - cx;
            double ry = fromY - cy;
            for (int i = 1; i < pieces; i++) {
                double turned = rx * cos - ry * sin;
                ry = rx * sin + ry * cos;
                rx = turned;
                coverage.edge(lastX, lastY, cx + rx, cy + ry);
                lastX = cx + rx;
                lastY = cy + ry;
            }
        }
        coverage.edge(lastX, lastY, toX, toY);
    }

    /** The join where a ring began; its two sides were left open there. */
    private void closeRing(Start begun) {
        double beginLeftX = begun.x() - begun.uy() * half;
        double beginLeftY = begun.y() + begun.ux() * half;
        double beginRightX = begun.x() + begun.uy() * half;
        double beginRightY = begun.y() - begun.ux() * half;
        join(begun.ux(), begun.uy(), begun.length());
        coverage.edge(leftX, leftY, beginLeftX, beginLeftY);
        coverage.edge(beginRightX, beginRightY, rightX, rightY);
    }
}
