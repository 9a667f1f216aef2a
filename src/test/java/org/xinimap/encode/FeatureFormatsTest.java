package org.xinimap.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinimap.crs.Crs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Formats are found by every name clients use for them. */
class FeatureFormatsTest {
    @ParameterizedTest
    @CsvSource({
        "json, geojson, application/geo+json",
        "application/json, geojson, application/json",
        "GeoJSON, geojson, application/geo+json",
        "csv, csv, text/csv;charset=UTF-8",
        "text/csv, csv, text/csv",
        "'text/csv; charset=utf-8', csv, text/csv;charset=UTF-8",
        "SHAPE-ZIP, shapefile, application/zip",
        "shape-zip, shapefile, application/zip",
        "kml, kml, application/vnd.google-earth.kml+xml",
        "application/vnd.google-earth.kml xml, kml, application/vnd.google-earth.kml+xml",
        "application/vnd.google-earth.kml+xml, kml, application/vnd.google-earth.kml+xml",
        "geopackage, geopackage, application/geopackage+sqlite3",
        "application/geopackage+sqlite3, geopackage, application/geopackage+sqlite3",
        "xlsx, xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "flatgeobuf, flatgeobuf, application/flatgeobuf",
        "application/flatgeobuf, flatgeobuf, application/flatgeobuf"
    })
    void aFormatAnswersToItsNames(String asked, String id, String mediaType) {
        FeatureFormat format = FeatureFormats.find(asked).orElseThrow();

        assertThat(format.id()).isEqualTo(id);
        assertThat(format.mediaType(asked)).isEqualTo(mediaType);
    }

    @Test
    void anUnknownNameIsNoFormat() {
        assertThat(FeatureFormats.find("application/dxf")).isEmpty();
        assertThat(FeatureFormats.find("")).isEmpty();
    }

    @Test
    void noNameAsksForTwoFormats() {
        Set<String> names = new HashSet<>();
        for (FeatureFormat format : FeatureFormats.all()) {
            Set<String> own = new HashSet<>();
            Stream.of(List.of(format.id()), format.names(), format.mediaTypes())
                    .flatMap(List::stream)
                    .forEach(name -> own.add(name.toLowerCase(Locale.ROOT)));
            assertThat(names).doesNotContainAnyElementsOf(own);
            names.addAll(own);
        }
    }

    @Test
    void kmlIsCrs84WhateverIsAskedFor() {
        Crs asked = Crs.parse("EPSG:4545");

        assertThat(FeatureFormats.find("kml").orElseThrow().crs(asked)).isEqualTo(Crs.CRS84);
        assertThat(FeatureFormats.find("json").orElseThrow().crs(asked)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "CRS84, ",
        "urn:ogc:def:crs:EPSG::4326, urn:ogc:def:crs:EPSG::4326",
        "EPSG:4545, urn:ogc:def:crs:EPSG::4545"
    })
    void geoJsonNamesAnyOtherCrsAndPutsXFirst(String crs, String named) throws IOException {
        JsonNode document = geoJson(SampleFeatures.POINTS.features(), SampleFeatures.context(Crs.parse(crs)));

        assertThat(document.path("crs").path("properties").path("name").asString(""))
                .isEqualTo(named == null ? "" : named);
        assertThat(document.at("/features/1/geometry/coordinates").toString()).isEqualTo("[107,39]");
    }

    @Test
    void geoJsonCountsAsGeoServerDoes() throws IOException {
        JsonNode document = geoJson(
                SampleFeatures.POINTS.features(),
                SampleFeatures.context(Crs.CRS84).withIdPrefix("projects."));

        assertThat(document.path("totalFeatures").asInt()).isEqualTo(4);
        assertThat(document.path("numberMatched").asInt()).isEqualTo(4);
        assertThat(document.path("numberReturned").asInt()).isEqualTo(4);
        assertThat(document.at("/features/0/id").asString()).isEqualTo("projects.1");
    }

    @Test
    void geoJsonSaysWhenMatchesWereNotCounted() throws IOException {
        JsonNode document = geoJson(
                SampleFeatures.POINTS.features().counted(OptionalLong.empty()), SampleFeatures.context(Crs.CRS84));

        assertThat(document.path("totalFeatures").asString()).isEqualTo("unknown");
        assertThat(document.has("numberMatched")).isFalse();
    }

    @Test
    void everyFormatPutsThePrefixBeforeIdsInTables() throws IOException {
        List<String> without = new ArrayList<>();
        for (String format : List.of("csv", "kml", "flatgeobuf")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            FeatureFormats.find(format)
                    .orElseThrow()
                    .writer()
                    .write(
                            SampleFeatures.POINTS.features(),
                            SampleFeatures.context(Crs.CRS84).withIdPrefix("projects."),
                            out);
            if (!out.toString(java.nio.charset.StandardCharsets.UTF_8).contains("projects.2")) {
                without.add(format);
            }
        }
        assertThat(without).isEmpty();
    }

    private static JsonNode geoJson(Features features, OutputContext context) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FeatureFormats.find("json").orElseThrow().writer().write(features, context, out);
        return JsonMapper.shared().readTree(out.toByteArray());
    }
}
