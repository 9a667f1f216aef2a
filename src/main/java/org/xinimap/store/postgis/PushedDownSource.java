package org.xinimap.store.postgis;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import net.postgis.jdbc.PGbox2d;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinimap.InvalidParameter;
import org.xinimap.Unavailable;
import org.xinimap.crs.Crs;
import org.xinimap.crs.CrsTransform;
import org.xinimap.layer.Cancellation;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.FeatureSource;
import org.xinimap.layer.GeometryKind;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.Query;
import org.xinimap.store.postgis.PostgisTable.GeometryColumn;

/**
 * A table or view too large for memory: every query is answered by the database and streamed. Rows come in the order of the
 * table's key as the database has it.
 */
final class PushedDownSource implements FeatureSource {
    /** A table with more rows than this is not counted: the database's estimate will do. */
    private static final long COUNTED = 100_000;

    /** What a description of the layer may cost; better without than late. */
    private static final Duration DESCRIBING = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(PushedDownSource.class);

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Supplier<PostgisTable> table;
    private final Optional<GeometryKind> kind;
    private final Filter restriction;
    private final LongSupplier version;
    private final CursorResult.Reading reading;
    private volatile @Nullable Known<Long> count;
    private volatile @Nullable Known<Envelope> extent;
    private volatile @Nullable Typed typed;

    private record Known<T>(long version, PostgisTable table, T value) {}

    private record Typed(PostgisTable table, SimpleFeatureType type) {}

    /**
     * @param name the layer's name, for messages
     * @param table the table as it is now
     * @param kind the kind of geometry the layer is restricted to
     * @param restriction the filter the layer is restricted to
     * @param version grows with every change of the table
     * @param timeout after which the database gives up on a statement
     */
    PushedDownSource(
            String name,
            Connections connections,
            Cursors cursors,
            Supplier<PostgisTable> table,
            Optional<GeometryKind> kind,
            Filter restriction,
            LongSupplier version,
            Duration timeout) {
        this.table = table;
        this.kind = kind;
        this.restriction = restriction;
        this.version = version;
        this.reading = new CursorResult.Reading(name, connections, cursors, new PageMemory(), new RowWidth(), timeout);
    }

    @Override
    public SimpleFeatureType schema() {
        PostgisTable now = table.get();
        Typed known = typed;
        if (known == null || known.table() != now) {
            known = new Typed(now, sql(now, Query.ALL).projection().schema());
            typed = known;
        }
        return known.type();
    }

    @Override
    public long version() {
        return version.getAsLong();
    }

    private QuerySql sql(PostgisTable now, Query query) {
        return new QuerySql(now, kind, restriction, query);
    }

    @Override
    public FeatureResult query(Query query) {
        QuerySql sql = sql(table.get(), query);
        return new CursorResult(sql, new RowStream(sql, kind), reading, version());
    }

    @Override
    public Optional<LayerFeature> feature(String id) {
        Filter only = FILTERS.id(Set.of(FILTERS.featureId(id)));
        try (FeatureResult found = query(Query.ALL.withFilter(only))) {
            return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
        }
    }

    @Override
    public long count(Query query) {
        QuerySql sql = sql(table.get(), query.withPage(0, Long.MAX_VALUE));
        if (sql.isExact()) {
            return count(sql);
        }
        long count = 0;
        Query bare = query.withPage(0, Long.MAX_VALUE)
                .withSort(java.util.List.of())
                .withProperties(java.util.List.of())
                .withoutGeometry();
        try (FeatureResult found = query(bare)) {
            while (found.hasNext()) {
                found.next();
                count++;
            }
        }
        return count;
    }

    private long count(QuerySql sql) {
        return number(sql.count(Long.MAX_VALUE), reading.timeout()).orElse(0);
    }

    private OptionalLong number(Sql sql, Duration timeout) {
        try (Cursor cursor = Cursor.open(reading.connections().borrow(), sql, 1, timeout, Cancellation.current())) {
            if (!cursor.next()) {
                return OptionalLong.empty();
            }
            long number = cursor.rows().getLong(1);
            return cursor.rows().wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
        } catch (SQLException e) {
            throw DatabaseFault.of("counting " + reading.name(), e);
        }
    }

