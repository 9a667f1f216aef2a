package org.xinimap.render.label;

import org.geotools.api.style.TextSymbolizer.PolygonAlignOptions;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Finds where in an area a label has the most room. */
final class InteriorPoint {
    /** Beyond this many points an area is simplified to a pixel first. */
    private static final int MANY_POINTS = 400;

    private InteriorPoint() {}

    /**
     * The middle of the largest ellipse of a label's shape within an area: its pole of inaccessibility once it is squeezed
     * by that shape. To a twentieth of the area's narrower side.
     *
     * @param aspect width over height of the label
     */
    static Coordinate of(Polygon area, double aspect) {
        Envelope box = area.getEnvelopeInternal();
        double squeeze = 1 / Math.max(1, Math.min(4, aspect));
        Geometry coarse = area.getNumPoints() > MANY_POINTS ? TopologyPreservingSimplifier.simplify(area, 1) : area;
        // Relative to its own corner, so that each tile finds the same.
        Geometry squeezed = AffineTransformation.translationInstance(-box.getMinX(), -box.getMinY())
                .scale(squeeze, 1)
                .transform(coarse);
        double narrow = Math.min(box.getWidth() * squeeze, box.getHeight());
        if (squeezed.isEmpty() || squeezed.getArea() == 0 || narrow <= 0) {
            return box.centre();
        }
        Coordinate centre = MaximumInscribedCircle.getCenter(squeezed, Math.max(0.25, narrow / 20))
                .getCoordinate();
        return new Coordinate(centre.x / squeeze + box.getMinX(), centre.y + box.getMinY());
    }

    /** The angle of the longer side of the smallest rectangle around an area, in radians, upright. */
    static double alignment(Polygon area, PolygonAlignOptions align) {
        if (align == PolygonAlignOptions.NONE) {
            return 0;
        }
        Coordinate[] corners = MinimumAreaRectangle.getMinimumRectangle(area).getCoordinates();
        if (corners.length < 4) {
            return 0;
        }
        boolean first = corners[0].distance(corners[1]) >= corners[1].distance(corners[2]);
        Coordinate from = corners[first ? 0 : 1];
        Coordinate to = corners[first ? 1 : 2];
        double angle = Math.atan((to.y - from.y) / (to.x - from.x));
        if (align == PolygonAlignOptions.ORTHO) {
            return Math.abs(angle) > Math.PI / 4 ? -Math.PI / 2 : 0;
        }
        return angle;
    }
}
