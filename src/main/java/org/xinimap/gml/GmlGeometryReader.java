package org.xinimap.gml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.xinimap.crs.Crs;
import org.xinimap.xml.XmlElement;
import org.xinimap.xml.XmlFault;

/**
 * Reads a geometry as GML 2.1.2, 3.1.1 or 3.2 writes it, in whatever CRS and axis order its {@code srsName} means
 * (see {@link Crs#parse(String)}), into EPSG:4326 with x = longitude, y = latitude.
 *
 * <p>Arcs and circles become lines of short chords, a surface of several patches their union, an envelope the area it
 * covers. A third ordinate is left out. References ({@code xlink:href}) are not followed. Whether the geometry is valid is
 * not looked at. Not read: solids, splines, and curves given by a centre and a radius.
 */
public final class GmlGeometryReader {
    private static final GeometryFactory FACTORY = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private final GmlCoordinateReader coordinates = new GmlCoordinateReader();
    private final GmlCurveReader curves = new GmlCurveReader(coordinates);

    /**
     * Reads one geometry.
     *
     * @param geometry the geometry itself, such as {@code gml:Point}, not the property that holds it
     * @param inheritedCrs what holds where no {@code srsName} is given; absent: longitude, latitude of WGS 84
     * @throws XmlFault if it is not a geometry, or one that cannot be read; it holds 2,000,000 positions at most
     */
    public static Geometry read(XmlElement geometry, Optional<Crs> inheritedCrs) {
        return new GmlGeometryReader().geometry(geometry, GmlContext.of(inheritedCrs.orElse(Crs.CRS84), false));
    }

    /**
     * Reads one geometry of a protocol older than the rule that a URN means the authority's axis order: x comes first however
     * the CRS is spelt. QGIS writes transactions of WFS 1.0.0 so, with a URN for {@code srsName}.
     */
    public static Geometry readEastingFirst(XmlElement geometry, Optional<Crs> inheritedCrs) {
        return new GmlGeometryReader().geometry(geometry, GmlContext.of(inheritedCrs.orElse(Crs.CRS84), true));
    }

    private GmlGeometryReader() {}

    private Geometry geometry(XmlElement element, GmlContext outer) {
        if (!Gml.contains(element)) {
            throw new XmlFault(element, "a geometry in GML (namespace %s or %s)".formatted(Gml.NS, Gml.NS_32));
        }
        GmlContext context = outer.within(element);
        return switch (element.name()) {
            case "Point" -> point(element, context);
            case "LineString", "Curve", "CompositeCurve", "OrientableCurve" -> line(element, outer);
            case "LinearRing", "Ring" -> linearRing(curves.ring(element, outer));
            case "Polygon",
                    "Surface",
                    "PolyhedralSurface",
                    "TriangulatedSurface",
                    "Tin",
                    "CompositeSurface",
                    "OrientableSurface" -> surface(element, context);
            case "MultiPoint" ->
                FACTORY.createMultiPoint(members(element, context, Point.class).toArray(Point[]::new));
            case "MultiLineString", "MultiCurve" ->
                FACTORY.createMultiLineString(
                        members(element, context, LineString.class).toArray(LineString[]::new));
            case "MultiPolygon", "MultiSurface" ->
                FACTORY.createMultiPolygon(polygons(members(element, context, Geometry.class), element));
            case "MultiGeometry", "GeometricComplex" ->
                FACTORY.createGeometryCollection(
                        members(element, context, Geometry.class).toArray(Geometry[]::new));
            case "Envelope", "Box", "EnvelopeWithTimePeriod" ->
                GmlEnvelope.read(coordinates.positions(element, context), context, element);
            default ->
                throw new XmlFault(
                        element,
                        "gml:Point, LineString, Curve, Polygon, Surface, MultiPoint, MultiCurve, MultiSurface,"
                                + " MultiGeometry, Envelope or one of their kin in GML 2 and 3");
        };
    }

    /** The one element inside a property. */
    static XmlElement only(XmlElement property) {
        if (property.attribute(XLINK, "href").isPresent() && property.children().isEmpty()) {
            throw new XmlFault(property, "the geometry itself inside; references (xlink:href) are not followed");
        }
        if (property.children().size() != 1) {
            throw new XmlFault(property, "one geometry inside");
        }
        return property.children().get(0);
    }

