package org.xinimap.store.postgis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.crs.CrsTransform;
import org.xinimap.layer.LayerFeature;
import org.xinimap.store.ValuePool;

/** Rows of a table as features; for one thread, one pass. */
final class RowReader {
    private static final Logger LOG = LoggerFactory.getLogger(RowReader.class);

    private final PostgisTable table;
    private final List<ValuePool> pools;
    private final PostgisGeometry geometries = new PostgisGeometry();
    private final Optional<CrsTransform> toLonLat;

    RowReader(PostgisTable table) {
        this.table = table;
        this.pools = table.columns().stream().map(column -> new ValuePool()).toList();
        this.toLonLat = toLonLat(table);
    }

    /** From the stored coordinates to longitude and latitude; empty where they are that. */
    static Optional<CrsTransform> toLonLat(PostgisTable table) {
        return table.geometry()
                .filter(column -> !column.isLonLat())
                .map(column -> CrsTransform.between(column.crs().orElseThrow(), Crs.CRS84));
    }

    /** The feature in the current row, which has the columns of {@link PostgisTable#selectList} from {@code first} on. */
    LayerFeature read(ResultSet row, int first) throws SQLException {
        int column = first;
        Object[] values = new Object[table.type().getAttributeCount()];
        int at = 0;
        byte[] wkb = null;
        if (table.geometry().isPresent()) {
            wkb = row.getBytes(column++);
            at++;
        }
        for (int i = 0; i < pools.size(); i++) {
            values[at++] = pools.get(i).share(table.columns().get(i).type().read(row, column++));
        }
        String id;
        if (table.key().parts().size() == 1) {
            id = row.getString(column++);
        } else {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < table.key().parts().size(); i++) {
                texts.add(row.getString(column++));
            }
            id = table.key().id(texts);
        }
        if (wkb != null) {
            values[0] = geometry(wkb, id);
        }
        return new LayerFeature(table.type(), values, id, row.getLong(column), table.index());
    }

    /** A geometry that cannot be read costs the feature its geometry, not the layer its features. */
    @Nullable
    Geometry geometry(byte[] wkb, String id) {
        try {
            Geometry geometry = geometries.read(wkb);
            return toLonLat.isPresent() ? toLonLat.get().apply(geometry) : geometry;
        } catch (ParseException | InvalidParameter e) {
            LOG.warn("{} {} has a geometry that cannot be read: {}", table.name(), id, e.getMessage());
            return null;
        }
    }
}
