package org.xinimap.store.gpkg;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.feature.type.GeometryDescriptor;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.crs.Crs;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.LayerFeature;
import org.xinimap.store.GeometryPromotion;

/** A table of an export under way. */
final class ExportedTable implements AutoCloseable {
    private static final String KEY = "fid";
    private static final String ID = "id";

    /** Ids for CRSs that no authority numbers; the standard leaves the choice to the writer. */
    private static final int FIRST_OWN_SRS = 900_000;

    private final Connection connection;
    private final SimpleFeatureType type;
    private final int geometryIndex;
    private final ColumnType[] columns;
    private final String idColumn;
    private final int srs;
    private final Envelope bounds = new Envelope();
    private boolean numbered = true;
    private PreparedStatement insert;

    ExportedTable(Connection connection, GeoPackageExport.Table table, String identifier) throws SQLException {
        this.connection = connection;
        SimpleFeatureType schema = table.features().schema();
        Set<String> taken = new HashSet<>(Set.of(KEY));
        this.type = named(schema, table.name(), taken);
        GeometryDescriptor geometry = schema.getGeometryDescriptor();
        this.geometryIndex =
                geometry == null ? -1 : schema.getAttributeDescriptors().indexOf(geometry);
        this.columns = type.getAttributeDescriptors().stream()
                .map(attribute -> ColumnType.of(attribute.getType().getBinding()))
                .toArray(ColumnType[]::new);
        this.idColumn = free(ID, taken);
        this.srs = srs(connection, table.crs());
        FileLayout.createTable(connection, type, identifier, table.description(), srs);
        this.insert = insert();
    }

    /** The type with the table's name, and with attribute names that SQL can tell apart. */
    private static SimpleFeatureType named(SimpleFeatureType schema, String table, Set<String> taken) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(table);
        GeometryDescriptor geometry = schema.getGeometryDescriptor();
        for (AttributeDescriptor attribute : schema.getAttributeDescriptors()) {
            String name = free(attribute.getLocalName(), taken);
            Class<?> binding = attribute.getType().getBinding();
            // A GeoPackage table has one geometry; another is kept as its text.
            boolean text = Geometry.class.isAssignableFrom(binding) && !attribute.equals(geometry);
            builder.add(name, text ? String.class : binding);
            if (attribute.equals(geometry)) {
                builder.setDefaultGeometry(name);
            }
        }
        return builder.buildFeatureType();
    }

    private static String free(String name, Set<String> taken) {
        String candidate = name;
        for (int n = 1; !taken.add(candidate.toLowerCase(Locale.ROOT)); n++) {
            candidate = name + "_" + n;
        }
        return candidate;
    }

    private static int srs(Connection connection, Crs crs) throws SQLException {
        if (crs.code().equals(Crs.CRS84.code())) {
            return FileLayout.WGS84;
        }
        int own = FIRST_OWN_SRS + Math.floorMod(crs.code().hashCode(), 10_000);
        int id = crs.epsgCode().orElse(own);
        FileLayout.srs(
                connection,
                crs.title(),
                id,
                crs.epsgCode().isPresent() ? "EPSG" : "NONE",
                id,
                crs.wkt().orElse("undefined"),
                crs.title());
        return id;
    }

    void write(FeatureResult features) throws SQLException, IOException {
        while (features.hasNext()) {
            write(features.next());
        }
        if (!bounds.isNull()) {
            Sql.update(
                    connection,
                    "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?",
                    bounds.getMinX(),
                    bounds.getMinY(),
                    bounds.getMaxX(),
                    bounds.getMaxY(),
                    type.getTypeName());
        }
    }

    private void write(LayerFeature feature) throws SQLException, IOException {
        OptionalLong key = key(feature.getID());
        if (numbered && key.isEmpty()) {
            keepIdsAsText();
        }
        if (numbered) {
            insert.setLong(1, key.getAsLong());
        } else {
            insert.setString(1, feature.getID());
        }
        for (int i = 0; i < columns.length; i++) {
            set(i + 2, i == geometryIndex ? geometry(feature) : value(columns[i], feature.getAttribute(i)));
        }
        insert.executeUpdate();
    }

    private void set(int parameter, @Nullable Object value) throws SQLException {
        if (value == null) {
            insert.setNull(parameter, Types.NULL);
        } else {
            insert.setObject(parameter, value);
        }
    }

    /** SQLite has no NaN and no infinity; they become null as it would have it. */
    private static @Nullable Object value(ColumnType column, @Nullable Object value) {
        boolean notFinite = value instanceof Double number && !Double.isFinite(number)
                || value instanceof Float single && !Float.isFinite(single);
        return notFinite ? null : column.write(value);
    }

    private byte @Nullable [] geometry(LayerFeature feature) throws IOException {
        Object value = feature.getAttribute(geometryIndex);
        if (value == null) {
            return null;
        }
        Class<?> binding = type.getGeometryDescriptor().getType().getBinding();
        Geometry geometry = GeometryPromotion.to(binding, value)
                .orElseThrow(() -> new IOException("Feature %s of %s has a geometry that is no %s or is not finite"
                        .formatted(feature.getID(), type.getTypeName(), binding.getSimpleName())));
        bounds.expandToInclude(geometry.getEnvelopeInternal());
        return GeoPackageGeometry.encode(geometry, srs);
    }

    private static OptionalLong key(String id) {
        try {
            long number = Long.parseLong(id);
            return Long.toString(number).equals(id) ? OptionalLong.of(number) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** From now on keys are SQLite's choice, so that none is taken when a number comes again. */
    private void keepIdsAsText() throws SQLException {
        insert.close();
        String table = Sql.name(type.getTypeName());
        String id = Sql.name(idColumn);
        Sql.run(
                connection,
                "ALTER TABLE " + table + " ADD COLUMN " + id + " TEXT",
                "UPDATE " + table + " SET " + id + " = " + KEY);
        numbered = false;
        insert = insert();
    }

    private PreparedStatement insert() throws SQLException {
        List<AttributeDescriptor> attributes = type.getAttributeDescriptors();
        String names = attributes.stream()
                .map(attribute -> ", " + Sql.name(attribute.getLocalName()))
                .collect(Collectors.joining());
        String values =
                IntStream.range(0, attributes.size()).mapToObj(i -> ", ?").collect(Collectors.joining());
        String first = numbered ? KEY : Sql.name(idColumn);
        return connection.prepareStatement(
                "INSERT INTO " + Sql.name(type.getTypeName()) + " (" + first + names + ") VALUES (?" + values + ")");
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
