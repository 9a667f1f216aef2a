package org.xinimap.store.gpkg;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinimap.crs.Crs;
import org.xinimap.layer.LayerFeature;
import org.xinimap.store.ValuePool;

/** Rows of a table as features; for one thread, one pass. */
final class RowReader {
    private static final Logger LOG = LoggerFactory.getLogger(RowReader.class);

    private final TableSchema schema;
    private final List<ValuePool> pools;

    RowReader(TableSchema schema) {
        this.schema = schema;
        this.pools = schema.columns().stream().map(column -> new ValuePool()).toList();
    }

    /** The feature in the current row, which has the columns of {@link TableSchema#selectList} from {@code first} on. */
    LayerFeature read(ResultSet row, int first, long version) throws SQLException {
        int column = first;
        Object[] values = new Object[schema.type().getAttributeCount()];
        int at = 0;
        byte[] blob = null;
        if (schema.geometryColumn().isPresent()) {
            blob = row.getBytes(column++);
            at++;
        }
        for (int i = 0; i < pools.size(); i++) {
            values[at++] = pools.get(i).share(schema.columns().get(i).type().read(row, column++));
        }
        long fid = row.getLong(column);
        if (blob != null) {
            values[0] = geometry(blob, fid);
        }
        return new LayerFeature(schema.type(), values, Long.toString(fid), version, schema.index());
    }

    /** A geometry that cannot be read costs the feature its geometry, not the layer its features. */
    private @Nullable Geometry geometry(byte[] blob, long fid) {
        try {
            Geometry geometry = GeoPackageGeometry.decode(blob);
            return schema.srs().isLonLat()
                    ? geometry
                    : JTS.transform(geometry, schema.srs().crs().orElseThrow().to(Crs.CRS84));
        } catch (ParseException | TransformException e) {
            LOG.warn("{} {} has a geometry that cannot be read: {}", schema.table(), fid, e.getMessage());
            return null;
        }
    }
}
