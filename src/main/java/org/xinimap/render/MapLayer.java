package org.xinimap.render;

import org.geotools.api.filter.Filter;
import org.geotools.api.style.Style;
import org.xinimap.layer.FeatureSource;

/**
 * A layer of a map.
 *
 * @param name as the catalogue has it
 * @param source its features, of one version
 * @param style how they are drawn
 * @param filter which of them are drawn
 */
public record MapLayer(String name, FeatureSource source, Style style, Filter filter) {}
