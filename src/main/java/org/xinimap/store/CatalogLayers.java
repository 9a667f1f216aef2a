package org.xinimap.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.geotools.api.filter.Filter;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.xinimap.crs.Crs;
import org.xinimap.layer.CatalogError;
import org.xinimap.layer.CatalogFile;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerCatalog;
import org.xinimap.layer.LayerDefinition;
import org.xinimap.layer.LayerView;
import org.xinimap.layer.Snapshot;
import org.xinimap.store.file.FileTable;

/** Makes the layers that the catalogue file names, from the store's tables and from files beside the catalogue. */
public final class CatalogLayers {
    private static final String STORE = "store:";

    private final Path folder;
    private final FeatureStore store;
    private final Map<String, Supplier<Snapshot>> sources = new HashMap<>();

    private CatalogLayers(Path folder, FeatureStore store) {
        this.folder = folder;
        this.store = store;
    }

    /**
     * @param catalog the catalogue file; sources that are files are relative to its folder
     * @param stored tables whose current snapshots are already at hand, by name
     * @throws CatalogError if a layer cannot be made as the catalogue says
     */
    public static LayerCatalog load(Path catalog, FeatureStore store, Map<String, StoredTable> stored) {
        CatalogLayers layers = new CatalogLayers(catalog.toAbsolutePath().getParent(), store);
        stored.forEach((table, snapshots) -> layers.sources.put(STORE + table, snapshots::current));
        List<Layer> made = new ArrayList<>();
        for (LayerDefinition definition : CatalogFile.read(catalog)) {
            made.add(layers.layer(definition));
        }
        return new LayerCatalog(made);
    }

    private Layer layer(LayerDefinition definition) {
        String key = definition.source() + definition.crs().map(" "::concat).orElse("");
        Supplier<Snapshot> source = sources.get(key);
        if (source == null) {
            source = source(definition);
            sources.put(key, source);
        }
        if (definition.geometry().isEmpty() && definition.filter().isEmpty()) {
            return new Layer(definition, source);
        }
        return new Layer(definition, new LayerView(source, definition.geometry(), filter(definition)));
    }

    private Supplier<Snapshot> source(LayerDefinition definition) {
        String source = definition.source();
        if (source.startsWith(STORE)) {
            String table = source.substring(STORE.length());
            if (store.schema(table).isEmpty()) {
                throw new CatalogError("Layer '%s': the store has no table '%s'; it has: %s"
                        .formatted(definition.name(), table, String.join(", ", store.tables())));
            }
            return new StoredTable(store, table)::current;
        }
        String[] parts = source.split("#", 2);
        Path file = folder.resolve(parts[0]).normalize();
        if (!Files.isRegularFile(file) || !parts[0].matches("(?i).+\\.(geojson|json|csv|gpkg)")) {
            throw new CatalogError(
                    "Layer '%s': source is '%s'; accepted: store:TABLE, or a .geojson, .csv or .gpkg#TABLE file in %s"
                            .formatted(definition.name(), source, folder));
        }
        Optional<String> table = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
        return new FileTable(file, table, definition.crs().map(Crs::parse).orElse(Crs.CRS84))::current;
    }

    private static Filter filter(LayerDefinition definition) {
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