    private Point point(XmlElement element, GmlContext context) {
        GmlPositions positions = coordinates.positions(element, context);
        if (positions.size() != 1) {
            throw new XmlFault(element, "one position");
        }
        return FACTORY.createPoint(sequence(positions.toLonLat(context, element)));
    }

    private LineString line(XmlElement element, GmlContext outer) {
        return FACTORY.createLineString(sequence(curves.curve(element, outer)));
    }

    private static LinearRing linearRing(GmlPositions ring) {
        return FACTORY.createLinearRing(sequence(ring));
    }

    private static CoordinateSequence sequence(GmlPositions positions) {
        return new PackedCoordinateSequence.Double(positions.toArray(), 2, 0);
    }

    private Geometry surface(XmlElement element, GmlContext context) {
        return switch (element.name()) {
            case "Polygon", "PolygonPatch", "Triangle", "Rectangle" -> polygon(element, context);
            case "OrientableSurface" -> {
                XmlElement base =
                        element.child("baseSurface").orElseThrow(() -> new XmlFault(element, "a gml:baseSurface"));
                yield geometry(only(base), context);
            }
            case "CompositeSurface" -> united(members(element, context, Geometry.class), element);
            default -> united(patches(element, context), element);
        };
    }

    private List<Geometry> patches(XmlElement element, GmlContext context) {
        List<Geometry> patches = new ArrayList<>();
        for (XmlElement list : element.children()) {
            switch (list.name()) {
                case "patches", "polygonPatches", "trianglePatches" ->
                    list.children().forEach(patch -> patches.add(patch(patch, context.within(patch))));
                default -> {
                    // Names, descriptions and the parameters of a Tin.
                }
            }
        }
        return patches;
    }

    private Geometry patch(XmlElement patch, GmlContext context) {
        return switch (patch.name()) {
            case "PolygonPatch", "Triangle", "Rectangle" -> polygon(patch, context);
            default -> throw new XmlFault(patch, "gml:PolygonPatch, gml:Triangle or gml:Rectangle");
        };
    }

    private static Geometry united(List<Geometry> parts, XmlElement element) {
        if (parts.isEmpty()) {
            throw new XmlFault(element, "a surface or more inside");
        }
        polygons(parts, element);
        return parts.size() == 1 ? parts.get(0) : UnaryUnionOp.union(parts);
    }

    private Polygon polygon(XmlElement element, GmlContext context) {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (XmlElement boundary : element.children()) {
            switch (boundary.name()) {
                case "exterior", "outerBoundaryIs" -> shells.add(linearRing(curves.ring(only(boundary), context)));
                case "interior", "innerBoundaryIs" ->
                    boundary.children().forEach(ring -> holes.add(linearRing(curves.ring(ring, context))));
                default -> {
                    // Names and descriptions.
                }
            }
        }
        if (shells.size() != 1) {
            throw new XmlFault(element, "one gml:exterior (GML 2: gml:outerBoundaryIs)");
        }
        return FACTORY.createPolygon(shells.get(0), holes.toArray(LinearRing[]::new));
    }

    /** What stands in {@code …Member} and {@code …Members} properties. */
    private <T extends Geometry> List<T> members(XmlElement element, GmlContext context, Class<T> kind) {
        List<T> members = new ArrayList<>();
        for (XmlElement property : element.children()) {
            String name = property.name();
            if (!Gml.contains(property) || !name.endsWith("Member") && !name.endsWith("Members")) {
                continue;
            }
            List<XmlElement> inside = name.endsWith("Member") ? List.of(only(property)) : property.children();
            for (XmlElement member : inside) {
                Geometry geometry = geometry(member, context);
                if (!kind.isInstance(geometry)) {
                    throw new XmlFault(member, "members of gml:%s that are of its kind".formatted(element.name()));
                }
                members.add(kind.cast(geometry));
            }
        }
        return members;
    }

    private static Polygon[] polygons(List<Geometry> surfaces, XmlElement element) {
        List<Polygon> polygons = new ArrayList<>();
        for (Geometry surface : surfaces) {
            for (int i = 0; i < surface.getNumGeometries(); i++) {
                if (!(surface.getGeometryN(i) instanceof Polygon polygon)) {
                    throw new XmlFault(element, "members of gml:%s that are of its kind".formatted(element.name()));
                }
                polygons.add(polygon);
            }
        }
        return polygons.toArray(Polygon[]::new);
    }
}
