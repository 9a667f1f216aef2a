package org.xinimap.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.geocode.GeocodeRequest;
import org.xinimap.geocode.Geocoder;
import org.xinimap.geocode.Location;
import org.xinimap.geocode.Suggestion;
import org.xinimap.http.QueryParameter;
import org.xinimap.http.QueryParameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Place text to GeoJSON, position to GeoJSON, and suggestions while typing. */
@RestController
class GeocodeController {
    static final String GEO_JSON = "application/geo+json";

    private static final int USUAL_LIMIT = 10;
    private static final JsonMapper JSON = new JsonMapper();

    private static final List<QueryParameter<?>> FORWARD = List.of(
            GeocodeParameters.TEXT,
            GeocodeParameters.LIMIT,
            GeocodeParameters.BBOX,
            GeocodeParameters.KIND,
            GeocodeParameters.CRS,
            GeocodeParameters.LANG,
            GeocodeParameters.WANTED);
    private static final List<QueryParameter<?>> REVERSE = List.of(
            GeocodeParameters.LON,
            GeocodeParameters.LAT,
            GeocodeParameters.LIMIT,
            GeocodeParameters.CRS,
            GeocodeParameters.LANG);
    private static final List<QueryParameter<?>> SUGGEST = List.of(GeocodeParameters.TEXT, GeocodeParameters.LIMIT);

    private final Geocoder geocoder;

    GeocodeController(Geocoder geocoder) {
        this.geocoder = geocoder;
    }

    @GetMapping("/geocode")
    void geocode(HttpServletRequest request, HttpServletResponse response) throws IOException {
        QueryParameters query = QueryParameters.of(request, FORWARD);
        Crs crs = query.get(GeocodeParameters.CRS).orElse(Crs.CRS84);
        GeocodeRequest question = new GeocodeRequest(
                query.require(GeocodeParameters.TEXT),
                List.of(),
                query.get(GeocodeParameters.LIMIT).orElse(USUAL_LIMIT),
                query.get(GeocodeParameters.BBOX).map(box -> box.in(crs)),
                query.get(GeocodeParameters.KIND).orElse(List.of()),
                query.get(GeocodeParameters.WANTED),
                false);
        write(geocoder.geocode(question), crs, language(query), response);
    }

    @GetMapping("/geocode/reverse")
    void reverse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        QueryParameters query = QueryParameters.of(request, REVERSE);
        Crs crs = query.get(GeocodeParameters.CRS).orElse(Crs.CRS84);
        double lon = query.require(GeocodeParameters.LON);
        double lat = query.require(GeocodeParameters.LAT);
        Coordinate position = globe(new Coordinate(lon, lat), crs);
        List<Location> here = geocoder.reverse(position.x, position.y);
        int limit = query.get(GeocodeParameters.LIMIT).orElse(USUAL_LIMIT);
        write(here.subList(0, Math.min(limit, here.size())), crs, language(query), response);
    }

    @GetMapping("/geocode/suggest")
    void suggest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        QueryParameters query = QueryParameters.of(request, SUGGEST);
        String prefix = query.require(GeocodeParameters.TEXT);
        int limit = query.get(GeocodeParameters.LIMIT).orElse(USUAL_LIMIT);
        List<Suggestion> suggestions = geocoder.suggest(prefix, limit);
        send(response, "application/json", json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("suggestions");
            suggestions.forEach(suggestion -> write(suggestion, json));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Suggestion suggestion, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", suggestion.placeId());
        json.writeStringProperty("name", suggestion.name());
        json.writeStringProperty("label", suggestion.label());
        json.writeStringProperty("kind", suggestion.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("matched", suggestion.matched());
        json.writeEndObject();
    }

    private static boolean language(QueryParameters query) {
        return query.get(GeocodeParameters.LANG).filter("en"::equals).isPresent();
    }

    private static void write(List<Location> locations, Crs crs, boolean english, HttpServletResponse response)
            throws IOException {
        send(response, GEO_JSON, json -> {
            LocationGeoJson features = new LocationGeoJson(json, crs, english);
            features.begin();
            locations.forEach(features::write);
            features.end();
        });
    }

    /** Answers are small, so they are made whole before the first byte leaves: an error is then an error. */
    private static void send(HttpServletResponse response, String type, Consumer<JsonGenerator> content)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            content.accept(json);
        }
        response.setContentType(type);
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }

    /** lon and lat are named, so they are x and y whatever the axis order of the CRS. */
    private static Coordinate globe(Coordinate given, Crs crs) {
        if (crs.isGeographic() && (Math.abs(given.x) > 180 || Math.abs(given.y) > 90)) {
            throw new InvalidParameter(
                    "lon, lat", given.x + ", " + given.y, "a position on the globe, longitude first");
        }
        try {
            return JTS.transform(given, new Coordinate(), crs.to(Crs.CRS84));
        } catch (TransformException e) {
            throw new InvalidParameter("lon, lat", given.x + ", " + given.y, "a position inside the area of " + crs, e);
        }
    }
}