    @Override
    public long count() {
        Known<Long> known = count;
        try {
            PostgisTable now = table.get();
            long at = version();
            if (known == null || known.version() != at || known.table() != now) {
                boolean whole = kind.isEmpty() && restriction == Filter.INCLUDE;
                OptionalLong estimate = whole ? estimate(now) : OptionalLong.empty();
                boolean large = estimate.orElse(0) > COUNTED;
                known = new Known<>(at, now, large ? estimate.getAsLong() : counted(now));
                count = known;
            }
            return known.value();
        } catch (Unavailable e) {
            LOG.info("{} cannot be counted: {}", reading.name(), e.getMessage());
            return known == null ? 0 : known.value();
        }
    }

    private long counted(PostgisTable now) {
        QuerySql all = sql(now, Query.ALL);
        return all.isExact() ? number(all.count(Long.MAX_VALUE), DESCRIBING).orElse(0) : count(Query.ALL);
    }

    /** The number of rows when the database last looked. */
    private OptionalLong estimate(PostgisTable now) {
        return number(
                Sql.of(
                        "SELECT c.reltuples::bigint FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                                + " WHERE n.nspname = ? AND c.relname = ?",
                        now.schema(),
                        now.relation()),
                DESCRIBING);
    }

    @Override
    public ReferencedEnvelope extent() {
        Known<Envelope> known = extent;
        try {
            PostgisTable now = table.get();
            long at = version();
            if (known == null || known.version() != at || known.table() != now) {
                Envelope stored = now.geometry().isEmpty() ? new Envelope() : storedExtent(now);
                known = new Known<>(at, now, lonLat(now, stored));
                extent = known;
            }
        } catch (Unavailable e) {
            // One layer that takes too long, or a database that is away, must not keep the others from being described.
            LOG.info("{} cannot be measured: {}", reading.name(), e.getMessage());
        }
        return new ReferencedEnvelope(known == null ? new Envelope() : known.value(), DefaultGeographicCRS.WGS84);
    }

    private Envelope storedExtent(PostgisTable now) {
        GeometryColumn column = now.geometry().orElseThrow();
        boolean whole = kind.isEmpty() && restriction == Filter.INCLUDE;
        if (whole && now.kind() == PostgisTable.Kind.TABLE && estimate(now).orElse(0) > COUNTED) {
            Optional<Envelope> estimated = estimatedExtent(now, column);
            if (estimated.isPresent()) {
                return estimated.get();
            }
        }
        Sql rows = Sql.of("SELECT ST_Extent(" + column.of(QuerySql.ALIAS) + ") FROM " + now.sqlName() + " "
                        + QuerySql.ALIAS + " WHERE ")
                .then(sql(now, Query.ALL).where());
        try {
            return box(rows).orElseGet(Envelope::new);
        } catch (SQLException e) {
            throw DatabaseFault.of("measuring " + reading.name(), e);
        }
    }

    /** Empty where the table was never analysed, or cannot be. */
    private Optional<Envelope> estimatedExtent(PostgisTable now, GeometryColumn column) {
        try {
            return box(Sql.of("SELECT ST_EstimatedExtent(?, ?, ?)", now.schema(), now.relation(), column.name()));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** The box of a query for one, as PostGIS JDBC reads it. */
    private Optional<Envelope> box(Sql extent) throws SQLException {
        try (Cursor cursor =
                Cursor.open(reading.connections().borrow(), extent, 1, DESCRIBING, Cancellation.current())) {
            String text = cursor.next() ? cursor.rows().getString(1) : null;
            if (text == null) {
                return Optional.empty();
            }
            PGbox2d box = new PGbox2d(text);
            return Optional.of(new Envelope(
                    box.getLLB().getX(),
                    box.getURT().getX(),
                    box.getLLB().getY(),
                    box.getURT().getY()));
        }
    }

    private static Envelope lonLat(PostgisTable now, Envelope stored) {
        if (stored.isNull() || now.geometry().orElseThrow().isLonLat()) {
            return stored;
        }
        try {
            return CrsTransform.between(now.geometry().orElseThrow().crs().orElseThrow(), Crs.CRS84)
                    .apply(stored);
        } catch (InvalidParameter e) {
            // Some position is outside the domain of the CRS: it can be anywhere.
            return new Envelope(-180, 180, -90, 90);
        }
    }
}
