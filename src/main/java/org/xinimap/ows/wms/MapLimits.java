package org.xinimap.ows.wms;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one map may cost.
 *
 * @param width in pixels
 * @param height in pixels
 * @param time how long its drawing may take
 * @param concurrent maps drawn at the same time; 0: two for each processor
 * @param patience how long a request waits for others to be drawn
 */
@ConfigurationProperties("xinimap.map")
public record MapLimits(
        @DefaultValue("4096") int width,
        @DefaultValue("4096") int height,
        @DefaultValue("20s") Duration time,
        @DefaultValue("0") int concurrent,
        @DefaultValue("5s") Duration patience) {

    public MapLimits {
        concurrent = concurrent == 0 ? 2 * Runtime.getRuntime().availableProcessors() : concurrent;
    }
}
