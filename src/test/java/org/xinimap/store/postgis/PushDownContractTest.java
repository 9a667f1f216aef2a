package org.xinimap.store.postgis;

import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.xinimap.layer.FeatureSource;
import org.xinimap.store.FeatureSourceContract;
import org.xinimap.store.FeatureStore;
import org.xinimap.store.QueryingStore;

class PushDownContractTest extends FeatureSourceContract {
    @Override
    protected FeatureStore open() {
        return PostgisStore.open(PostgisSettings.of(PostgresCluster.shared().database()));
    }

    @Override
    protected FeatureSource source() {
        return ((QueryingStore) store).pushedDown(TABLE, Optional.empty(), Filter.INCLUDE);
    }
}
