package org.xinimap.gml;

import java.util.Arrays;
import java.util.List;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.CrsTransform;
import org.xinimap.xml.XmlElement;
import org.xinimap.xml.XmlFault;

/** Positions, x first, that grow as they are read; in a CRS of the document's until {@link #toLonLat}. */
final class GmlPositions {
    private static final double BEYOND_POLE = 90 + 1e-9;

    private double[] xy = new double[8];
    private int length;

    int size() {
        return length / 2;
    }

    double x(int index) {
        return xy[2 * index];
    }

    double y(int index) {
        return xy[2 * index + 1];
    }

    void add(double x, double y) {
        if (length == xy.length) {
            xy = Arrays.copyOf(xy, 2 * length);
        }
        xy[length++] = x;
        xy[length++] = y;
    }

    void addAll(GmlPositions others) {
        for (int i = 0; i < others.size(); i++) {
            add(others.x(i), others.y(i));
        }
    }

    boolean same(int first, int second) {
        return x(first) == x(second) && y(first) == y(second);
    }

    /** Whether it ends where the others start. */
    boolean meets(GmlPositions next) {
        return size() > 0 && next.size() > 0 && x(size() - 1) == next.x(0) && y(size() - 1) == next.y(0);
    }

    void removeLast() {
        length -= 2;
    }

    GmlPositions reversed() {
        GmlPositions reversed = new GmlPositions();
        for (int i = size() - 1; i >= 0; i--) {
            reversed.add(x(i), y(i));
        }
        return reversed;
    }

    /** All of them, put together; one that starts where the one before ends goes on from there. */
    static GmlPositions joined(List<GmlPositions> parts) {
        GmlPositions all = new GmlPositions();
        for (GmlPositions part : parts) {
            if (all.meets(part)) {
                all.removeLast();
            }
            all.addAll(part);
        }
        return all;
    }

    /** These positions in the CRS of another context. */
    GmlPositions moved(GmlContext from, GmlContext to, XmlElement element) {
        if (!from.crs().equals(to.crs())) {
            apply(CrsTransform.between(from.crs(), to.crs()), from, element);
        }
        return this;
    }

    private void apply(CrsTransform transform, GmlContext from, XmlElement element) {
        try {
            transform.apply(xy, 0, size());
        } catch (InvalidParameter e) {
            throw new XmlFault(element, "positions in the area of " + from.crs().code(), e);
        }
    }

    /** @throws XmlFault if one is outside the domain of the CRS or beyond a pole */
    GmlPositions toLonLat(GmlContext context, XmlElement element) {
        apply(context.transform(), context, element);
        for (int i = 1; i < length; i += 2) {
            if (Math.abs(xy[i]) > BEYOND_POLE) {
                throw new XmlFault(
                        element,
                        "latitudes from -90 to 90, in the axis order of %s; one is %s".formatted(context.crs(), xy[i]));
            }
        }
        return this;
    }

    /** The numbers, x and y by turns, in an array of their own length. */
    double[] toArray() {
        return Arrays.copyOf(xy, length);
    }
}
