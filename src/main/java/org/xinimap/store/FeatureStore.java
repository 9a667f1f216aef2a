package org.xinimap.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.xinimap.layer.LayerFeature;

/**
 * The truth behind the layers: tables of features, atomic edit transactions, and a feed of what changed. Geometries are
 * EPSG:4326, x = longitude. Feature ids are the primary key as text. Safe for use by many threads; one writer at a time.
 *
 * <p>Versions are one growing sequence per store: every committed change gets a higher number than all before it.
 */
public interface FeatureStore extends AutoCloseable {
    /** Names of the feature and attribute tables. */
    List<String> tables();

    /** The table's schema; empty when there is no such table. */
    Optional<SimpleFeatureType> schema(String table);

    /** The one name of the table that a name stands for, where a table has several; by itself the name that is given. */
    default String tableOf(String name) {
        return name;
    }

    /** Creates a table if it is absent; does nothing if it is there. A type without geometry makes an attribute table. */
    void createTable(SimpleFeatureType type);

    /**
     * Streams every feature of the table to the consumer, all from one consistent state.
     *
     * @return the version of that state
     */
    long load(String table, Consumer<LayerFeature> consumer);

    /**
     * Applies all edits or none. When this returns, they are durable.
     *
     * @throws EditRefused naming the edit that cannot be done
     */
    Commit apply(List<Edit> edits);

    /**
     * What changed in a table after a version, each feature once, in order of version.
     *
     * @throws HistoryLost if the store can't tell any more (a table was replaced by another program): load again
     */
    List<Change> changesSince(String table, long version);

    /**
     * Whether a version of the table means the same state of it for ever, so that what was made of it can be kept over a restart:
     * every change is logged, also while this program does not run.
     */
    default boolean remembersChanges(String table) {
        return true;
    }

    /** Calls back with the table's name after each committed change, own or of another program, within a second. */
    void onChange(Consumer<String> listener);

    @Override
    void close();
}
