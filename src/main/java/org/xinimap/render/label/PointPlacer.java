package org.xinimap.render.label;

import java.util.function.Predicate;
import org.geotools.api.style.TextSymbolizer.PolygonAlignOptions;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Places labels at points, and within areas. */
final class PointPlacer {
    /** Beside a point: below, right, left, above, then the corners; unit steps with y down. */
    private static final double[][] SIDES = {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}};

    /** However far a style lets a label go, farther than this nobody sees what it belongs to. */
    private static final int RINGS = 64;

    private PointPlacer() {}

    /**
     * Tries the place the style asks for, then those around it.
     *
     * @param accept takes a place and tells whether it was free
     */
    static boolean placeAt(Label label, Label.AtPoint at, Coordinate point, Predicate<Placement> accept) {
        return tryPlaces(label, at, point, at.rotation(), accept);
    }

    /** The same at a point within an area, which must hold enough of the label. */
    static boolean placeWithin(Label label, Label.AtPoint at, Polygon area, Predicate<Placement> accept) {
        double rotation =
                at.rotation() + InteriorPoint.alignment(area, label.options().polygonAlign());
        double fit = label.options().goodnessOfFit();
        PointOnGeometryLocator locator = new IndexedPointInAreaLocator(area);
        Predicate<Placement> fitting =
                place -> (fit <= 0 || share(place.boxes().get(0), locator) >= fit) && accept.test(place);
        double aspect = label.block().width() / Math.max(1, label.block().height());
        boolean level = label.options().polygonAlign() == PolygonAlignOptions.NONE && at.rotation() == 0;
        Coordinate point = InteriorPoint.of(area, level ? aspect : 1);
        return tryPlaces(label, at, point, rotation, fitting);
    }

    private static boolean tryPlaces(
            Label label, Label.AtPoint at, Coordinate point, double rotation, Predicate<Placement> accept) {
        double width = label.block().width();
        double height = label.block().height();
        double cos = Math.cos(rotation);
        double sin = Math.sin(rotation);
        double toX = (0.5 - at.anchorX()) * width;
        double toY = (at.anchorY() - 0.5) * height;
        double x = at.dx() + toX * cos - toY * sin;
        double y = -at.dy() + toX * sin + toY * cos;
        if (accept.test(Placement.Straight.of(label, point.x + x, point.y + y, rotation))) {
            return true;
        }
        double step = Math.max(3, label.em() / 3);
        double most = Math.min(label.options().maxDisplacement(), RINGS * step);
        boolean covers = Math.abs(x) < width / 2 && Math.abs(y) < height / 2;
        double least = covers ? step : Math.hypot(at.dx(), at.dy());
        for (double gap = least; gap <= most; gap += step) {
            for (double[] side : SIDES) {
                double distance = side[0] != 0 && side[1] != 0 ? gap * Math.sqrt(0.5) : gap;
                double sideX = side[0] * (distance + (covers ? 0 : width / 2));
                double sideY = side[1] * (distance + (covers ? 0 : height / 2));
                double baseX = covers ? x : 0;
                double baseY = covers ? y : 0;
                if (accept.test(
                        Placement.Straight.of(label, point.x + baseX + sideX, point.y + baseY + sideY, rotation))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What share of a box is in an area, of 27 points of it. */
    private static double share(OrientedBox box, PointOnGeometryLocator area) {
        int in = 0;
        for (int row = -1; row <= 1; row++) {
            for (int column = -4; column <= 4; column++) {
                double dx = box.halfWidth() * column / 4;
                double dy = box.halfHeight() * row;
                Coordinate point = new Coordinate(
                        box.x() + dx * box.cos() - dy * box.sin(), box.y() + dx * box.sin() + dy * box.cos());
                if (area.locate(point) != Location.EXTERIOR) {
                    in++;
                }
            }
        }
        return in / 27.0;
    }
}
