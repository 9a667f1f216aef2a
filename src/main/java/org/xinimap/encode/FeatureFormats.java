package org.xinimap.encode;

import java.util.List;
import java.util.Optional;
import org.xinimap.crs.Crs;
import org.xinimap.encode.flatgeobuf.FlatGeobufWriter;
import org.xinimap.encode.geopackage.GeoPackageWriter;
import org.xinimap.encode.kml.KmlWriter;
import org.xinimap.encode.shapefile.ShapefileWriter;
import org.xinimap.encode.xlsx.XlsxWriter;

/** The formats any layer can be had in, found by the names clients use. GML is the business of the WFS, which has schemas. */
public final class FeatureFormats {
    private static final FeatureFormat GEOJSON = new FeatureFormat(
            "geojson",
            List.of("application/geo+json", "application/json"),
            List.of("json", "application/vnd.geo+json"),
            "geojson",
            Optional.empty(),
            new GeoJsonWriter());

    private static final FeatureFormat CSV = new FeatureFormat(
            "csv",
            List.of("text/csv;charset=UTF-8", "text/csv"),
            List.of(),
            "csv",
            Optional.empty(),
            (features, context, out) ->
                    CsvEncoder.write(features, context.idPrefix(), out, CoordinateWriting.of(context.crs())));

    private static final FeatureFormat KML = new FeatureFormat(
            "kml",
            List.of("application/vnd.google-earth.kml+xml"),
            List.of("application/vnd.google-earth.kml"),
            "kml",
            Optional.of(Crs.CRS84),
            new KmlWriter());

    private static final FeatureFormat SHAPEFILE = new FeatureFormat(
            "shapefile",
            List.of("application/zip", "application/x-shapefile"),
            List.of("SHAPE-ZIP", "shp"),
            "zip",
            Optional.empty(),
            new ShapefileWriter());

    private static final FeatureFormat FLATGEOBUF = new FeatureFormat(
            "flatgeobuf",
            List.of("application/flatgeobuf", "application/vnd.flatgeobuf"),
            List.of("fgb"),
            "fgb",
            Optional.empty(),
            new FlatGeobufWriter());

    private static final FeatureFormat XLSX = new FeatureFormat(
            "xlsx",
            List.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            List.of("excel2007", "excel"),
            "xlsx",
            Optional.empty(),
            new XlsxWriter());

    private static final FeatureFormat GEOPACKAGE = new FeatureFormat(
            "geopackage",
            List.of("application/geopackage+sqlite3", "application/x-gpkg"),
            List.of("gpkg", "geopkg"),
            "gpkg",
            Optional.empty(),
            new GeoPackageWriter());

    private static final List<FeatureFormat> ALL = List.of(GEOJSON, CSV, GEOPACKAGE, KML, SHAPEFILE, XLSX, FLATGEOBUF);

    private FeatureFormats() {}

    /** In the order to advertise them. */
    public static List<FeatureFormat> all() {
        return ALL;
    }

    /** The format a client asks for by id, media type or another of its names. */
    public static Optional<FeatureFormat> find(String asked) {
        return ALL.stream().filter(format -> format.answers(asked)).findFirst();
    }
}
