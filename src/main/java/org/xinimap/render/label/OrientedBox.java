package org.xinimap.render.label;

/**
 * A turned rectangle in pixels.
 *
 * @param x of its centre
 * @param cos of the angle it is turned by, clockwise
 * @param halfWidth along its own x axis; below 0 it meets nothing
 */
record OrientedBox(double x, double y, double halfWidth, double halfHeight, double cos, double sin) {
    static OrientedBox of(double x, double y, double width, double height, double angle) {
        return new OrientedBox(x, y, width / 2, height / 2, Math.cos(angle), Math.sin(angle));
    }

    /** Larger by a margin on all sides; smaller if that is below 0. */
    OrientedBox grow(double margin) {
        return margin == 0 ? this : new OrientedBox(x, y, halfWidth + margin, halfHeight + margin, cos, sin);
    }

    /** Half of how wide it is on the picture's x axis. */
    double reachX() {
        return halfWidth * Math.abs(cos) + halfHeight * Math.abs(sin);
    }

    double reachY() {
        return halfWidth * Math.abs(sin) + halfHeight * Math.abs(cos);
    }

    /** Whether they share an area: none of the four directions of their sides parts them. */
    boolean intersects(OrientedBox other) {
        if (Math.min(Math.min(halfWidth, halfHeight), Math.min(other.halfWidth, other.halfHeight)) < 0) {
            return false;
        }
        double dx = other.x - x;
        double dy = other.y - y;
        double alongCos = Math.abs(cos * other.cos + sin * other.sin);
        double alongSin = Math.abs(cos * other.sin - sin * other.cos);
        return Math.abs(dx * cos + dy * sin) < halfWidth + other.halfWidth * alongCos + other.halfHeight * alongSin
                && Math.abs(dy * cos - dx * sin) < halfHeight + other.halfWidth * alongSin + other.halfHeight * alongCos
                && Math.abs(dx * other.cos + dy * other.sin)
                        < other.halfWidth + halfWidth * alongCos + halfHeight * alongSin
                && Math.abs(dy * other.cos - dx * other.sin)
                        < other.halfHeight + halfWidth * alongSin + halfHeight * alongCos;
    }

    /** Whether all of it is on a picture. */
    boolean isWithin(int width, int height) {
        return x >= reachX() && y >= reachY() && x <= width - reachX() && y <= height - reachY();
    }

    /** Whether some of it may be on a picture. */
    boolean touches(int width, int height) {
        return x > -reachX() && y > -reachY() && x < width + reachX() && y < height + reachY();
    }
}
