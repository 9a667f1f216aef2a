package org.xinimap.encode.shapefile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.type.GeometryDescriptor;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** What one shapefile can hold: all its shapes are of one type, with heights or without (ESRI 1998, page 4). */
enum ShapeKind {
    /** No geometry: the table alone is written. */
    NONE(0, "table"),
    POINT(1, "point"),
    MULTIPOINT(8, "multipoint"),
    LINE(3, "line"),
    POLYGON(5, "polygon"),
    POINT_Z(11, "point_z"),
    MULTIPOINT_Z(18, "multipoint_z"),
    LINE_Z(13, "line_z"),
    POLYGON_Z(15, "polygon_z");

    private final int code;
    private final String suffix;

    ShapeKind(int code, String suffix) {
        this.code = code;
        this.suffix = suffix;
    }

    /** The shape type in the file. */
    int code() {
        return code;
    }

    /** What tells the file from those of the other kinds. */
    String suffix() {
        return suffix;
    }

    boolean hasZ() {
        return code > 10;
    }

    /** The kind of a feature without a shape: what its neighbours have, as far as the schema says. */
    static ShapeKind of(@Nullable GeometryDescriptor geometry) {
        Class<?> binding = geometry == null ? Void.class : geometry.getType().getBinding();
        if (Point.class.isAssignableFrom(binding)) {
            return POINT;
        }
        if (MultiPoint.class.isAssignableFrom(binding)) {
            return MULTIPOINT;
        }
        if (LineString.class.isAssignableFrom(binding) || MultiLineString.class.isAssignableFrom(binding)) {
            return LINE;
        }
        return Polygon.class.isAssignableFrom(binding) || MultiPolygon.class.isAssignableFrom(binding) ? POLYGON : NONE;
    }

    /** The geometry by kinds: one for all geometries but a mixed collection; none for an empty one. */
    static Map<ShapeKind, Geometry> parts(Geometry geometry) {
        Map<ShapeKind, Geometry> parts = new EnumMap<>(ShapeKind.class);
        if (geometry.isEmpty()) {
            return parts;
        }
        if (geometry instanceof Point) {
            parts.put(withZ(POINT, geometry), geometry);
        } else if (geometry instanceof MultiPoint) {
            parts.put(withZ(MULTIPOINT, geometry), geometry);
        } else if (geometry instanceof LineString || geometry instanceof MultiLineString) {
            parts.put(withZ(LINE, geometry), geometry);
        } else if (geometry instanceof Polygon || geometry instanceof MultiPolygon) {
            parts.put(withZ(POLYGON, geometry), geometry);
        } else {
            Map<ShapeKind, List<Geometry>> sorted = new EnumMap<>(ShapeKind.class);
            collect(geometry, sorted);
            sorted.forEach((kind, all) -> parts.put(kind, geometry.getFactory().buildGeometry(all)));
        }
        return parts;
    }

    private static void collect(Geometry geometry, Map<ShapeKind, List<Geometry>> sorted) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof GeometryCollection) {
                collect(part, sorted);
            } else if (!part.isEmpty()) {
                ShapeKind kind = part instanceof Point ? MULTIPOINT : part instanceof LineString ? LINE : POLYGON;
                sorted.computeIfAbsent(withZ(kind, part), any -> new ArrayList<>())
                        .add(part);
            }
        }
    }

    /** A multi-geometry goes with its heights when any part has them. */
    private static ShapeKind withZ(ShapeKind flat, Geometry geometry) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Coordinate first = geometry.getGeometryN(i).getCoordinate();
            if (first != null && !Double.isNaN(first.getZ())) {
                return valueOf(flat.name() + "_Z");
            }
        }
        return flat;
    }
}
