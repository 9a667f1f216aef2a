package org.xinimap.cli;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import org.xinimap.store.postgis.PostgisStore;

/**
 * Whether the store can be reached. While a database is away, layers in memory are served on, so that the service is degraded
 * and not down: a balancer must not take it out.
 */
@Component("store")
final class StoreHealth implements HealthIndicator {
    private static final Status DEGRADED = new Status("DEGRADED", "the database cannot be reached");

    private final Engine engine;

    StoreHealth(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        if (!(engine.store() instanceof PostgisStore database)) {
            return Health.up().withDetail("kind", "GeoPackage").build();
        }
        return Health.status(database.isConnected() ? Status.UP : DEGRADED)
                .withDetail("kind", "PostGIS")
                .build();
    }
}
