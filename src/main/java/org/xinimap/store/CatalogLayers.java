package org.xinimap.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.layer.CatalogError;
import org.xinimap.layer.CatalogFile;
import org.xinimap.layer.FeatureSource;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerCatalog;
import org.xinimap.layer.LayerDefinition;
import org.xinimap.layer.LayerView;
import org.xinimap.layer.Snapshot;
import org.xinimap.layer.filter.FilterLanguage;
import org.xinimap.layer.filter.FilterParser;
import org.xinimap.store.file.FileTable;

/** Makes the layers that the catalogue file names, from the store's tables and from files beside the catalogue. */
public final class CatalogLayers {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogLayers.class);
    private static final String STORE = "store:";

    private final Path folder;
    private final FeatureStore store;
    private final Map<String, Supplier<Snapshot>> sources = new HashMap<>();
    /** Bytes of heap that snapshots of the store's tables may yet take. */
    private long memory;

    private CatalogLayers(Path folder, FeatureStore store, long memory) {
        this.folder = folder;
        this.store = store;
        this.memory = memory;
    }

    /**
     * @param catalog the catalogue file; sources that are files are relative to its folder
     * @param stored tables whose current snapshots are already at hand, by name
     * @param memory bytes of heap set aside for snapshots of tables that the store could also be asked about query by query;
     *     the catalogue's first layers get it first
     * @throws CatalogError if a layer cannot be made as the catalogue says
     */
    public static LayerCatalog load(Path catalog, FeatureStore store, Map<String, StoredTable> stored, long memory) {
        CatalogLayers layers = new CatalogLayers(catalog.toAbsolutePath().getParent(), store, memory);
        stored.forEach((table, snapshots) -> layers.sources.put(STORE + table, snapshots::current));
        Map<String, Layer> made = new LinkedHashMap<>();
        for (LayerDefinition definition : CatalogFile.read(catalog)) {
            for (LayerDefinition one : layers.expanded(definition)) {
                if (made.put(one.name(), layers.layer(one)) != null) {
                    throw new CatalogError(
                            "Two layers are named '%s', the second from '%s': give its pattern another name"
                                    .formatted(one.name(), one.source()));
                }
            }
        }
        return new LayerCatalog(List.copyOf(made.values()));
    }

    /** The definition itself, or one for each table its pattern stands for. */
    private List<LayerDefinition> expanded(LayerDefinition definition) {
        if (!definition.source().contains("*")) {
            return List.of(definition);
        }
        if (!definition.source().startsWith(STORE)) {
            throw new CatalogError(
                    "Layer '%s': a pattern is for tables of the store: store:public.*".formatted(definition.name()));
        }
        String pattern = definition.source().substring(STORE.length());
        List<LayerDefinition> definitions = new ArrayList<>();
        for (String table : store.tables()) {
            boolean spatial = TablePattern.matches(pattern, table)
                    && store.schema(table)
                            .filter(schema -> schema.getGeometryDescriptor() != null)
                            .isPresent();
            if (spatial) {
                definitions.add(definition.forTable(table, TablePattern.label(pattern, table)));
            }
        }
        if (definitions.isEmpty()) {
            LOG.warn("The pattern '{}' of the catalogue matches no table with a geometry.", definition.source());
        }
        return definitions;
    }

    private Layer layer(LayerDefinition definition) {
        if (definition.source().startsWith(STORE)) {
            return ofStore(definition, definition.source().substring(STORE.length()));
        }
        String key = definition.source() + definition.crs().map(" "::concat).orElse("");
        return view(definition, sources.computeIfAbsent(key, absent -> file(definition)), ecql(definition));
    }

    private Layer ofStore(LayerDefinition definition, String table) {
        SimpleFeatureType schema = store.schema(table)
                .orElseThrow(() -> new CatalogError("Layer '%s': the store has no table '%s'; it has: %s"
                        .formatted(definition.name(), table, String.join(", ", store.tables()))));
        Filter filter = filter(definition, schema);
        Supplier<Snapshot> known = sources.get(STORE + table);
        boolean told = definition.reading().equals(Optional.of(LayerDefinition.Reading.DATABASE));
        if ((known == null || told) && isForDatabase(definition, table)) {
            FeatureSource source = ((QueryingStore) store).pushedDown(table, definition.geometry(), filter);
            return new Layer(definition, () -> source);
        }
        if (known == null) {
            known = new StoredTable(store, table)::current;
            sources.put(STORE + table, known);
        }
        return view(definition, known, filter);
    }

    /** Whether the table is better asked about query by query; if not, its part of the memory is taken. */
    private boolean isForDatabase(LayerDefinition definition, String table) {
        boolean told = definition.reading().isPresent();
        boolean inMemory = definition.reading().equals(Optional.of(LayerDefinition.Reading.MEMORY));
        if (!(store instanceof QueryingStore querying)) {
            if (told && !inMemory) {
                throw new CatalogError(
                        "Layer '%s': 'read: database' needs a PostGIS store".formatted(definition.name()));
            }
            return false;
        }
        OptionalLong bytes = querying.snapshotBytes(table);
        if (told && inMemory && bytes.isEmpty()) {
            throw new CatalogError(
                    "Layer '%s': 'read: memory' is for tables with a primary key; '%s' is a view or has none"
                            .formatted(definition.name(), table));
        }
        if (told ? !inMemory : bytes.isEmpty() || bytes.getAsLong() > memory) {
            LOG.info("Layer '{}' is read from the database, query by query.", definition.name());
            return true;
        }
        memory -= bytes.orElse(0);
        return false;
    }

    private static Layer view(LayerDefinition definition, Supplier<Snapshot> source, Filter filter) {
        if (definition.geometry().isEmpty() && filter == Filter.INCLUDE) {
            return new Layer(definition, source);
        }
        return new Layer(definition, new LayerView(source, definition.geometry(), filter));
    }

    private Supplier<Snapshot> file(LayerDefinition definition) {
        String[] parts = definition.source().split("#", 2);
        Path file = folder.resolve(parts[0]).normalize();
        if (!Files.isRegularFile(file) || !parts[0].matches("(?i).+\\.(geojson|json|csv|gpkg)")) {
            throw new CatalogError(
                    "Layer '%s': source is '%s'; accepted: store:TABLE, or a .geojson, .csv or .gpkg#TABLE file in %s"
                            .formatted(definition.name(), definition.source(), folder));
        }
        Optional<String> table = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
        return new FileTable(file, table, definition.crs().map(Crs::parse).orElse(Crs.CRS84))::current;
    }

    private static Filter filter(LayerDefinition definition, SimpleFeatureType schema) {
        if (definition.filter().isEmpty()) {
            return Filter.INCLUDE;
        }
        try {
            return FilterParser.parse(definition.filter().get(), FilterLanguage.ECQL, schema, Crs.CRS84);
        } catch (InvalidParameter e) {
            throw new CatalogError("Layer '%s': %s".formatted(definition.name(), e.getMessage()), e);
        }
    }

    /** The filter of a layer from a file, whose columns are not known before it is read. */
    private static Filter ecql(LayerDefinition definition) {
        if (definition.filter().isEmpty()) {
            return Filter.INCLUDE;
        }
        try {
            return ECQL.toFilter(definition.filter().get());
        } catch (CQLException e) {
            throw new CatalogError(
                    "Layer '%s': the filter '%s' is not ECQL: %s"
                            .formatted(definition.name(), definition.filter().get(), e.getMessage()),
                    e);
        }
    }
}
