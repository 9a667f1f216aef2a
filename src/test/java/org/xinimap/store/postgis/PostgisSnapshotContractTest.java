package org.xinimap.store.postgis;

import org.xinimap.layer.FeatureSource;
import org.xinimap.store.FeatureSourceContract;
import org.xinimap.store.FeatureStore;
import org.xinimap.store.StoredTable;

class PostgisSnapshotContractTest extends FeatureSourceContract {
    @Override
    protected FeatureStore open() {
        return PostgisStore.open(PostgisSettings.of(PostgresCluster.shared().database()));
    }

    @Override
    protected FeatureSource source() {
        return new StoredTable(store, TABLE).current();
    }
}
