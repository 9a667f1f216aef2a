package org.xinimap.store.postgis;

import org.xinimap.store.FeatureStore;
import org.xinimap.store.FeatureStoreContract;

class PostgisStoreContractTest extends FeatureStoreContract {
    private final String database = PostgresCluster.shared().database();

    @Override
    protected FeatureStore open() {
        return PostgisStore.open(PostgisSettings.of(database));
    }
}
