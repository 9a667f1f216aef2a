package org.xinimap.store.postgis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.layer.FeatureProjection;
import org.xinimap.layer.GeometryKind;
import org.xinimap.layer.LayerFeature;

/** Makes features of the rows of a {@link QuerySql}; for one pass, by one thread at a time. */
final class RowStream {
    /**
     * A row that was read.
     *
     * @param feature what it gives; empty: it does not pass the filter
     */
    record Row(Optional<LayerFeature> feature, RowPosition position, int bytes) {}

    private final QuerySql sql;
    private final Optional<GeometryKind> kind;
    private final RowReader reader;
    private final FeatureProjection projection;
    private final int firstKey;
    private final int firstSort;

    RowStream(QuerySql sql, Optional<GeometryKind> kind) {
        this.sql = sql;
        this.kind = kind;
        this.reader = new RowReader(sql.read());
        this.projection = sql.projection();
        this.firstKey = sql.read().type().getAttributeCount() + 1;
        // The key's parts, then the version.
        this.firstSort = firstKey + sql.read().key().parts().size() + 1;
    }

    FeatureProjection projection() {
        return projection;
    }

    Row read(ResultSet row) throws SQLException {
        LayerFeature feature = reader.read(row, 1);
        Optional<LayerFeature> given = Optional.empty();
        if (sql.residual().test(feature)) {
            given = Optional.of(projection.apply(shaped(feature, row)));
        }
        return new Row(given, position(row), size(row));
    }

    private RowPosition position(ResultSet row) throws SQLException {
        List<@Nullable String> sort = new ArrayList<>();
        for (int i = 0; i < sql.order().sortKeys(); i++) {
            sort.add(row.getString(firstSort + i));
        }
        List<String> key = new ArrayList<>();
        for (int i = 0; i < sql.read().key().parts().size(); i++) {
            key.add(row.getString(firstKey + i));
        }
        return new RowPosition(sort, key);
    }

    private int size(ResultSet row) throws SQLException {
        byte[] wkb = sql.read().geometry().isPresent() ? row.getBytes(1) : null;
        return wkb == null ? 0 : wkb.length;
    }

    /** With the simplified geometry, and as a collection where the layer has a kind. */
    private LayerFeature shaped(LayerFeature feature, ResultSet row) throws SQLException {
        if (!(feature.getDefaultGeometry() instanceof Geometry geometry)
                || !sql.isSimplifiedApart() && kind.isEmpty()) {
            return feature;
        }
        Geometry shown = geometry;
        byte[] wkb =
                sql.isSimplifiedApart() ? row.getBytes(firstSort + sql.order().sortKeys()) : null;
        if (wkb != null) {
            Geometry simplified = reader.geometry(wkb, feature.getID());
            shown = simplified == null ? geometry : simplified;
        }
        Object[] values = feature.getAttributes().toArray();
        values[0] = kind.isPresent() ? kind.get().collect(shown) : shown;
        return new LayerFeature(
                sql.read().type(),
                values,
                feature.getID(),
                feature.version(),
                sql.read().index());
    }
}
