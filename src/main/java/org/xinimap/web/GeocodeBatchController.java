package org.xinimap.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKTWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xinimap.crs.Crs;
import org.xinimap.geocode.GeocodeRequest;
import org.xinimap.geocode.Geocoder;
import org.xinimap.geocode.Location;
import org.xinimap.http.QueryParameter;
import org.xinimap.http.QueryParameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Locates a table of place texts: CSV in; CSV (default) or GeoJSON out, written row by row. */
@RestController
class GeocodeBatchController {
    private static final List<QueryParameter<?>> KNOWN =
            List.of(GeocodeParameters.COLUMN, GeocodeParameters.FORMAT, GeocodeParameters.CRS, GeocodeParameters.LANG);
    private static final List<String> ADDED =
            List.of("lon", "lat", "wkt", "label", "accuracy_m", "confidence", "extent", "unlocated");
    private static final List<String> NOT_FOUND = ADDED.stream().map(name -> "").toList();

    /** An answer that breaks off must not be closed into valid JSON. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                    .build())
            .build();

    private final Geocoder geocoder;

    GeocodeBatchController(Geocoder geocoder) {
        this.geocoder = geocoder;
    }

    @PostMapping(path = "/geocode/batch", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    void file(HttpServletRequest request, @RequestPart("file") MultipartFile file, HttpServletResponse response)
            throws IOException {
        try (InputStream stream = file.getInputStream()) {
            answer(request, stream, response);
        }
    }

    @PostMapping(
            path = "/geocode/batch",
            consumes = {"text/csv", "text/plain", "application/csv", "application/octet-stream"})
    void body(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, request.getInputStream(), response);
    }

    private void answer(HttpServletRequest request, InputStream stream, HttpServletResponse response)
            throws IOException {
        QueryParameters query = QueryParameters.of(request, KNOWN);
        Crs crs = query.get(GeocodeParameters.CRS).orElse(Crs.CRS84);
        boolean english = query.get(GeocodeParameters.LANG).filter("en"::equals).isPresent();
        boolean geoJson = query.get(GeocodeParameters.FORMAT)
                .map(format -> !format.equals("csv"))
                .orElseGet(() -> prefersJson(request));
        BatchTable table = BatchTable.read(stream, query.get(GeocodeParameters.COLUMN));
        if (geoJson) {
            writeGeoJson(table, crs, english, response);
        } else {
            writeCsv(table, crs, response);
        }
    }

    private static boolean prefersJson(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                .filter(accept -> accept.contains("json"))
                .isPresent();
    }

    private void writeCsv(BatchTable table, Crs crs, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"geocoded.csv\"");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(out)) {
            // Excel takes a CSV without it for the code page of the machine.
            out.write('\uFEFF');
            List<String> headings = new ArrayList<>(table.headings());
            ADDED.forEach(name -> headings.add(table.headings().contains(name) ? "geocoded_" + name : name));
            csv.writeRecord(headings);
            for (List<String> row : table.rows()) {
                List<String> fields = new ArrayList<>(row);
                while (fields.size() < table.headings().size()) {
                    fields.add("");
                }
                fields.addAll(best(table.text(row))
                        .map(location -> fields(location, crs))
                        .orElse(NOT_FOUND));
                csv.writeRecord(fields);
            }
        }
    }

    private static List<String> fields(Location location, Crs crs) {
        Optional<Geometry> geometry = location.geometry().map(g -> LocationGeoJson.in(crs, g));
        Optional<Point> point =
                location.geometry().map(Geometry::getInteriorPoint).map(p -> (Point) LocationGeoJson.in(crs, p));
        String format = crs.isGeographic() ? "%.6f" : "%.2f";
        return List.of(
                point.map(p -> String.format(Locale.ROOT, format, p.getX())).orElse(""),
                point.map(p -> String.format(Locale.ROOT, format, p.getY())).orElse(""),
                geometry.map(new WKTWriter()::write).orElse(""),
                location.label(),
                Long.toString(Math.round(location.accuracyMetres())),
                String.format(Locale.ROOT, "%.2f", location.confidence()),
                location.extent().name().toLowerCase(Locale.ROOT),
                String.join("；", location.unlocated()));
    }

    private void writeGeoJson(BatchTable table, Crs crs, boolean english, HttpServletResponse response)
            throws IOException {
        response.setContentType(GeocodeController.GEO_JSON);
        try (JsonGenerator json = JSON.createGenerator(response.getOutputStream())) {
            LocationGeoJson features = new LocationGeoJson(json, crs, english);
            features.begin();
            for (List<String> row : table.rows()) {
                features.write(best(table.text(row)), columns -> {
                    for (int i = 0; i < table.headings().size(); i++) {
                        columns.writeStringProperty(table.headings().get(i), i < row.size() ? row.get(i) : "");
                    }
                });
            }
            features.end();
        }
    }

    /** The likeliest answer; a text too long for the geocoder is one that is not found. */
    private Optional<Location> best(String text) {
        return text.length() > Geocoder.LONGEST_TEXT
                ? Optional.empty()
                : geocoder.geocode(GeocodeRequest.of(text)).stream().findFirst();
    }
}
