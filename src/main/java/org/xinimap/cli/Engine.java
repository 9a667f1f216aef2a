package org.xinimap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xinimap.document.DocumentReader;
import org.xinimap.document.PlaceNames;
import org.xinimap.document.ProjectExtractor;
import org.xinimap.document.ReaderLimits;
import org.xinimap.gazetteer.Gazetteer;
import org.xinimap.geocode.Geocoder;
import org.xinimap.layer.FeatureLocks;
import org.xinimap.layer.LayerCatalog;
import org.xinimap.project.Importer;
import org.xinimap.project.ProjectRegister;
import org.xinimap.project.ProjectTable;
import org.xinimap.store.CatalogLayers;
import org.xinimap.store.FeatureStore;
import org.xinimap.store.LockedStore;
import org.xinimap.store.StoredTable;
import org.xinimap.store.gpkg.GeoPackageStore;
import org.xinimap.store.postgis.PostgisStore;

/** Everything behind the protocols, wired once for the service and for the command line alike. */
record Engine(
        FeatureStore store,
        LayerCatalog layers,
        Gazetteer gazetteer,
        Geocoder geocoder,
        ProjectRegister register,
        Importer importer,
        StoredTable projects,
        FeatureLocks locks,
        LockedStore writers)
        implements AutoCloseable {

    static Engine open(XinimapProperties properties) throws IOException {
        Path geodata = properties.geodata();
        Gazetteer gazetteer = Gazetteer.load(geodata.resolve("gazetteer"));
        Geocoder geocoder = new Geocoder(gazetteer);
        FeatureStore store = properties.isDatabase()
                ? PostgisStore.open(properties.database())
                : GeoPackageStore.open(properties.storeFile());
        try {
            store.createTable(ProjectTable.type());
            StoredTable projects = new StoredTable(store, ProjectTable.NAME);
            LayerCatalog layers = CatalogLayers.load(
                    geodata.resolve("catalog.yml"),
                    store,
                    Map.of(ProjectTable.NAME, projects),
                    properties.snapshotMemory());
            FeatureLocks locks = new FeatureLocks(Clock.systemUTC());
            LockedStore writers = new LockedStore(store, locks);
            Importer importer = new Importer(
                    new DocumentReader(ReaderLimits.defaults()),
                    new ProjectExtractor(PlaceNames.of(names(gazetteer))),
                    geocoder,
                    writers,
                    projects::current);
            return new Engine(
                    store,
                    layers,
                    gazetteer,
                    geocoder,
                    new ProjectRegister(writers, projects::current),
                    importer,
                    projects,
                    locks,
                    writers);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static List<String> names(Gazetteer gazetteer) {
        List<String> names = new ArrayList<>();
        gazetteer.places().forEach(place -> {
            names.add(place.name());
            names.addAll(place.aliases());
        });
        return names;
    }

    boolean registerIsEmpty() {
        return projects.current().count() == 0;
    }

    @Override
    public void close() {
        store.close();
    }
}
