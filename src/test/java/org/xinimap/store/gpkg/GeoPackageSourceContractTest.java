package org.xinimap.store.gpkg;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.xinimap.layer.FeatureSource;
import org.xinimap.store.FeatureSourceContract;
import org.xinimap.store.FeatureStore;
import org.xinimap.store.StoredTable;

class GeoPackageSourceContractTest extends FeatureSourceContract {
    @TempDir
    Path folder;

    @Override
    protected FeatureStore open() {
        return GeoPackageStore.open(folder.resolve("store.gpkg"));
    }

    @Override
    protected FeatureSource source() {
        return new StoredTable(store, TABLE).current();
    }
}
