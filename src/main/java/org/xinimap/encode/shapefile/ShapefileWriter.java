package org.xinimap.encode.shapefile;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.encode.AttributeKind;
import org.xinimap.encode.AttributeKind.Column;
import org.xinimap.encode.FeatureNaming;
import org.xinimap.encode.FeatureWriter;
import org.xinimap.encode.OutputContext;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.LayerFeature;

/**
 * A zip of ESRI shapefiles in UTF-8. A layer whose geometries are of several kinds becomes several shapefiles, such as
 * {@code roads_point} and {@code roads_line}; a mixed collection is divided among them, each part with the attributes. Features
 * without a geometry come last, as null shapes, or in a table of their own where there are several shapefiles. Column names are
 * cut to the 10 bytes the format has; {@code fields.csv} in the zip tells which is which. Texts are cut at 254 bytes. In GCJ-02
 * and BD-09 there is no .prj, so that a reader asks for the CRS rather than errs.
 *
 * <p>Nothing is written before all features were read, so that an error while reading them is still an error.
 */
public final class ShapefileWriter implements FeatureWriter {
    /** Beyond this offsets do not fit the signed numbers of most readers. */
    private static final long LARGEST_BYTES = Integer.MAX_VALUE;

    private static final int MOST_FIELDS = 255;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final long largest;

    public ShapefileWriter() {
        this(LARGEST_BYTES);
    }

    /** @param largest bytes of a file in the zip */
    ShapefileWriter(long largest) {
        this.largest = largest;
    }

    @Override
    public void write(FeatureResult features, OutputContext context, OutputStream out) throws IOException {
        List<Column> columns = AttributeKind.columns(features.schema());
        if (columns.size() >= MOST_FIELDS) {
            throw new IOException(
                    "A shapefile holds at most %d attributes, and this layer has %d: ask for fewer, or for"
                                    .formatted(MOST_FIELDS - 1, columns.size())
                            + " a GeoPackage");
        }
        List<Field> fields = fields(columns);
        try (ShapefileSet files = new ShapefileSet(features.schema().getGeometryDescriptor(), fields, largest)) {
            while (features.hasNext()) {
                LayerFeature feature = features.next();
                List<String> values = new ArrayList<>(fields.size());
                values.add(fields.get(0).text(context.id(feature)));
                for (int i = 0; i < columns.size(); i++) {
                    values.add(fields.get(i + 1)
                            .text(feature.getAttribute(columns.get(i).index())));
                }
                files.add(feature.getDefaultGeometry() instanceof Geometry geometry ? geometry : null, values);
            }
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            String base = context.layer().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
            files.writeTo(zip, base, context.crs().wkt());
            zip.putNextEntry(new ZipEntry("fields.csv"));
            names(columns, fields, context, zip);
            zip.closeEntry();
            zip.finish();
        }
        out.flush();
    }

    private static List<Field> fields(List<Column> columns) {
        List<String> names = new ArrayList<>();
        names.add(FeatureNaming.idColumn(columns));
        columns.forEach(column -> names.add(column.name()));
        List<String> shortNames = FieldNames.of(names);
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(shortNames.get(0), AttributeKind.TEXT));
        for (int i = 0; i < columns.size(); i++) {
            fields.add(new Field(shortNames.get(i + 1), columns.get(i).kind()));
        }
        return List.copyOf(fields);
    }

    private static void names(List<Column> columns, List<Field> fields, OutputContext context, OutputStream out)
            throws IOException {
        out.write(BYTE_ORDER_MARK);
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord("field", "name", "label");
        String id = FeatureNaming.idColumn(columns);
        csv.writeRecord(fields.get(0).name(), id, id);
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name();
            csv.writeRecord(fields.get(i + 1).name(), name, context.label(name));
        }
        csv.flush();
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
