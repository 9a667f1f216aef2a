package org.xinimap.cli;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinimap.ows.wms.MapLimits;
import org.xinimap.render.FeaturePicker;
import org.xinimap.render.Legend;
import org.xinimap.render.MapRenderer;
import org.xinimap.render.symbol.Graphics;
import org.xinimap.style.LayerStyles;
import org.xinimap.tile.TileCache;
import org.xinimap.tile.TiledMaps;

/** Hands styles, the renderer and the tiles to the protocols. */
@Configuration(proxyBeanMethods = false)
class MapConfiguration {
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
    Legend legend(Graphics graphics) {
        return new Legend(graphics);
    }

    @Bean
    FeaturePicker featurePicker(Graphics graphics) {
        return new FeaturePicker(graphics);
    }

    @Bean
    Tiling tiling(Engine engine, LayerStyles styles, MapRenderer renderer, XinimapProperties properties) {
        return Tiling.open(engine, styles, renderer, properties);
    }

    @Bean
    TiledMaps tiledMaps(Tiling tiling) {
        return tiling.maps();
    }

    @Bean(destroyMethod = "")
    TileCache tileCache(Tiling tiling) {
        return tiling.cache();
    }
}
