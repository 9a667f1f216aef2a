package org.xinimap.encode.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.geotools.api.feature.type.GeometryDescriptor;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The shapefiles that one layer becomes: one for each kind of geometry in it. */
final class ShapefileSet implements Closeable {
    private static final List<String> ENDINGS = List.of("shp", "shx", "dbf");

    private final ShapeKind schemaKind;
    private final List<Field> fields;
    private final long largest;
    private final Map<ShapeKind, ShapeSpool> spools = new EnumMap<>(ShapeKind.class);
    private final TableSpool withoutGeometry;

    ShapefileSet(@Nullable GeometryDescriptor geometry, List<Field> fields, long largest) throws IOException {
        this.schemaKind = ShapeKind.of(geometry);
        this.fields = fields;
        this.largest = largest;
        this.withoutGeometry = new TableSpool(fields);
    }

    void add(@Nullable Geometry geometry, List<String> values) throws IOException {
        Map<ShapeKind, Geometry> parts = geometry == null ? Map.of() : ShapeKind.parts(geometry);
        if (parts.isEmpty()) {
            withoutGeometry.add(values);
        }
        for (Map.Entry<ShapeKind, Geometry> part : parts.entrySet()) {
            spool(part.getKey()).add(part.getValue(), values);
        }
    }

    private ShapeSpool spool(ShapeKind kind) throws IOException {
        ShapeSpool spool = spools.get(kind);
        if (spool == null) {
            spool = new ShapeSpool(kind, fields, largest);
            spools.put(kind, spool);
        }
        return spool;
    }

    /** @param projection content of the .prj files; absent: none */
    void writeTo(ZipOutputStream zip, String base, Optional<String> projection) throws IOException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Optional<ShapeKind> home = homeOfTheShapeless();
        if (home.isPresent() && (withoutGeometry.rows() > 0 || spools.isEmpty())) {
            spool(home.get()).addAll(withoutGeometry);
        }
        boolean ownTable = home.isEmpty() && (withoutGeometry.rows() > 0 || spools.isEmpty());
        boolean several = spools.size() + (ownTable ? 1 : 0) > 1;
        for (Map.Entry<ShapeKind, ShapeSpool> entry : spools.entrySet()) {
            String name = several ? base + "_" + entry.getKey().suffix() : base;
            Map<String, ShapeSpool.Content> files =
                    entry.getValue().files((table, out) -> table.copyTo(out, today, largest));
            for (String ending : ENDINGS) {
                put(zip, name + "." + ending, files.get(ending));
            }
            text(zip, name + ".cpg", "UTF-8");
            if (projection.isPresent()) {
                text(zip, name + ".prj", projection.get());
            }
        }
        if (ownTable) {
            String name = several ? base + "_" + ShapeKind.NONE.suffix() : base;
            put(zip, name + ".dbf", out -> withoutGeometry.copyTo(out, today, largest));
            text(zip, name + ".cpg", "UTF-8");
        }
    }

    /** The shapefile that takes the features without a geometry; empty: they have a table of their own. */
    private Optional<ShapeKind> homeOfTheShapeless() {
        if (spools.isEmpty()) {
            return Optional.of(schemaKind).filter(kind -> kind != ShapeKind.NONE);
        }
        return spools.size() == 1 || schemaKind != ShapeKind.NONE
                ? spools.keySet().stream().findFirst()
                : Optional.empty();
    }

    private static void put(ZipOutputStream zip, String name, ShapeSpool.Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.writeTo(zip);
        zip.closeEntry();
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        put(zip, name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (ShapeSpool spool : spools.values()) {
            try {
                spool.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        withoutGeometry.close();
        if (failure != null) {
            throw failure;
        }
    }
}
