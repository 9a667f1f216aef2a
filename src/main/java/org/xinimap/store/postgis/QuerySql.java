package org.xinimap.store.postgis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.FilterAttributeExtractor;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.crs.Crs;
import org.xinimap.crs.CrsTransform;
import org.xinimap.layer.BoxCondition;
import org.xinimap.layer.FeatureProjection;
import org.xinimap.layer.GeometryKind;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.Query;
import org.xinimap.store.postgis.PostgisTable.GeometryColumn;

/** A query of a layer as SQL: what the database answers, and what is left to do with its rows. Immutable. */
final class QuerySql {
    /** The table's alias in all SQL of this package. */
    static final String ALIAS = "t";

    /** A degree is at least this long up to 60° of latitude. */
    private static final double METRES_PER_DEGREE = 55_000;

    private final PostgisTable table;
    private final Query query;
    private final RowOrder order;
    private final Sql where;
    private final Filter residual;
    private final Optional<BoxCondition> boxes;
    private final PostgisTable read;
    private final boolean straight;
    private final boolean given;

    /**
     * @param kind the kind of geometries the layer is restricted to
     * @param restriction the filter the layer is restricted to
     */
    QuerySql(PostgisTable table, Optional<GeometryKind> kind, Filter restriction, Query query) {
        this.table = table;
        this.query = query;
        this.order = new RowOrder(table, query.sort());
        FilterToSql.Translation filter = new FilterToSql(table).translate(both(restriction, query.filter()));
        List<Envelope> areas = query.bbox().stream().map(BoxCondition::toLonLat).toList();
        Condition inBoxes = inBoxes(areas);
        this.where = Sql.and(List.of(inBoxes.sql(), filter.where(), ofKind(kind)));
        this.residual = filter.residual();
        this.boxes = inBoxes.exact() ? Optional.empty() : Optional.of(new BoxCondition(areas));
        this.given = query.geometry() && table.geometry().isPresent();
        this.straight = isExact() && given && staysAsStored();
        this.read = narrowed(kind);
    }

    private static Filter both(Filter a, Filter b) {
        return a == Filter.INCLUDE
                ? b
                : b == Filter.INCLUDE
                        ? a
                        : CommonFactoryFinder.getFilterFactory().and(a, b);
    }

    private Condition inBoxes(List<Envelope> areas) {
        if (areas.isEmpty()) {
            return Condition.ALWAYS;
        }
        return table.geometry()
                .map(column -> new SpatialToSql.StoredGeometry(column).meetsBoxes(areas))
                .orElse(Condition.NEVER);
    }

    private Sql ofKind(Optional<GeometryKind> kind) {
        if (kind.isEmpty()) {
            return Sql.TRUE;
        }
        return table.geometry()
                .map(column -> {
                    String one = "ST_GeometryType(" + column.linear(column.of(ALIAS)) + ") IN ('ST_";
                    String types = switch (kind.get()) {
                        case POINT -> "Point', 'ST_MultiPoint')";
                        case LINE -> "LineString', 'ST_MultiLineString')";
                        case POLYGON -> "Polygon', 'ST_MultiPolygon')";
                    };
                    return Sql.of(one + types);
                })
                .orElse(Sql.FALSE);
    }

    /** Whether geometries are given in the CRS they are stored in, so that nothing is to be transformed. */
    private boolean staysAsStored() {
        Optional<Crs> stored = table.geometry().flatMap(GeometryColumn::crs);
        return stored.isPresent()
                && query.outputCrs().isPresent()
                && CrsTransform.between(stored.get().xy(), query.outputCrs().get())
                        .isIdentity();
    }

    /** The table with only those columns that are given or that the rest of the filter looks at. */
    private PostgisTable narrowed(Optional<GeometryKind> kind) {
        Set<String> names = new HashSet<>(FeatureProjection.names(table.type(), query));
        boolean geometry = given || boxes.isPresent();
        if (residual != Filter.INCLUDE) {
            FilterAttributeExtractor extractor = new FilterAttributeExtractor();
            residual.accept(extractor, null);
            for (String name : extractor.getAttributeNameSet()) {
                boolean column = table.column(name).isPresent();
                geometry |= !column;
                if (!column && table.type().getDescriptor(name) == null) {
                    // A path or another way to name what it reads.
                    table.columns().forEach(each -> names.add(each.name()));
                }
                names.add(name);
            }
        }
        Optional<GeometryColumn> column = table.geometry().filter(geometry ? found -> true : found -> false);
        if (straight) {
            // The coordinates as they are: nothing is to be turned into longitude and latitude.
            column = column.map(c -> new GeometryColumn(
                    c.name(), c.binding(), c.srid(), Optional.empty(), c.geography(), c.curved(), c.dimension()));
        }
        List<PostgisTable.Column> columns = table.columns().stream()
                .filter(each -> names.contains(each.name()))
                .toList();
        Optional<Class<? extends Geometry>> binding =
                column.map(c -> kind.isPresent() ? kind.get().binding(true) : c.binding());
        return withColumns(column, binding, columns);
    }

