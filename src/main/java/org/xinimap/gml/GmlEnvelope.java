package org.xinimap.gml;

import java.util.List;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.xinimap.InvalidParameter;
import org.xinimap.xml.XmlElement;
import org.xinimap.xml.XmlFault;

/**
 * The area of a gml:Envelope or gml:Box: with bent edges where its CRS is projected, two rectangles where it crosses the
 * antimeridian, a line or a point where it is flat. Latitudes beyond the poles are cut off: map windows reach there.
 */
final class GmlEnvelope {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int STEPS_PER_SIDE = 16;

    static Geometry read(GmlPositions corners, GmlContext context, XmlElement element) {
        if (corners.size() != 2) {
            throw new XmlFault(element, "two corners");
        }
        boolean geographic = context.crs().isGeographic();
        double west = corners.x(0);
        double east = corners.x(1);
        double south = geographic ? latitude(corners.y(0)) : corners.y(0);
        double north = geographic ? latitude(corners.y(1)) : corners.y(1);
        if (corners.y(0) > corners.y(1) || west > east && !geographic) {
            throw new XmlFault(element, "the lower corner first, in the axis order of " + context.crs());
        }
        if (west <= east) {
            return box(new Envelope(west, east, south, north), context, element);
        }
        return FACTORY.buildGeometry(List.of(
                        box(new Envelope(west, 180, south, north), context, element),
                        box(new Envelope(-180, east, south, north), context, element)))
                .union();
    }

    private static double latitude(double given) {
        return Math.max(-90, Math.min(90, given));
    }

    private static Geometry box(Envelope envelope, GmlContext context, XmlElement element) {
        Geometry box = FACTORY.toGeometry(envelope);
        double longer = Math.max(envelope.getWidth(), envelope.getHeight());
        boolean straight = context.transform().isIdentity() || longer == 0;
        try {
            return context.transform().apply(straight ? box : Densifier.densify(box, longer / STEPS_PER_SIDE));
        } catch (InvalidParameter e) {
            throw new XmlFault(
                    element, "an area inside that of " + context.crs().code(), e);
        }
    }

    private GmlEnvelope() {}
}
