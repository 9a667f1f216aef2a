package org.xinimap.cli;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinimap.gazetteer.Gazetteer;
import org.xinimap.geocode.Geocoder;
import org.xinimap.layer.FeatureLocks;
import org.xinimap.layer.LayerCatalog;
import org.xinimap.layer.LayerEditor;
import org.xinimap.ows.wms.MapLimits;
import org.xinimap.project.ImportJobs;
import org.xinimap.project.ProjectRegister;
import org.xinimap.render.FeaturePicker;
import org.xinimap.render.Legend;
import org.xinimap.render.MapRenderer;
import org.xinimap.render.symbol.Graphics;
import org.xinimap.store.StoredLayerEditor;
import org.xinimap.style.LayerStyles;

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
    ImportJobs importJobs(Engine engine) {
        return new ImportJobs(engine.importer());
    }

    @Bean
    LayerStyles layerStyles(XinimapProperties properties) {
        return new LayerStyles(properties.styles());
    }

    @Bean
    Graphics graphics(XinimapProperties properties) {
        return new Graphics(properties.styles());
    }

    @Bean
    MapRenderer mapRenderer(Graphics graphics, MapLimits limits) {
        return new MapRenderer(graphics, limits.time());
    }

    @Bean
    FeaturePicker featurePicker(Graphics graphics) {
        return new FeaturePicker(graphics);
    }

    @Bean
    Legend legend(Graphics graphics) {
        return new Legend(graphics);
    }
}
