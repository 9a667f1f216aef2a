package org.xinimap.encode;

import java.io.IOException;
import java.io.OutputStream;
import org.xinimap.layer.FeatureResult;

/**
 * Writes the features of one layer as a whole document of one format. What is held in memory does not grow with the number of
 * features; a format that needs more than one pass spools to temporary files, which are gone when the method returns or throws.
 * Safe for use by many threads.
 */
public interface FeatureWriter {
    /**
     * Writes all features that are left in the result. Neither the result nor the stream is closed; all is flushed.
     *
     * @param features geometries in the context's CRS, x = longitude or easting
     * @throws IOException if the stream cannot be written to, or the features do not go into the format
     */
    void write(FeatureResult features, OutputContext context, OutputStream out) throws IOException;
}
