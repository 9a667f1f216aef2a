package org.xinimap.layer;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.xinimap.crs.Crs;

/** One page of a snapshot's features; properties are dropped and geometries transformed as each one is given. */
final class SnapshotResult implements FeatureResult {
    private final SimpleFeatureType source;
    /** Absent where features are given as they are: making one costs as much as a small query. */
    private final Optional<FeatureProjection> projection;

    private final Iterator<LayerFeature> page;
    private final long matched;
    private final long version;

    SnapshotResult(SimpleFeatureType source, List<LayerFeature> found, long version, Query query) {
        this.matched = found.size();
        this.version = version;
        int from = (int) Math.min(query.offset(), found.size());
        int to = (int) Math.min(from + Math.min(query.limit(), found.size()), found.size());
        this.page = found.subList(from, to).iterator();
        this.source = source;
        boolean whole = query.properties().isEmpty()
                && query.geometry()
                && query.outputCrs().isEmpty();
        this.projection = whole ? Optional.empty() : Optional.of(new FeatureProjection(source, query, Crs.CRS84.xy()));
    }

    @Override
    public SimpleFeatureType schema() {
        return projection.isPresent() ? projection.get().schema() : source;
    }

    @Override
    public OptionalLong numberMatched() {
        return OptionalLong.of(matched);
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public boolean hasNext() {
        return page.hasNext();
    }

    @Override
    public LayerFeature next() {
        if (!page.hasNext()) {
            throw new NoSuchElementException();
        }
        LayerFeature feature = page.next();
        return projection.isPresent() ? projection.get().apply(feature) : feature;
    }

    @Override
    public void close() {
        // Everything is in memory: there is nothing to free.
    }
}
