package org.xinimap.web;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Polygon;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.geocode.Evidence;
import org.xinimap.geocode.Location;
import tools.jackson.core.JsonGenerator;

/**
 * Writes locations as GeoJSON features in a CRS. RFC 7946 knows only longitude and latitude on WGS 84; for another CRS the
 * collection carries a member {@code crs} with its name.
 */
final class LocationGeoJson {
    private static final double DEGREE_PLACES = 1e7;
    private static final double METRE_PLACES = 1e3;

    private final JsonGenerator json;
    private final Crs crs;
    private final boolean english;

    LocationGeoJson(JsonGenerator json, Crs crs, boolean english) {
        this.json = json;
        this.crs = crs;
        this.english = english;
    }

    void begin() {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        if (!crs.sameAs(Crs.CRS84)) {
            json.writeStringProperty("crs", crs.uri());
        }
        json.writeArrayPropertyStart("features");
    }

    void end() {
        json.writeEndArray();
        json.writeEndObject();
    }

    void write(Location location) {
        write(Optional.of(location), first -> {});
    }

    /**
     * Writes one feature; without geometry where there is no location.
     *
     * @param first writes properties that come before those of the location
     */
    void write(Optional<Location> location, Consumer<JsonGenerator> first) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeName("geometry");
        location.flatMap(Location::geometry).ifPresentOrElse(this::geometry, json::writeNull);
        json.writeObjectPropertyStart("properties");
        first.accept(json);
        location.ifPresent(this::properties);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void properties(Location location) {
        json.writeStringProperty("label", location.label());
        json.writeStringProperty("kind", location.kind());
        json.writeNumberProperty("accuracy_m", Math.round(location.accuracyMetres()));
        json.writeNumberProperty("confidence", Math.round(location.confidence() * 100) / 100.0);
        json.writeStringProperty("extent", location.extent().name().toLowerCase(Locale.ROOT));
        json.writeArrayPropertyStart("evidence");
        location.evidence().forEach(this::evidence);
        json.writeEndArray();
        json.writeArrayPropertyStart("unlocated");
        location.unlocated().forEach(json::writeString);
        json.writeEndArray();
    }

    private void evidence(Evidence step) {
        json.writeStartObject();
        json.writeStringProperty("method", step.method().name().toLowerCase(Locale.ROOT));
        if (!step.placeId().isEmpty()) {
            json.writeStringProperty("place_id", step.placeId());
            json.writeStringProperty("place", step.placeName());
        }
        json.writeStringProperty("matched", step.matched());
        json.writeStringProperty("note", english ? step.noteEn() : step.note());
        json.writeEndObject();
    }

    /** A geometry of EPSG:4326 in the CRS asked for, in the axis order its spelling means. */
    static Geometry in(Crs crs, Geometry geometry) {
        Geometry target;
        try {
            target = crs.sameAs(Crs.CRS84) ? geometry.copy() : JTS.transform(geometry, Crs.CRS84.to(crs));
        } catch (TransformException e) {
            throw new InvalidParameter("crs", crs.code(), "a CRS whose area the answer lies in", e);
        }
        if (crs.flipped()) {
            target.apply((Coordinate c) -> c.setCoordinate(new Coordinate(c.y, c.x)));
            target.geometryChanged();
        }
        return target;
    }

    private void geometry(Geometry stored) {
        write(in(crs, stored));
    }

    private void write(Geometry geometry) {
        json.writeStartObject();
        json.writeStringProperty("type", geometry.getGeometryType());
        if (geometry.getGeometryType().equals("GeometryCollection")) {
            json.writeArrayPropertyStart("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                write(geometry.getGeometryN(i));
            }
            json.writeEndArray();
        } else {
            json.writeName("coordinates");
            coordinates(geometry);
        }
        json.writeEndObject();
    }

    private void coordinates(Geometry geometry) {
        if (geometry instanceof GeometryCollection parts) {
            json.writeStartArray();
            for (int i = 0; i < parts.getNumGeometries(); i++) {
                coordinates(parts.getGeometryN(i));
            }
            json.writeEndArray();
        } else if (geometry instanceof Polygon polygon) {
            json.writeStartArray();
            positions(polygon.getExteriorRing().getCoordinates());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                positions(polygon.getInteriorRingN(i).getCoordinates());
            }
            json.writeEndArray();
        } else if (geometry.getDimension() == 0) {
            position(geometry.getCoordinate());
        } else {
            positions(geometry.getCoordinates());
        }
    }

    private void positions(Coordinate[] coordinates) {
        json.writeStartArray();
        for (Coordinate coordinate : coordinates) {
            position(coordinate);
        }
        json.writeEndArray();
    }

    private void position(Coordinate coordinate) {
        double places = crs.isGeographic() ? DEGREE_PLACES : METRE_PLACES;
        json.writeStartArray();
        json.writeNumber(Math.round(coordinate.x * places) / places);
        json.writeNumber(Math.round(coordinate.y * places) / places);
        json.writeEndArray();
    }
}
