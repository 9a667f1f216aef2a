package org.xinimap.store;

import java.util.Optional;
import org.xinimap.layer.LayerFeature;

/**
 * The latest change of one feature.
 *
 * @param version the store's version of that change
 * @param feature the feature as it is now; empty when it was removed
 */
public record Change(String id, long version, Optional<LayerFeature> feature) {}