    private PostgisTable withColumns(
            Optional<GeometryColumn> geometry,
            Optional<Class<? extends Geometry>> binding,
            List<PostgisTable.Column> columns) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(table.type().getName());
        builder.setCRS(table.type().getCoordinateReferenceSystem());
        Map<String, Integer> index = new HashMap<>();
        geometry.ifPresent(column -> {
            builder.add(column.name(), binding.orElseThrow());
            index.put(column.name(), 0);
            index.put(null, 0);
        });
        for (PostgisTable.Column column : columns) {
            index.put(column.name(), index.containsKey(null) ? index.size() - 1 : index.size());
            builder.add(column.name(), column.type().binding());
        }
        SimpleFeatureType type = builder.buildFeatureType();
        return new PostgisTable(
                table.name(),
                table.schema(),
                table.relation(),
                table.kind(),
                table.key(),
                geometry,
                columns,
                type,
                index);
    }

    Query query() {
        return query;
    }

    RowOrder order() {
        return order;
    }

    /** The table as {@link RowReader} reads the rows of {@link #rows}. */
    PostgisTable read() {
        return read;
    }

    /** What the rows of the answer have in common; where it is not exact, others too. */
    Sql where() {
        return where;
    }

    /** Whether the rows are the answer, with nothing left to evaluate. */
    boolean isExact() {
        return residual == Filter.INCLUDE && boxes.isEmpty();
    }

    /** What the features must pass besides. */
    Predicate<LayerFeature> residual() {
        Predicate<LayerFeature> inBoxes =
                boxes.<Predicate<LayerFeature>>map(found -> found).orElse(feature -> true);
        return residual == Filter.INCLUDE ? inBoxes : inBoxes.and(residual::evaluate);
    }

    /** What is made of the features read. */
    FeatureProjection projection() {
        return new FeatureProjection(
                read.type(), query, straight ? query.outputCrs().orElseThrow() : Crs.CRS84.xy());
    }

    /** Whether the geometry given is a simplified one that follows as the last column. */
    boolean isSimplifiedApart() {
        return isSimplified() && !isExact();
    }

    private boolean isSimplified() {
        return given && query.tolerance() > 0;
    }

    /** What tells this query's pages from those of others. */
    Object identity() {
        return List.of(
                where.text(),
                where.parameters().stream().map(QuerySql::comparable).toList(),
                order.orderBy(),
                residual);
    }

    private static Object comparable(Object parameter) {
        return parameter instanceof byte[] bytes ? java.nio.ByteBuffer.wrap(bytes) : parameter;
    }

    /**
     * The rows in order: the columns of {@link #read}, then those of the order, then the simplified geometry if it is
     * {@linkplain #isSimplifiedApart apart}.
     */
    Sql rows(Optional<RowPosition> after, long offset, long limit) {
        Sql condition = after.map(position -> Sql.and(List.of(where, order.after(position))))
                .orElse(where);
        Sql apart = isSimplifiedApart() ? Sql.of(", ").then(simplified()) : Sql.of("");
        Sql sql = Sql.of("SELECT ")
                .then(selectList())
                .then(order.selectList())
                .then(apart)
                .then(" FROM " + table.sqlName() + " " + ALIAS + " WHERE ")
                .then(condition)
                .then(order.orderBy());
        if (limit < Long.MAX_VALUE) {
            sql = sql.then(" LIMIT ?", limit);
        }
        return offset > 0 ? sql.then(" OFFSET ?", offset) : sql;
    }

    private Sql selectList() {
        String list = read.selectList(ALIAS);
        if (!isSimplified() || isSimplifiedApart()) {
            return Sql.of(list);
        }
        String whole = read.geometry().orElseThrow().selected(ALIAS);
        return simplified().then(list.substring(whole.length()));
    }

    /** Collapsed parts are kept: a house stays on the map as a speck. */
    private Sql simplified() {
        GeometryColumn column = read.geometry().orElseThrow();
        boolean degrees = table.geometry()
                .flatMap(GeometryColumn::crs)
                .map(Crs::isGeographic)
                .orElse(true);
        double tolerance = degrees ? query.tolerance() : query.tolerance() * METRES_PER_DEGREE;
        String linear = column.linear(column.of(ALIAS));
        return Sql.of("ST_AsEWKB(COALESCE(ST_Simplify(" + linear + ", ?, true), " + linear + "))", tolerance);
    }

    /** How many rows there are, counted no further than a limit. */
    Sql count(long limit) {
        String from = " FROM " + table.sqlName() + " " + ALIAS + " WHERE ";
        return limit == Long.MAX_VALUE
                ? Sql.of("SELECT count(*)" + from).then(where)
                : Sql.of("SELECT count(*) FROM (SELECT 1" + from).then(where).then(" LIMIT ?) counted", limit);
    }
}
