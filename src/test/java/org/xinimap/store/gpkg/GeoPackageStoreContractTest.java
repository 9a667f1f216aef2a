package org.xinimap.store.gpkg;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.xinimap.store.FeatureStore;
import org.xinimap.store.FeatureStoreContract;

class GeoPackageStoreContractTest extends FeatureStoreContract {
    @TempDir
    Path folder;

    @Override
    protected FeatureStore open() {
        return GeoPackageStore.open(folder.resolve("store.gpkg"));
    }
}
