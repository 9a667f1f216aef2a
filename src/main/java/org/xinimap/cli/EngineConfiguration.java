package org.xinimap.cli;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinimap.gazetteer.Gazetteer;
import org.xinimap.geocode.Geocoder;
import org.xinimap.layer.FeatureLocks;
import org.xinimap.layer.LayerCatalog;
import org.xinimap.layer.LayerEditor;
import org.xinimap.ows.wfs.StoredQueryFile;
import org.xinimap.project.ImportJobs;
import org.xinimap.project.ProjectRegister;
import org.xinimap.store.StoredLayerEditor;

/** Hands the engine's parts to the protocols. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
    @Bean
    Engine engine(EngineStart.Opening opening) {
        return opening.engine();
    }

    @Bean
    LayerCatalog layerCatalog(Engine engine) {
        return engine.layers();
    }

    @Bean
    LayerEditor layerEditor(Engine engine) {
        return new StoredLayerEditor(engine.writers());
    }

    @Bean
    FeatureLocks featureLocks(Engine engine) {
        return engine.locks();
    }

    @Bean
    Gazetteer gazetteer(Engine engine) {
        return engine.gazetteer();
    }

    @Bean
    Geocoder geocoder(Engine engine) {
        return engine.geocoder();
    }

    @Bean
    ProjectRegister projectRegister(Engine engine) {
        return engine.register();
    }

    @Bean
    StoredQueryFile storedQueryFile(XinimapProperties properties) {
        return new StoredQueryFile(properties.dataFolder().resolve("stored-queries.xml"));
    }

    @Bean
    ImportJobs importJobs(Engine engine) {
        return new ImportJobs(engine.importer());
    }
}
