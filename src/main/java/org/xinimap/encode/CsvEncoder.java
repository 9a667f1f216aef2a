package org.xinimap.encode;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.LayerFeature;

/** Features as CSV with a heading row, id first and the geometry as WKT; UTF-8 with the byte order mark that Excel needs. */
public final class CsvEncoder {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final String FORMULA = "=+@-\t\r";

    private CsvEncoder() {}

    /** Writes all features; the stream stays open. */
    public static void write(FeatureResult features, OutputStream out, CoordinateWriting writing) throws IOException {
        write(features, "", out, writing);
    }

    /** @param idPrefix put before each id */
    static void write(FeatureResult features, String idPrefix, OutputStream out, CoordinateWriting writing)
            throws IOException {
        out.write(BYTE_ORDER_MARK);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(writer);
        List<AttributeDescriptor> attributes = features.schema().getAttributeDescriptors();
        List<String> heading = new ArrayList<>();
        heading.add("id");
        attributes.forEach(attribute -> heading.add(safe(attribute.getLocalName())));
        GeometryText wkt = new GeometryText(writing);
        try {
            csv.writeRecord(heading);
            while (features.hasNext()) {
                LayerFeature feature = features.next();
                List<String> row = new ArrayList<>(heading.size());
                row.add(safe(idPrefix + feature.getID()));
                for (int i = 0; i < attributes.size(); i++) {
                    row.add(text(feature.getAttribute(i), wkt));
                }
                csv.writeRecord(row);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
        writer.flush();
    }

    private static String text(@Nullable Object value, GeometryText wkt) {
        if (value == null) {
            return "";
        }
        if (value instanceof Geometry geometry) {
            return wkt.of(geometry);
        }
        String text = AttributeText.of(value);
        return value instanceof String ? safe(text) : text;
    }

    /** A spreadsheet would run a text that begins like a formula; the apostrophe makes it text (OWASP, CSV injection). */
    private static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
